package io.routemedic.policy.guards;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealHistory;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import io.routemedic.text.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stage was not healed too often or too recently, and no rollback has opened its breaker. A
 * stage without a history was never healed.
 */
public final class WithinBudget implements Guard {

    private static final Duration DAY = Duration.ofHours(24);
    private static final HealHistory NEVER_HEALED = new HealHistory(List.of(), Optional.empty());

    @Override
    public Matter matter() {
        return Matter.MOMENT;
    }

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        HealingRules rules = proposal.rules();
        Instant now = proposal.circumstances().now();
        return switch (proposal.circumstances().history()) {
            case Reading.Read<HealHistory>(HealHistory history, Source _) ->
                    againstBreaker(history)
                            .or(() -> againstCap(history, rules, now))
                            .or(() -> againstCoolDown(history, rules, now));
            case Reading.Absent<HealHistory> _ -> againstCap(NEVER_HEALED, rules, now);
            case Reading.Unread<HealHistory>(String _, String why, boolean _) ->
                    Optional.of(new Objection(name(), why));
        };
    }

    private Optional<Objection> againstBreaker(HealHistory history) {
        return history.breakerOpenSince()
                .map(
                        since ->
                                new Objection(
                                        name(),
                                        "A heal of this stage was rolled back at "
                                                + since
                                                + ", so RouteMedic deploys nothing here for a day:"
                                                + " find out why it did not help."));
    }

    private Optional<Objection> againstCap(HealHistory history, HealingRules rules, Instant now) {
        long today = history.switches().stream().filter(at -> at.isAfter(now.minus(DAY))).count();
        if (today < rules.maxHealsPerDay()) {
            return Optional.empty();
        }
        return Optional.of(
                new Objection(
                        name(),
                        "This stage was healed "
                                + today
                                + " times in 24 hours, and "
                                + rules.maxHealsPerDay()
                                + " are allowed: deploy it yourself, or raise `maxHealsPerDay`."));
    }

    private Optional<Objection> againstCoolDown(
            HealHistory history, HealingRules rules, Instant now) {
        return history.switches().stream()
                .max(Comparator.naturalOrder())
                .map(last -> Duration.between(now, last.plus(rules.coolDown())))
                .filter(Duration::isPositive)
                .map(
                        left ->
                                new Objection(
                                        name(),
                                        "This stage was healed moments ago, and the effect is not"
                                                + " known yet: RouteMedic looks again in "
                                                + Phrases.waiting(left)
                                                + ".",
                                        Optional.of(left)));
    }
}
