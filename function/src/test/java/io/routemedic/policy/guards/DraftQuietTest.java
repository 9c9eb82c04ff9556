package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftQuietTest {

    private final Proposals proposals = new Proposals();
    private final DraftQuiet guard = new DraftQuiet();

    @Test
    void agreesWhenTheDraftHasBeenTheSameForThePeriod() {
        proposals.draftUnchangedSince =
                Proposals.read("GetItem", Proposals.NOW.minus(Duration.ofMinutes(10)));

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhileTheDraftIsYoungerThanThePeriod() {
        proposals.draftUnchangedSince =
                Proposals.read("GetItem", Proposals.NOW.minus(Duration.ofSeconds(599)));

        assertThat(objection())
                .contains("The draft changed less than 10 min ago: RouteMedic looks again in 1 s.");
    }

    @Test
    void saysWhenToComeBack() {
        proposals.draftUnchangedSince =
                Proposals.read("GetItem", Proposals.NOW.minus(Duration.ofMinutes(4)));

        assertThat(guard.objection(proposals.build()).orElseThrow().retryAfter())
                .contains(Duration.ofMinutes(6));
    }

    @Test
    void startsWaitingWhenTheDraftIsNew() {
        proposals.draftUnchangedSince = Proposals.absent("dynamodb:GetItem");

        assertThat(guard.objection(proposals.build()).orElseThrow().retryAfter())
                .contains(Duration.ofMinutes(10));
    }

    @Test
    void waitsNoLongerThanThePeriodWhenClocksDiffer() {
        proposals.draftUnchangedSince =
                Proposals.read("GetItem", Proposals.NOW.plus(Duration.ofHours(1)));

        assertThat(guard.objection(proposals.build()).orElseThrow().retryAfter())
                .contains(Duration.ofMinutes(10));
    }

    @Test
    void agreesAtOnceWithoutAPeriod() {
        proposals.quietPeriod = Duration.ZERO;
        proposals.draftUnchangedSince = Proposals.absent("dynamodb:GetItem");

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.draftUnchangedSince = Proposals.unread("dynamodb:GetItem");

        assertThat(objection()).contains("`dynamodb:GetItem` was throttled.");
    }

    @Test
    void saysNotWhenToComeBackWhenItCannotBeRead() {
        proposals.draftUnchangedSince = Proposals.unread("dynamodb:GetItem");

        assertThat(guard.objection(proposals.build()).orElseThrow().retryAfter()).isEmpty();
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
