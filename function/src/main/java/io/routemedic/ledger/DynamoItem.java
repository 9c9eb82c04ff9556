package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item of the state table. Times are text that sorts as the times do; a missing attribute reads
 * as empty text, zero or an empty list.
 */
record DynamoItem(Map<String, AttributeValue> values) {

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static DynamoItem of(String pk, String sk) {
        return new DynamoItem(new HashMap<>()).with("pk", pk).with("sk", sk);
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", text(pk), "sk", text(sk));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue time(Instant value) {
        return AttributeValue.fromS(SORTABLE.format(value));
    }

    DynamoItem with(String name, AttributeValue value) {
        values.put(name, value);
        return this;
    }

    DynamoItem with(String name, String value) {
        return with(name, text(value));
    }

    DynamoItem with(String name, long value) {
        return with(name, number(value));
    }

    DynamoItem with(String name, Instant value) {
        return with(name, time(value));
    }

    DynamoItem withTime(String name, Optional<Instant> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    DynamoItem withText(String name, Optional<String> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    DynamoItem expiring(Instant at) {
        return with("expiresAt", at.getEpochSecond());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String orElse) {
        AttributeValue value = values.get(name);
        return value == null || value.s() == null ? orElse : value.s();
    }

    String string(String name) {
        return text(name, "");
    }

    Optional<String> maybe(String name) {
        return Optional.of(string(name)).filter(value -> !value.isEmpty());
    }

    long count(String name) {
        AttributeValue value = values.get(name);
        return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
    }

    Optional<Instant> when(String name) {
        return maybe(name).map(Instant::parse);
    }

    /** The time of an attribute that is always written; the epoch when it is missing. */
    Instant instant(String name) {
        return when(name).orElse(Instant.EPOCH);
    }

    boolean flag(String name) {
        AttributeValue value = values.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    List<AttributeValue> list(String name) {
        AttributeValue value = values.get(name);
        return value == null ? List.of() : value.l();
    }

    /** A set of texts. */
    Set<String> texts(String name) {
        AttributeValue value = values.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    Optional<StageRef> stage() {
        return has("apiId") && has("stageName")
                ? Optional.of(StageRef.of(string("apiId"), string("stageName")))
                : Optional.empty();
    }
}
