/**
 * Files in and out of a case through the browser. What comes in is read, shown with everything it would change and everything wrong with it, and written
 * only when that is confirmed, as one step that can be undone. What goes out is safe to open in a spreadsheet.
 */
package org.mizan.web.exchange;
