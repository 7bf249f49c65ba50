/**
 * The files of a case as they stand, before they mean anything: tables of cells and trees of nodes, each with its place in its file. Limits on hostile
 * input are kept here.
 */
package org.mizan.table;
