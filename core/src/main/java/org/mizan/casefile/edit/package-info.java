/**
 * Changes files of a case so that version control shows what was changed and nothing else: comments, order, quoting and line ends of every other line stay
 * byte for byte. An edit is a function from text to text; {@link org.mizan.casefile.edit.SafeFile} then replaces the file in one step.
 */
package org.mizan.casefile.edit;
