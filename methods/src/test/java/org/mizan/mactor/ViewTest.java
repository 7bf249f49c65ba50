package org.mizan.mactor;

import org.mizan.analysis.Analysis;
import org.mizan.analysis.Settings;
import org.mizan.matrix.SectionContract;

class ViewTest extends SectionContract<MactorInput, MactorResult> {
    @Override
    protected Analysis<MactorInput, MactorResult> analysis() {
        return new MactorAnalysis();
    }

    @Override
    protected Settings settings() {
        return Settings.standard(analysis().options()).with("draws", "20");
    }
}
