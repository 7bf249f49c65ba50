package org.mizan.methods;

import java.util.List;
import java.util.Optional;
import org.mizan.ach.Ach;
import org.mizan.analysis.Analysis;
import org.mizan.balance.BalanceAnalysis;
import org.mizan.bargaining.Bargaining;
import org.mizan.cib.Cib;
import org.mizan.gmcr.Gmcr;
import org.mizan.mactor.MactorAnalysis;
import org.mizan.micmac.MicmacAnalysis;

/** Every method Mizan has, a line each, in the order of the report. */
public final class Methods {
    /** All of them. */
    public static final List<Analysis<?, ?>> ALL = List.of(
            new Cib(),
            new Gmcr(),
            new MactorAnalysis(),
            new MicmacAnalysis(),
            new BalanceAnalysis(),
            new Bargaining(),
            new Ach());

    private Methods() {}

    /** The method of this id. */
    public static Optional<Analysis<?, ?>> of(String id) {
        return ALL.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The ids, in order. */
    public static List<String> ids() {
        return ALL.stream().map(Analysis::id).toList();
    }
}
