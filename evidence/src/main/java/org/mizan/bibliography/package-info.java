/**
 * Bibliographies: works to and from BibTeX, RIS and CSL-JSON, likely duplicates, and references in the styles of journals.
 *
 * <p>Every format speaks of a {@link org.mizan.bibliography.Work}: what reference managers have in common. What a {@code sources.yaml} says beyond that
 * (titles in further languages, grades, rights) travels in fields of its own, computed as the difference, so that nothing is lost on the way out and back.
 * Only this package uses the citation processor.
 */
package org.mizan.bibliography;
