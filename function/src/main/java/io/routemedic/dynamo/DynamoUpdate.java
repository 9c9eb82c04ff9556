package io.routemedic.dynamo;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Changes attributes of an item, which is made where it is not there. */
public final class DynamoUpdate extends DynamoWrite {

    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<Consumer<Map<String, AttributeValue>>> changes = new ArrayList<>();

    public DynamoUpdate(Schema.Key key) {
        super(key, Optional.empty());
        if (key.type() == Schema.ItemType.FINDING) {
            // Here, so that no write of one can be without.
            var _ = add(Schema.VERSION, 1);
        }
    }

    public DynamoUpdate set(String name, Object value) {
        sets.add(expression.of("{" + name + "} = ?", value));
        changes.add(item -> item.put(name, DynamoItem.value(value)));
        return this;
    }

    public DynamoUpdate set(DynamoItem attributes) {
        attributes.values().forEach((name, value) -> set(name, value));
        return this;
    }

    /** Sets each attribute that is not there yet. */
    public DynamoUpdate setIfAbsent(DynamoItem attributes) {
        attributes.values().forEach(this::setIfAbsent);
        return this;
    }

    /** Sets an attribute that is not there yet. */
    public DynamoUpdate setIfAbsent(String name, Object value) {
        String attribute = "{" + name + "}";
        sets.add(expression.of(attribute + " = if_not_exists(" + attribute + ", ?)", value));
        changes.add(item -> item.putIfAbsent(name, DynamoItem.value(value)));
        return this;
    }

    /** Adds to a number; or to a set of texts, given as one. */
    public DynamoUpdate add(String name, Object value) {
        adds.add(expression.of("{" + name + "} ?", value));
        changes.add(item -> item.merge(name, DynamoItem.value(value), DynamoUpdate::sum));
        return this;
    }

    public DynamoUpdate remove(String name) {
        removes.add(expression.of("{" + name + "}"));
        changes.add(item -> item.remove(name));
        return this;
    }

    @Override
    public DynamoUpdate onlyIf(String template, Object... values) {
        var _ = super.onlyIf(template, values);
        return this;
    }

    /** Takes the item out of its list. */
    public DynamoUpdate unlisted() {
        return remove(Schema.OPEN_KEY).remove(Schema.OPEN_TIME);
    }

    /** What DynamoDB makes of an item by this, whatever the update depends on. */
    public DynamoItem appliedTo(DynamoItem item) {
        Map<String, AttributeValue> values = new HashMap<>(item.values());
        values.putAll(DynamoItem.of(key()).values());
        changes.forEach(change -> change.accept(values));
        return new DynamoItem(values);
    }

    private static AttributeValue sum(AttributeValue old, AttributeValue more) {
        return old.n() == null
                ? DynamoItem.value(
                        Stream.concat(old.ss().stream(), more.ss().stream()).collect(toSet()))
                : DynamoItem.value(Long.parseLong(old.n()) + Long.parseLong(more.n()));
    }

    @Override
    TransactWriteItem in(String table) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(DynamoItem.of(key()).values())
                        .updateExpression(
                                clause("SET ", sets)
                                        + clause(" ADD ", adds)
                                        + clause(" REMOVE ", removes))
                        .conditionExpression(condition)
                        .expressionAttributeNames(expression.names())
                        .expressionAttributeValues(expression.values())
                        .returnValuesOnConditionCheckFailure(refusal())
                        .build();
        return TransactWriteItem.builder().update(update).build();
    }

    private static String clause(String keyword, List<String> parts) {
        return parts.isEmpty() ? "" : keyword + String.join(", ", parts);
    }
}
