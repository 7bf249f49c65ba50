package org.mizan.micmac;

import org.mizan.analysis.Analysis;
import org.mizan.analysis.Settings;
import org.mizan.matrix.SectionContract;

class ViewTest extends SectionContract<MicmacInput, MicmacResult> {
    @Override
    protected Analysis<MicmacInput, MicmacResult> analysis() {
        return new MicmacAnalysis();
    }

    @Override
    protected Settings settings() {
        return Settings.standard(analysis().options()).with("draws", "20");
    }
}
