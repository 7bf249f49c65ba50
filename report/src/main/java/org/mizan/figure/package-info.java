/**
 * Every {@link org.mizan.view.Chart} as SVG, written in plain Java: the same bytes in a page, in a file and in a test.
 *
 * <p>{@link org.mizan.figure.Figures} is the way in. Each chart has a class of its own that draws on a {@link org.mizan.figure.Sheet}: a sheet knows the
 * direction of reading, so a chart that is mirrored in a right-to-left language is written once, in distances from the side where reading starts. Text is
 * measured with the advance widths of the shipped fonts ({@code widths.txt}); labels are placed only where they touch nothing.
 *
 * <p>Colours are custom properties of the page's style sheet, named by class and with the light colours as attributes for a reader without style sheets.
 * A colour never stands alone: marks have shapes, signs have glyphs and dashes.
 */
package org.mizan.figure;
