package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.dynamo.DynamoNonces;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoNoncesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private final LocalTables tables = new LocalTables();
    private final DynamoNonces nonces = new DynamoNonces(tables.ledger());

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void isGoodOnce() {
        String nonce = nonces.issue(NOW);

        assertThat(nonces.use(nonce, NOW)).isTrue();
        assertThat(nonces.use(nonce, NOW)).isFalse();
    }

    @Test
    void isGoodForAQuarterOfAnHour() {
        String nonce = nonces.issue(NOW);

        assertThat(nonces.use(nonce, NOW.plus(Duration.ofMinutes(15)))).isFalse();
        assertThat(nonces.use(nonce, NOW.plus(Duration.ofMinutes(14)))).isTrue();
    }

    @Test
    void isNeverTheSame() {
        assertThat(nonces.issue(NOW)).isNotEqualTo(nonces.issue(NOW)).hasSize(36);
    }

    @Test
    void isNoneThatNobodyIssued() {
        assertThat(nonces.use("2f1c3a5e-0b7d-4e6f-8a9b-0c1d2e3f4a5b", NOW)).isFalse();
    }
}
