/** The archive of source files: every byte accounted for. */
package org.mizan.archive;
