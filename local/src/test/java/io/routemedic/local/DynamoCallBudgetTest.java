package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.dynamo.DynamoCallBudget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoCallBudgetTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");

    private final LocalTables tables = new LocalTables();

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void givesFiftyProcessesThatAskAtOnceNoMoreThanOne()
            throws InterruptedException, ExecutionException {
        List<Future<Long>> taken = new ArrayList<>();
        try (ExecutorService processes = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                var budget = new DynamoCallBudget(tables.ledger(), "diagnose");
                taken.add(processes.submit(() -> takeAll(budget, NOW)));
            }
        }

        long sum = 0;
        for (Future<Long> each : taken) {
            sum += each.get();
        }
        assertThat(sum).isEqualTo(DynamoCallBudget.CALLS_A_WINDOW);
    }

    @Test
    void givesAgainInTheNextWindow() {
        var budget = new DynamoCallBudget(tables.ledger(), "diagnose");
        takeAll(budget, NOW);

        Instant next = budget.renewedAfter(NOW);

        assertThat(next).isEqualTo(NOW.plus(DynamoCallBudget.WINDOW));
        assertThat(budget.take(next.minusMillis(1))).isFalse();
        assertThat(budget.take(next)).isTrue();
    }

    @Test
    void asksTheTableOnceForSeveralCalls() {
        var budget = new DynamoCallBudget(tables.ledger(), "diagnose");
        takeAll(budget, NOW);

        assertThat(tables.requests()).hasSize(6);
    }

    @Test
    void givesOneCallOfTheChangeHistoryInEachSecond() {
        var budget = DynamoCallBudget.ofChangeHistory(tables.ledger());
        var another = DynamoCallBudget.ofChangeHistory(tables.ledger());

        assertThat(takeAll(budget, NOW) + takeAll(another, NOW)).isEqualTo(1);
        assertThat(budget.renewedAfter(NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(another.take(NOW.plusSeconds(1))).isTrue();
    }

    private static long takeAll(DynamoCallBudget budget, Instant now) {
        return IntStream.range(0, 100).filter(_ -> budget.take(now)).count();
    }
}
