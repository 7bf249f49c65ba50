/** What is wrong with a case: a value that can be collected, sorted and shown, never an exception. */
package org.mizan.problem;
