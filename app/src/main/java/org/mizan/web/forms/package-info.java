/**
 * The room {@code edit}: every part of a case as lists and forms. What can be said of each kind of thing is declared once ({@link
 * org.mizan.web.forms.Parts}); lists, forms, the marks of what is weak, and where a thing is named all follow from that declaration.
 *
 * <p>Forms show the files as they are written now, not the case as it was understood last: a value that cannot be understood stands in its field with the
 * problem beside it, and keys that nobody knows are shown and kept. Nothing is written here: browsers send edits, which are done elsewhere.
 */
package org.mizan.web.forms;
