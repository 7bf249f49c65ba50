/**
 * Tells in words what all methods say together: which future by which method, what explains it, which judgements matter most, what an overlay changes.
 * Built from {@link org.mizan.engine} results, as sections without language.
 */
package org.mizan.verdict;
