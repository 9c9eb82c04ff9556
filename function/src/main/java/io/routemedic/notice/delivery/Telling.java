package io.routemedic.notice.delivery;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.notice.Notice;
import io.routemedic.policy.Decision;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.decision.PlanReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is one notice: a finding, or for people a batch's findings of one root cause.
 *
 * @param members one at least; first the one about which most is done, and of these the one that
 *     failed most often
 */
record Telling(List<Decided> members, Audience audience) {

    /** People are told once of what one change would end; machines take every finding. */
    enum Audience {
        ALL,
        PEOPLE,
        MACHINES;

        boolean has(boolean machines) {
            return switch (this) {
                case ALL -> true;
                case PEOPLE -> !machines;
                case MACHINES -> machines;
            };
        }
    }

    Telling {
        members = List.copyOf(members);
    }

    private static final Comparator<Decided> FOREMOST =
            Comparator.comparingInt(Telling::deed)
                    .thenComparingLong(one -> -one.finding().incident().count());

    /**
     * First what people are told, by root cause, in the order in which the first of each came; then
     * for machines what stands behind it.
     */
    static List<Telling> of(List<Decided> all) {
        Map<String, List<Decided>> byRoot = new LinkedHashMap<>();
        for (Decided one : all) {
            byRoot.computeIfAbsent(one.told().id(), _ -> new ArrayList<>()).add(one);
        }
        return Stream.concat(
                        byRoot.values().stream().map(Telling::together),
                        all.stream()
                                .filter(one -> one.root().isPresent())
                                .map(one -> new Telling(List.of(one.alone()), Audience.MACHINES)))
                .toList();
    }

    private static Telling together(List<Decided> all) {
        boolean alone = all.getFirst().root().isEmpty();
        return new Telling(
                all.stream().sorted(FOREMOST).toList(), alone ? Audience.ALL : Audience.PEOPLE);
    }

    /** Empty where nothing is left to tell. */
    Optional<Telling> without(Predicate<FindingRecord> unwanted) {
        List<Decided> left = members.stream().filter(one -> !unwanted.test(one.record())).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Telling(left, audience));
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
