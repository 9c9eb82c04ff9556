package io.routemedic.policy.guards;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import io.routemedic.text.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Nobody is editing: the draft has been the same for the quiet period. A draft that was never seen
 * before has been quiet for no time at all.
 */
public final class DraftQuiet implements Guard {

    @Override
    public Matter matter() {
        return Matter.MOMENT;
    }

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        Duration period = proposal.rules().quietPeriod();
        if (!period.isPositive()) {
            return Optional.empty();
        }
        Circumstances circumstances = proposal.circumstances();
        return switch (circumstances.draftUnchangedSince()) {
            case Reading.Read<Instant>(Instant since, Source _) ->
                    judge(period, Duration.between(since, circumstances.now()));
            case Reading.Absent<Instant> _ -> judge(period, Duration.ZERO);
            case Reading.Unread<Instant>(String _, String why, boolean _) ->
                    Optional.of(new Objection(name(), why));
        };
    }

    private Optional<Objection> judge(Duration period, Duration quiet) {
        // Clocks differ: a draft seen in the future was seen just now.
        Duration left = period.minus(quiet.isNegative() ? Duration.ZERO : quiet);
        return left.isPositive()
                ? Optional.of(
                        new Objection(
                                name(),
                                "The draft changed less than "
                                        + Phrases.waiting(period)
                                        + " ago: RouteMedic looks again in "
                                        + Phrases.waiting(left)
                                        + ".",
                                Optional.of(left)))
                : Optional.empty();
    }
}
