/**
 * What a method of analysis is to the rest of Mizan. Data flows one way: case → input → result → section. A method implements
 * {@link org.mizan.analysis.Analysis}; nothing else of it needs to be known outside its package.
 */
package org.mizan.analysis;
