package org.mizan.model;

import java.util.List;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * What an outside actor did.
 *
 * @param helped ids of the actors it was for
 * @param opposed ids of the actors it was against
 * @param means arms, money, troops, mediation …
 * @param interest why the actor did it
 */
public record Intervention(
        String id,
        String actor,
        List<String> helped,
        List<String> opposed,
        List<String> means,
        Edtf date,
        Text interest,
        Text effect,
        Basis basis) {}
