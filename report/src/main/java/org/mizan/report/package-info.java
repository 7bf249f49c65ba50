/** A report as data turned into pages, tables and figures. */
package org.mizan.report;
