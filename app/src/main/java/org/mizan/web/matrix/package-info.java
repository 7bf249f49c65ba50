/**
 * Tables of judgements and preferences as one edits them. Each method's table is told by a {@link org.mizan.web.matrix.MatrixKind}, a few dozen lines that
 * say what stands in rows and columns and which cell of which file each number lives in; the browser turns a keystroke into an edit of that cell.
 *
 * <p>Addresses: the pages {@code matrix-ID.html} and {@code preferences-CONFLICT.html} of the room {@code edit}; {@code /c/KEY/api/matrix/ID},
 * {@code /c/KEY/api/preferences/CONFLICT} and {@code /c/KEY/api/ranking} are what their scripts read.
 */
package org.mizan.web.matrix;
