/**
 * A report as data, without language or layout: sections of findings, grids and figures. Words are {@link org.mizan.text.Message}s and
 * {@link org.mizan.text.Text}s, numbers are numbers, and each carries the judgements it rests on. Methods and the dossier build these; the report module
 * writes them as HTML, Markdown, CSV and JSON.
 */
package org.mizan.view;
