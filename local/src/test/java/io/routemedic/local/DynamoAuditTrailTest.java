package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.ChainHead;
import io.routemedic.audit.DynamoAuditReader;
import io.routemedic.audit.DynamoAuditTrail;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.cli.audit.ChainVerifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoAuditTrailTest {

    private static final String STAGE = "a1b2c3d4e5/prod";

    private final LocalTables tables = new LocalTables();
    private final DynamoAuditTrail trail = new DynamoAuditTrail(tables.trail());
    private final DynamoAuditReader reader = new DynamoAuditReader(tables.trail());

    @AfterEach
    void close() {
        tables.close();
    }

    private static AuditEvent event(String id) {
        return event(id, 3);
    }

    private static AuditEvent event(String id, int count) {
        return new AuditEvent(
                id,
                STAGE,
                Instant.parse("2026-11-01T10:00:00Z"),
                "heal",
                "heal-intended",
                Map.of("plan", "p1", "added", List.of("GET /orders"), "count", count));
    }

    private ChainVerdict verdict() {
        return new ChainVerifier()
                .verify(reader.chain(STAGE), reader.head(STAGE).stream().toList());
    }

    @Test
    void chainsEventsInTheOrderGiven() {
        trail.append(List.of(event("one"), event("two")));
        trail.append(event("three"));

        assertThat(reader.chain(STAGE).map(entry -> entry.event().id()))
                .containsExactly("one", "two", "three");
        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(3));
    }

    @Test
    void givesBackWhatWasAppended() {
        trail.append(event("one"));

        assertThat(reader.chain(STAGE).map(AuditEntry::event)).containsExactly(event("one"));
    }

    @Test
    void leavesOneEventWhenTheSameIdIsAppendedAgain() {
        trail.append(event("one"));
        trail.append(List.of(event("one"), event("two"), event("one")));

        assertThat(reader.chain(STAGE).map(entry -> entry.event().id()))
                .containsExactly("one", "two");
        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(2));
    }

    @Test
    void keepsSubjectsApart() {
        AuditEvent other =
                new AuditEvent(
                        "x", "/apigw/orders", Instant.EPOCH, "diagnose", "finding", Map.of());
        trail.append(List.of(event("one"), other));

        assertThat(reader.heads())
                .extracting(ChainHead::subject)
                .containsExactlyInAnyOrder(STAGE, "/apigw/orders");
        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(1));
    }

    @Test
    void storesMoreEventsThanOneTransactionTakes() {
        trail.append(IntStream.range(0, 120).mapToObj(i -> event("e" + i)).toList());

        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(120));
    }

    @Test
    void readsTheHeadOnceForAllEventsOfASubject() {
        trail.append(IntStream.range(0, 120).mapToObj(i -> event("e" + i)).toList());

        assertThat(tables.requests())
                .containsExactly(
                        "getItem",
                        "transactWriteItems",
                        "transactWriteItems",
                        "transactWriteItems");
    }

    @Test
    void leavesNoGapBehindMoreEventsThanOneTransactionTakesThatAreStoredAlready() {
        List<AuditEvent> events = IntStream.range(0, 49).mapToObj(i -> event("e" + i)).toList();
        trail.append(events);

        trail.append(Stream.concat(events.stream(), Stream.of(event("new"))).toList());

        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(50));
    }

    @Test
    void keepsTheFirstWhenTwoAppendTheSameIdAtOnce() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes =
                    IntStream.range(0, 8)
                            .mapToObj(i -> writers.submit(() -> trail.append(event("one", i))))
                            .toList();
            for (var write : writes) {
                write.get();
            }
        }

        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(1));
    }

    @Test
    void goesOnBehindAStateTableThatLostTheHead() {
        trail.append(List.of(event("one"), event("two")));
        tables.client().deleteItem(delete -> delete.tableName(LocalTables.STATE).key(headKey()));

        trail.append(event("three"));

        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(3));
    }

    @Test
    void staysIntactUnderConcurrentWriters() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes =
                    IntStream.range(0, 16)
                            .mapToObj(i -> writers.submit(() -> trail.append(event("e" + i))))
                            .toList();
            for (var write : writes) {
                write.get();
            }
        }
        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(16));
    }

    @Test
    void goesOnBehindAStateTableThatWasRestoredFromThePast() {
        trail.append(event("one"));
        Map<String, AttributeValue> past = head();
        trail.append(event("two"));
        tables.client().putItem(put -> put.tableName(LocalTables.STATE).item(past));

        trail.append(event("three"));

        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(3));
    }

    @Test
    void findsAnEndThatWasCutOffEvenAfterMoreWasWritten() {
        trail.append(List.of(event("one"), event("two")));
        delete(2);
        assertThat(verdict())
                .isEqualTo(
                        new ChainVerdict.Broken(
                                2, ChainVerdict.Tampering.REMOVED, "Event 2 is missing."));

        trail.append(event("three"));

        assertThat(verdict())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.sequence()).isEqualTo(2));
    }

    @Test
    void hidesNoEndThatWasCutOffSinceItWroteItself() {
        trail.append(event("one"));
        new DynamoAuditTrail(tables.trail()).append(List.of(event("two"), event("three")));
        delete(2);
        delete(3);

        trail.append(event("four"));

        assertThat(verdict())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.sequence()).isEqualTo(2));
    }

    @Test
    void asksForTheEndOnceWhereNobodyElseWrites() {
        trail.append(event("one"));
        tables.requests();

        trail.append(event("two"));

        assertThat(tables.requests()).containsExactly("transactWriteItems");
    }

    @Test
    void asksForTheEndFirstWhereSomebodyElseWrites() {
        var other = new DynamoAuditTrail(tables.trail());
        trail.append(event("one"));
        other.append(event("two"));
        trail.append(event("three"));
        other.append(event("four"));
        tables.requests();

        trail.append(event("five"));

        assertThat(tables.requests()).containsExactly("getItem", "transactWriteItems");
        assertThat(verdict()).isEqualTo(new ChainVerdict.Intact(5));
    }

    private static Map<String, AttributeValue> headKey() {
        return Map.of("pk", AttributeValue.fromS("audit-heads"), "sk", AttributeValue.fromS(STAGE));
    }

    private Map<String, AttributeValue> head() {
        return tables.client()
                .getItem(get -> get.tableName(LocalTables.STATE).key(headKey()))
                .item();
    }

    private void delete(long sequence) {
        String place = "%012d".formatted(sequence);
        tables.client()
                .deleteItem(
                        delete ->
                                delete.tableName(LocalTables.AUDIT)
                                        .key(
                                                Map.of(
                                                        "pk", AttributeValue.fromS(STAGE),
                                                        "sk", AttributeValue.fromS(place))));
    }
}
