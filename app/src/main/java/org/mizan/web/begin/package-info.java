/**
 * Beginning a case: the page on which a new one is made from a template, all of it or nothing, and the guide through its first quarter of an hour, whose
 * marks are read off the case itself.
 */
package org.mizan.web.begin;
