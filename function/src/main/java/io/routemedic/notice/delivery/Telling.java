package io.routemedic.notice.delivery;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.notice.wording.Notice;
import io.routemedic.policy.Decision;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.decision.PlanReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is one notice: a finding, or a batch's findings of one root cause.
 *
 * @param leader the one about which most is done, and of these the one that failed most often
 * @param alike the others
 */
record Telling(Decided leader, List<Finding> alike) {

    private static final Comparator<Decided> FOREMOST =
            Comparator.comparingInt(Telling::deed)
                    .thenComparingLong(one -> -one.finding().incident().count());

    /** By root cause, in the order in which the first of each came. */
    static List<Telling> of(List<Decided> all) {
        Map<String, List<Decided>> byRoot = new LinkedHashMap<>();
        for (Decided one : all) {
            byRoot.computeIfAbsent(one.told().id(), _ -> new ArrayList<>()).add(one);
        }
        return byRoot.values().stream().map(Telling::together).toList();
    }

    private static Telling together(Collection<Decided> all) {
        List<Decided> ordered = all.stream().sorted(FOREMOST).toList();
        return new Telling(
                ordered.getFirst(), ordered.stream().skip(1).map(Decided::finding).toList());
    }

    private static int deed(Decided decided) {
        return switch (decided.decision()) {
            case Decision.Heal _ -> 0;
            case Decision.Ask _ -> 1;
            case Decision.Tell _ -> 2;
        };
    }

    /** By what it is counted when people are told. */
    FindingRecord told() {
        return leader.told();
    }

    Notice notice(Owners owners, String occasion) {
        PlanReader.Readings read = leader.readings();
        return new Notice.Found(leader, alike, owners.of(read.api(), read.stage()), occasion);
    }
}
