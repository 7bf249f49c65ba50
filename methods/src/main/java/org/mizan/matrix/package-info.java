/**
 * Matrices with names, as other programs exchange them: comma-separated files, spreadsheets (.xlsx), Pajek networks, and GraphML
 * out. Names stand in the first row and the first column. Not a method; the methods that read matrices share it.
 *
 * <p>Everything is untrusted: sizes are bounded, XML is read without external entities, and each value keeps its place, a
 * spreadsheet's as sheet and cell.
 */
package org.mizan.matrix;
