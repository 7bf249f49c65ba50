/**
 * Rooms in which a case is read and questioned: the library, the live report, what if, robustness, search, and what the last changes did. Nothing here
 * changes a case.
 */
package org.mizan.web.read;
