package org.mizan.balance;

import org.mizan.analysis.Analysis;
import org.mizan.analysis.Settings;
import org.mizan.matrix.SectionContract;

class ViewTest extends SectionContract<BalanceInput, BalanceResult> {
    @Override
    protected Analysis<BalanceInput, BalanceResult> analysis() {
        return new BalanceAnalysis();
    }

    @Override
    protected Settings settings() {
        return Settings.standard(analysis().options())
                .with("dates", "1992,1994,2016,2020,2023")
                .with("group", "armenia,russia,iran");
    }
}
