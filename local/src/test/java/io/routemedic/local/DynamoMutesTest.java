package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.dynamo.DynamoMutes;
import io.routemedic.ledger.findings.Mute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoMutesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");

    private final LocalTables tables = new LocalTables();
    private final DynamoMutes mutes = new DynamoMutes(tables.ledger());

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void listsWhatHoldsNowAsItWasWritten() {
        List<Mute> all =
                List.of(
                        mute(new Mute.OfFinding("0123456789abcdef"), 1),
                        mute(new Mute.OfRoute(PROD, "POST /orders/{id}"), 2),
                        mute(new Mute.OfStage(PROD), 3));
        all.forEach(mutes::add);

        assertThat(mutes.active(NOW)).isEqualTo(all);
        assertThat(mutes.active(NOW.plus(Duration.ofHours(2)))).containsExactly(all.getLast());
    }

    @Test
    void replacesAnEarlierOneOfTheSame() {
        mutes.add(mute(new Mute.OfStage(PROD), 3));
        mutes.add(mute(new Mute.OfStage(PROD), 1));

        assertThat(mutes.active(NOW)).containsExactly(mute(new Mute.OfStage(PROD), 1));
    }

    @Test
    void liftsOne() {
        mutes.add(mute(new Mute.OfStage(PROD), 1));

        assertThat(mutes.lift(new Mute.OfStage(PROD))).isTrue();
        assertThat(mutes.lift(new Mute.OfStage(PROD))).isFalse();
        assertThat(mutes.active(NOW)).isEmpty();
    }

    private static Mute mute(Mute.Scope scope, int hours) {
        return new Mute(scope, NOW.plus(Duration.ofHours(hours)), "ada", "We test.");
    }
}
