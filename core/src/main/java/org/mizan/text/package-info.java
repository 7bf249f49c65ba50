/**
 * Words a reader sees. Nothing in here assumes a particular number of languages: a {@link org.mizan.text.Text} is content written by an analyst, a
 * {@link org.mizan.text.Message} is a sentence of the program, kept as a key with typed arguments until a {@link org.mizan.text.Localizer} says it in
 * one language.
 */
package org.mizan.text;
