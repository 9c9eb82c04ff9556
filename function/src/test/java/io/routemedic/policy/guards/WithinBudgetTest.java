package io.routemedic.policy.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.HealHistory;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithinBudgetTest {

    private final Proposals proposals = new Proposals();
    private final WithinBudget guard = new WithinBudget();

    @Test
    void agreesWhenTheStageWasNeverHealed() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void agreesWhenTheLastHealsAreFewAndOld() {
        proposals.history = healed(Duration.ofHours(2), Duration.ofHours(3));

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenTheDaysHealsAreUsedUp() {
        proposals.history = healed(Duration.ofHours(2), Duration.ofHours(3), Duration.ofHours(23));

        assertThat(objection().orElseThrow())
                .contains("healed 3 times in 24 hours, and 3 are allowed");
    }

    @Test
    void forgetsHealsOfADayAgo() {
        proposals.history = healed(Duration.ofHours(2), Duration.ofHours(3), Duration.ofHours(24));

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsWhenNoHealIsAllowed() {
        proposals.maxHealsPerDay = 0;

        assertThat(objection()).isPresent();
    }

    @Test
    void objectsWhileTheEffectOfTheLastHealIsUnknown() {
        proposals.history = healed(Duration.ofMinutes(4));

        assertThat(objection().orElseThrow()).contains("looks again in 11 min");
        assertThat(guard.objection(proposals.build()).orElseThrow().retryAfter())
                .contains(Duration.ofMinutes(11));
    }

    @Test
    void agreesOnceTheCoolDownIsOver() {
        proposals.history = healed(Duration.ofMinutes(15));

        assertThat(objection()).isEmpty();
    }

    @Test
    void objectsAfterARollback() {
        proposals.history =
                Proposals.read(
                        "GetItem",
                        new HealHistory(List.of(), Optional.of(Proposals.NOW.minusSeconds(60))));

        assertThat(objection().orElseThrow()).contains("was rolled back at 2026-11-24T02:59:00Z");
        assertThat(guard.objection(proposals.build()).orElseThrow().retryAfter()).isEmpty();
    }

    @Test
    void objectsWhenItCannotBeRead() {
        proposals.history = Proposals.unread("dynamodb:GetItem");

        assertThat(objection()).contains("`dynamodb:GetItem` was throttled.");
    }

    private static Reading<HealHistory> healed(Duration... ago) {
        return Proposals.read(
                "dynamodb:GetItem",
                new HealHistory(
                        Arrays.stream(ago).<Instant>map(Proposals.NOW::minus).toList(),
                        Optional.empty()));
    }

    private Optional<String> objection() {
        return guard.objection(proposals.build()).map(Objection::why);
    }
}
