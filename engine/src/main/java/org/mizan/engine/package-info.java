/** Running analyses: one, all, many times, or against each other. */
package org.mizan.engine;
