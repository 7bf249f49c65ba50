/**
 * Cross-impact balances (CIB): which futures hold together.
 *
 * <p><b>Question.</b> A system is described by descriptors, each in one of several variants. Experts judge, row by row, how a
 * variant of one descriptor pushes the variants of another (usually -3..3). A combination of variants, a scenario, is
 * <i>consistent</i> when every descriptor shows a variant that the rest of the scenario pushes at least as strongly as any
 * rival. Consistent scenarios are the futures that do not contradict the judgements.
 *
 * <p><b>Formula.</b> With C(i,a → j,b) the judgement of variant a of i on variant b of j, the impact score of b under a
 * scenario z is s(j,b|z) = Σ<sub>i</sub> C(i,z<sub>i</sub> → j,b), the diagonal i = j included where it is filled. The inconsistency of
 * j is max<sub>b</sub> s(j,b|z) − s(j,z<sub>j</sub>|z), that of the scenario the largest of these; the margin is the smallest lead
 * s(j,z<sub>j</sub>|z) − max<sub>b≠z<sub>j</sub></sub> s(j,b|z); the total impact score is Σ<sub>j</sub> s(j,z<sub>j</sub>|z). A descriptor that is
 * held at some variants is compared with those only: it is set from outside. Succession replaces variants by the ones that
 * are pushed most ({@link org.mizan.cib.Rule}); the weight of an attractor is the number of starts that end in it.
 *
 * <p><b>Papers.</b> W. Weimer-Jehle, "Cross-impact balances: a system-theoretical approach to cross-impact analysis",
 * Technological Forecasting and Social Change 73 (2006) 334-361; the ScenarioWizard manual for weights, files and
 * standardisation; V. Schweizer, A. Jamieson-Lane, H. Cai, PLOS ONE 18(7) e0288928 (2023) for succession rules.
 *
 * <p><b>Files.</b> {@code cib/descriptors.yaml}, {@code cib/impacts.csv}, {@code cib/constraints.csv}, and {@code cib} under a
 * scene in {@code scenes.yaml}. Peers' files: {@code .scw}, {@code .sl}, matrices as csv.
 *
 * <p><b>Limits.</b> Up to 30 variants per descriptor and 2000 in all; judgements to six decimals within -1000..1000. The search
 * is exact; one that looks too long does not start unless forced. Weights are exact up to 450 million starts per independent
 * part, and a seeded sample with Wilson intervals beyond. Succession knows nothing of excluded pairs, so weights are not
 * given where there are any.
 */
package org.mizan.cib;
