package org.mizan.cib;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** Tells a result: the answer first, then each future with its reasons, then how they relate and what would change them. */
final class CibView {
    /** Futures told one by one. */
    static final int TOLD = 12;

    private final CibWords words;

    CibView(Case c, CibInput input, CibResult result) {
        words = new CibWords(c, input, result);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        notes(blocks);
        if (!words.futures.isEmpty()) {
            blocks.add(new FuturesPart(words).overview());
            blocks.addAll(new ReasonsPart(words).each());
        }
        SceneParts scenes = new SceneParts(words);
        scenes.shares().ifPresent(blocks::add);
        scenes.succession().ifPresent(blocks::add);
        RelationsPart relations = new RelationsPart(words);
        relations.distances().ifPresent(blocks::add);
        ChangePart change = new ChangePart(words);
        change.levers().ifPresent(blocks::add);
        change.tipping().ifPresent(blocks::add);
        blocks.add(relations.roles());
        blocks.add(relations.matrix());
        return new Section(
                "cib",
                CibWords.message("section.title"),
                CibWords.message("section.label"),
                Optional.of(lead()),
                blocks);
    }

    private Finding lead() {
        CibResult r = words.result;
        if (r.count().isEmpty()) {
            double nodes = r.estimatedNodes().orElse(0.0);
            return Finding.of(CibWords.message("lead.not-started", Arg.of(Math.round(nodes))));
        }
        Arg count = Arg.of(r.count().get());
        String key = r.maxInconsistency() > 0 ? "lead.within" : "lead";
        Message message = mostShare()
                .map(s -> CibWords.message(
                        key + ".scene",
                        count,
                        Arg.of(space()),
                        Arg.of(words.c.nameOf(s.scene())),
                        Arg.of(s.futures().orElse(BigInteger.ZERO)),
                        words.number(r.maxInconsistency())))
                .orElse(CibWords.message(key, count, Arg.of(space()), words.number(r.maxInconsistency())));
        Tone tone = mostShare()
                .map(s -> Tone.ofScene(words.c.scenes().get(s.scene()).tone()))
                .orElse(Tone.PLAIN);
        return new Finding(
                message, tone, words.bases(words.futures.stream().limit(TOLD).toList()));
    }

    private BigInteger space() {
        BigInteger space = BigInteger.ONE;
        for (int j = 0; j < words.input.descriptors().size(); j++) {
            space = space.multiply(
                    BigInteger.valueOf(Integer.bitCount(words.input.constraints().allowed(j))));
        }
        return space;
    }

    /* The scene of more than half of the futures, if there is one. */
    private Optional<CibResult.SceneShare> mostShare() {
        return words.result.scenes().stream()
                .filter(s -> s.share().orElse(0.0) > 0.5)
                .filter(s -> words.c.scenes().containsKey(s.scene()))
                .max(Comparator.comparing(s -> s.futures().orElseThrow()));
    }

    private void notes(List<Block> blocks) {
        blocks.add(new Block.Note(CibWords.message("note.reading")));
        CibInput input = words.input;
        int n = input.descriptors().size();
        for (int j = 0; j < n; j++) {
            int allowed = input.constraints().allowed(j);
            int size = input.matrix().size(j);
            if (Integer.bitCount(allowed) < size) {
                int first = input.matrix().first(j);
                List<Arg> names = IntStream.range(0, size)
                        .filter(b -> (allowed >> b & 1) != 0)
                        .mapToObj(b -> words.variant(first + b))
                        .toList();
                blocks.add(new Finding(
                        CibWords.message("finding.fixed", words.descriptor(j), Arg.list(names)),
                        Tone.ACCENT,
                        List.of(input.descriptors().get(j).basis())));
            }
        }
        input.exclusions()
                .forEach(e -> blocks.add(Finding.of(
                        CibWords.message(
                                e.implies() ? "finding.implies" : "finding.excludes",
                                Arg.of(input.descriptor(e.one()).name()),
                                words.variant(e.one()),
                                Arg.of(input.descriptor(e.other()).name()),
                                words.variant(e.other())),
                        List.of(e.basis()))));
        if (input.matrix().selfImpacts()) {
            blocks.add(new Block.Note(CibWords.message("note.self-impacts")));
        }
        BigInteger listed = BigInteger.valueOf(words.futures.size());
        if (words.result.count().filter(x -> x.compareTo(listed) > 0).isPresent()) {
            blocks.add(new Block.Note(CibWords.message(
                    "note.not-all-listed",
                    Arg.of(listed),
                    Arg.of(words.result.count().orElseThrow()))));
        }
        if (words.futures.isEmpty() && words.result.complete()) {
            blocks.add(Finding.of(CibWords.message("finding.none")));
        }
    }

    /** The variants of a scenario as a list of "descriptor: variant". */
    static Arg variants(CibInput input, int[] scenario) {
        List<Arg> items = new ArrayList<>();
        for (int j = 0; j < scenario.length; j++) {
            CibInput.Descriptor d = input.descriptors().get(j);
            items.add(Arg.of(CibWords.message(
                    "pair",
                    Arg.of(d.name()),
                    Arg.of(d.variants().get(scenario[j]).name()))));
        }
        return Arg.list(items);
    }

    /** A judgement in words: "patron: arms → scene: war". */
    static Message judgement(CibInput input, int source, int target) {
        return CibWords.message(
                "judgement",
                Arg.of(input.descriptor(source).name()),
                Arg.of(input.variant(source).name()),
                Arg.of(input.descriptor(target).name()),
                Arg.of(input.variant(target).name()));
    }

    /** Decimals a number needs, at most two. */
    static int decimals(double x) {
        return x == Math.rint(x) ? 0 : Math.abs(x * 10 - Math.rint(x * 10)) < 1e-9 ? 1 : 2;
    }
}
