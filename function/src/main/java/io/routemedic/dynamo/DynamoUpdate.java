package io.routemedic.dynamo;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Changes some attributes of an item, which is made where it is not there. */
public final class DynamoUpdate extends DynamoWrite {

    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();

    public DynamoUpdate(ItemKey key) {
        super(key);
    }

    public DynamoUpdate set(String name, Object value) {
        sets.add(expression().name(name) + " = " + expression().value(name, value));
        return this;
    }

    public DynamoUpdate set(DynamoItem attributes) {
        attributes.values().forEach((name, value) -> set(name, value));
        return this;
    }

    /** The same for what is not there yet. */
    public DynamoUpdate setIfAbsent(DynamoItem attributes) {
        attributes
                .values()
                .forEach(
                        (attribute, value) -> {
                            String name = expression().name(attribute);
                            String given = expression().value(attribute, value);
                            sets.add(name + " = if_not_exists(" + name + ", " + given + ")");
                        });
        return this;
    }

    /** Adds to a number. */
    public DynamoUpdate add(String name, long amount) {
        adds.add(expression().name(name) + " " + expression().value(name, amount));
        return this;
    }

    /** Adds a text to a set of texts. */
    public DynamoUpdate add(String name, String text) {
        adds.add(expression().name(name) + " " + expression().set(name, text));
        return this;
    }

    public DynamoUpdate remove(String name) {
        removes.add(expression().name(name));
        return this;
    }

    /** Takes the item out of its list. */
    public DynamoUpdate unlisted() {
        return remove(Schema.OPEN_KEY).remove(Schema.OPEN_TIME);
    }

    @Override
    String operation() {
        return "UpdateItem";
    }

    @Override
    TransactWriteItem in(String table) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(DynamoItem.key(key()))
                        .updateExpression(
                                clause("SET ", sets)
                                        + clause(" ADD ", adds)
                                        + clause(" REMOVE ", removes))
                        .conditionExpression(condition())
                        .expressionAttributeNames(expression().names())
                        .expressionAttributeValues(expression().values())
                        .returnValuesOnConditionCheckFailure(refusal())
                        .build();
        return TransactWriteItem.builder().update(update).build();
    }

    private static String clause(String keyword, List<String> parts) {
        return parts.isEmpty() ? "" : keyword + String.join(", ", parts);
    }
}
