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
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is one notice: a finding, or a batch's findings of one root cause.
 *
 * @param members one at least; first the one about which most is done, and of these the one that
 *     failed most often
 */
record Telling(List<Decided> members) {

    Telling {
        members = List.copyOf(members);
    }

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
        return new Telling(all.stream().sorted(FOREMOST).toList());
    }

    /** Empty where nothing is left to tell. */
    Optional<Telling> without(Predicate<FindingRecord> unwanted) {
        List<Decided> left = members.stream().filter(one -> !unwanted.test(one.record())).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Telling(left));
    }

    Decided leader() {
        return members.getFirst();
    }

    /** Whether somebody knows of each of them. */
    boolean isKnown() {
        return members.stream().allMatch(one -> one.record().isAcknowledged());
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
        return leader().told();
    }

    Notice notice(Owners owners, String occasion) {
        Decided leader = leader();
        PlanReader.Readings read = leader.readings();
        List<Finding> alike = members.stream().skip(1).map(Decided::finding).toList();
        return new Notice.Found(leader, alike, owners.of(read.api(), read.stage()), occasion);
    }
}
