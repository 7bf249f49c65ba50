/**
 * Passages of stored texts and how they are found again. A quotation is bound to the SHA-256 of the text it was taken from; while that text stands it is
 * anchored, and when the text has changed a person is shown where it may be now. Nothing is ever moved to a place that merely looks alike.
 *
 * <p>Text version 1: a stored text is read as UTF-8 with its line ends, its pages are parted by form feeds, offsets count code points of the whole from 0; in
 * comparing words every run of white space (line ends and form feeds too) counts as one blank. Selectors are those of the W3C Web Annotation Data Model.
 */
package org.mizan.quotation;
