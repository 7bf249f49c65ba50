/**
 * Reads a case folder: files → tables and trees with places → overlays → {@link org.mizan.model.Case}, or all that is wrong with it. Methods read their
 * own files with the same {@link org.mizan.casefile.Reading}.
 */
package org.mizan.casefile;
