package io.routemedic.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * An update of one item, put together attribute by attribute. Names and values are always passed as
 * placeholders ({@code #name}, {@code :name}), so no attribute collides with a reserved word.
 */
final class DynamoUpdate {

    private final Map<String, AttributeValue> key;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private String condition = "";

    DynamoUpdate(String pk, String sk) {
        this.key = DynamoItem.key(pk, sk);
    }

    DynamoUpdate set(String name, AttributeValue value) {
        sets.add(name(name) + " = " + value(name, value));
        return this;
    }

    DynamoUpdate set(DynamoItem item) {
        item.values().forEach(this::set);
        return this;
    }

    DynamoUpdate setIfAbsent(String name, AttributeValue value) {
        sets.add("%1$s = if_not_exists(%1$s, %2$s)".formatted(name(name), value(name, value)));
        return this;
    }

    DynamoUpdate add(String name, long amount) {
        adds.add(name(name) + " " + value(name, DynamoItem.number(amount)));
        return this;
    }

    /** Adds a text to a set of texts. */
    DynamoUpdate add(String name, String text) {
        adds.add(name(name) + " " + value(name, AttributeValue.fromSs(List.of(text))));
        return this;
    }

    DynamoUpdate remove(String name) {
        removes.add(name(name));
        return this;
    }

    /** A condition with {@code #placeholders} that {@link #name} or {@link #value} declared. */
    DynamoUpdate onlyIf(String expression) {
        condition = condition.isEmpty() ? expression : condition + " AND " + expression;
        return this;
    }

    /**
     * The condition that an attribute has a value.
     *
     * @param as keeps the value's placeholder apart from that of a new value
     */
    String is(String name, String as, AttributeValue value) {
        return name(name) + " = " + value(as + "#" + name, value);
    }

    /** Declares an attribute's placeholder. */
    String name(String name) {
        String placeholder = "#" + plain(name);
        names.put(placeholder, name);
        return placeholder;
    }

    /** Declares a value's placeholder. */
    String value(String name, AttributeValue value) {
        String placeholder = ":" + plain(name);
        values.put(placeholder, value);
        return placeholder;
    }

    /** The update as a request of its own. */
    UpdateItemRequest alone(String table) {
        UpdateItemRequest.Builder request =
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression(expression())
                        .expressionAttributeNames(names)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (!values.isEmpty()) {
            request.expressionAttributeValues(values);
        }
        return condition.isEmpty()
                ? request.build()
                : request.conditionExpression(condition).build();
    }

    /** The update as one write of a transaction. */
    TransactWriteItem inTransaction(String table) {
        Update.Builder item =
                Update.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression(expression())
                        .expressionAttributeNames(names)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (!values.isEmpty()) {
            item.expressionAttributeValues(values);
        }
        if (!condition.isEmpty()) {
            item.conditionExpression(condition);
        }
        return TransactWriteItem.builder().update(item.build()).build();
    }

    private String expression() {
        return (clause("SET ", sets) + clause(" ADD ", adds) + clause(" REMOVE ", removes)).strip();
    }

    private static String clause(String keyword, List<String> parts) {
        return parts.isEmpty() ? "" : keyword + String.join(", ", parts);
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9_]", "_");
    }
}
