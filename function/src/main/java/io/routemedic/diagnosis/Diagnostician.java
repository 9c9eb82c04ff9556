package io.routemedic.diagnosis;

import io.routemedic.diagnosis.Verdict.Confirmed;
import io.routemedic.diagnosis.Verdict.Inconclusive;
import io.routemedic.diagnosis.Verdict.Refuted;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests every hypothesis and makes one finding: the first confirmed cause in the given order, the
 * other confirmed ones as alternatives, a last resort only where there is no other. Where a cause
 * that would come first could not be tested, the finding is at most likely. Where none is
 * confirmed, the fallback says what is known.
 */
public final class Diagnostician {
    private final List<Hypothesis> inOrder;
    private final Hypothesis fallback;

    /**
     * @param inOrder the most useful cause first
     * @param fallback what to find when no cause is confirmed; tested only then
     */
    public Diagnostician(List<Hypothesis> inOrder, Hypothesis fallback) {
        this.inOrder = List.copyOf(inOrder);
        this.fallback = fallback;
    }

    /** The finding for an incident. Deterministic, and never fails for what a request contains. */
    public Finding diagnose(Examination examination) {
        List<Finding.Alternative> confirmed = new ArrayList<>();
        Set<String> openBefore = new LinkedHashSet<>();
        Confirmed first = null;
        for (Hypothesis hypothesis : inOrder) {
            if (first != null && hypothesis.isLastResort()) {
                continue;
            }
            switch (hypothesis.test(examination)) {
                case Refuted _ -> {}
                case Inconclusive(List<String> missing) -> {
                    if (first == null) {
                        openBefore.addAll(missing);
                    }
                }
                case Confirmed verdict -> {
                    first = first == null ? verdict : first;
                    confirmed.add(
                            new Finding.Alternative(
                                    hypothesis.cause(), verdict.confidence(), verdict.evidence()));
                }
            }
        }
        return first == null
                ? undetermined(examination, openBefore)
                : finding(examination, first, confirmed, openBefore);
    }

    private static Finding finding(
            Examination examination,
            Confirmed first,
            List<Finding.Alternative> confirmed,
            Set<String> openBefore) {
        Confidence ceiling = openBefore.isEmpty() ? Confidence.CERTAIN : Confidence.LIKELY;
        return new Finding(
                examination.incident(),
                confirmed.getFirst().cause(),
                first.confidence().atMost(ceiling),
                first.evidence(),
                first.remedies(),
                first.nearRoutes(),
                confirmed.subList(1, confirmed.size()),
                unchecked(examination, openBefore),
                RootCauses.of(confirmed.getFirst().cause(), first.remedies(), examination));
    }

    private Finding undetermined(Examination examination, Set<String> open) {
        Verdict verdict = fallback.test(examination);
        Confirmed known =
                verdict instanceof Confirmed c
                        ? c
                        : new Confirmed(Confidence.POSSIBLE, List.of(), List.of());
        return new Finding(
                examination.incident(),
                fallback.cause(),
                known.confidence(),
                known.evidence(),
                known.remedies(),
                known.nearRoutes(),
                List.of(),
                unchecked(examination, open),
                RootCauses.of(fallback.cause(), known.remedies(), examination));
    }

    private static List<String> unchecked(Examination examination, Set<String> open) {
        Set<String> sentences = new LinkedHashSet<>(open);
        examination.snapshot().unread().forEach(u -> sentences.add(u.sentence()));
        examination
                .standing()
                .whereKnown()
                .flatMap(place -> place.path().assumption())
                .ifPresent(sentences::add);
        return List.copyOf(sentences);
    }
}
