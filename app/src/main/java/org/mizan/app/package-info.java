/** The command line. */
package org.mizan.app;
