/**
 * The workbench: a web server on this machine for one person's browser, in which a case is read, changed and computed. Pages are written on the server;
 * small scripts make them live. The only package that knows the web server; the cases themselves are {@link org.mizan.desk}.
 *
 * <p>Addresses: {@code /} is the library; {@code /c/KEY/ROOM/LANGUAGE/PAGE} a page of an open case. In the room {@code read} the pages are those of a
 * report; {@code read+OVERLAY+OVERLAY} is the same under overlays. Every page has a JSON twin where its {@code .html} reads {@code .json}.
 */
package org.mizan.web;
