/**
 * The dossier: what a case holds, told as sections before anything is computed: overview, chronology, map, actors, interventions, causes, scenes,
 * hypotheses, issues, claims, contradictions, the ledger of judgements and the bibliography. Each part is a class of its own; a part the case lacks
 * gives no section. Every row that is a judgement leads to its line in the ledger, from there to its sources, and from each source back.
 */
package org.mizan.dossier;
