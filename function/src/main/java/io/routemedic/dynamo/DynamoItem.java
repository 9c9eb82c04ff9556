package io.routemedic.dynamo;

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
 * An item's attributes, put together one by one and read one by one: the only place that knows how
 * a value is written. A missing attribute, or one of another type, reads as empty text, zero, false
 * or an empty list: an altered item is reported by who understands it, and fails nobody.
 */
public final class DynamoItem {

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, AttributeValue> values;

    /** No attributes yet. */
    public DynamoItem() {
        this(new HashMap<>());
    }

    DynamoItem(Map<String, AttributeValue> values) {
        this.values = values;
    }

    /**
     * A text, number, flag, time, item, or list of those.
     *
     * @throws IllegalArgumentException when it is nothing of these
     */
    static AttributeValue value(Object value) {
        return switch (value) {
            case String text -> AttributeValue.fromS(text);
            case Enum<?> constant -> AttributeValue.fromS(constant.name());
            case Instant time -> AttributeValue.fromS(SORTABLE.format(time));
            case Integer number -> AttributeValue.fromN(number.toString());
            case Long number -> AttributeValue.fromN(number.toString());
            case Boolean flag -> AttributeValue.fromBool(flag);
            case AttributeValue ready -> ready;
            case DynamoItem item -> AttributeValue.fromM(item.values);
            case Set<?> texts ->
                    AttributeValue.fromSs(texts.stream().map(Object::toString).toList());
            case List<?> list ->
                    AttributeValue.fromL(list.stream().map(DynamoItem::value).toList());
            default -> throw new IllegalArgumentException("This is no attribute: " + value);
        };
    }

    static DynamoItem of(Schema.Key key) {
        return new DynamoItem().with(Schema.PK, key.pk()).with(Schema.SK, key.sk());
    }

    DynamoItem with(DynamoItem attributes) {
        values.putAll(attributes.values);
        return this;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    /** Its {@code pk} and {@code sk} alone. */
    Map<String, AttributeValue> key() {
        return Map.of(Schema.PK, value(text(Schema.PK)), Schema.SK, value(text(Schema.SK)));
    }

    /**
     * Sets an attribute.
     *
     * @param value a text, number, flag, time, constant, item, or list of those
     */
    public DynamoItem with(String name, Object value) {
        values.put(name, value(value));
        return this;
    }

    /** Sets an attribute if there is a value. */
    public DynamoItem with(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    /** Lets the life of an item of this type begin. */
    public DynamoItem keptFrom(Instant from, Schema.ItemType type) {
        return with(Schema.EXPIRES_AT, type.expiresAt(from));
    }

    /**
     * Puts the item into a list, at the place of this time.
     *
     * @param id what stands for the dots of its {@code pk}
     */
    public DynamoItem listed(Schema.Listing listing, String id, Instant time) {
        return with(Schema.OPEN_KEY, listing.key(id)).with(Schema.OPEN_TIME, listing.place(time));
    }

    /** The same, for a list that has one key. */
    public DynamoItem listed(Schema.Listing listing, Instant time) {
        return listed(listing, "", time);
    }

    /** Puts the item into one of several such lists, at this place. */
    public DynamoItem listedIn(Schema.Listing listing, String part, Instant time) {
        return with(Schema.OPEN_KEY, listing.part(part)).with(Schema.OPEN_TIME, time);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names of all attributes. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    public String text(String name) {
        AttributeValue value = values.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    public Optional<String> maybe(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    public long count(String name) {
        AttributeValue value = values.get(name);
        return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
    }

    public boolean flag(String name) {
        AttributeValue value = values.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    public Optional<Instant> when(String name) {
        return maybe(name).map(Instant::parse);
    }

    /** The time of an attribute that is always written; the epoch when it is missing. */
    public Instant time(String name) {
        return when(name).orElse(Instant.EPOCH);
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        return list(name).stream().map(AttributeValue::s).toList();
    }

    /** The texts of a set. */
    public Set<String> textSet(String name) {
        AttributeValue value = values.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    /** The items of a list. */
    public List<DynamoItem> items(String name) {
        return list(name).stream().map(value -> new DynamoItem(value.m())).toList();
    }

    private List<AttributeValue> list(String name) {
        AttributeValue value = values.get(name);
        return value == null ? List.of() : value.l();
    }
}
