/** The case: who, what, when, why, and on whose word. */
package org.mizan.model;
