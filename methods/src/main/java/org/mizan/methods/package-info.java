/** The list of all methods of analysis. */
package org.mizan.methods;
