package io.routemedic.dynamo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One write of one item, alone or in a transaction: the whole item, or none, or an update. */
public sealed class DynamoWrite permits DynamoUpdate {

    private final Schema.Key key;
    private final Optional<DynamoItem> item;
    final DynamoExpression expression = new DynamoExpression();
    @Nullable String condition;

    DynamoWrite(Schema.Key key, Optional<DynamoItem> item) {
        this.key = key;
        this.item = item;
    }

    /** Puts the item in place of what is there. */
    public static DynamoWrite put(Schema.Key key, DynamoItem attributes) {
        return new DynamoWrite(key, Optional.of(DynamoItem.of(key).with(attributes)));
    }

    public static DynamoWrite delete(Schema.Key key) {
        return new DynamoWrite(key, Optional.empty());
    }

    /**
     * Makes the write depend on the item that is there, besides what it depends on already.
     *
     * @param template DynamoDB's condition, with attributes in braces and {@code ?} for each value
     */
    public DynamoWrite onlyIf(String template, Object... values) {
        String more = "(" + expression.of(template, values) + ")";
        condition = condition == null ? more : condition + " AND " + more;
        return this;
    }

    final Schema.Key key() {
        return key;
    }

    /**
     * What stands in the way is asked for, but not of the audit table: it need not be known there,
     * and the functions may not read it.
     */
    final @Nullable ReturnValuesOnConditionCheckFailure refusal() {
        return condition != null && key.type().table() == Schema.Table.STATE
                ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                : null;
    }

    /** The write as a part of a transaction. */
    TransactWriteItem in(String table) {
        return item.map(whole -> put(table, whole)).orElseGet(() -> delete(table));
    }

    private TransactWriteItem put(String table, DynamoItem whole) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(whole.values())
                        .conditionExpression(condition)
                        .expressionAttributeNames(expression.names())
                        .expressionAttributeValues(expression.values())
                        .returnValuesOnConditionCheckFailure(refusal())
                        .build();
        return TransactWriteItem.builder().put(put).build();
    }

    private TransactWriteItem delete(String table) {
        Delete delete =
                Delete.builder()
                        .tableName(table)
                        .key(DynamoItem.of(key).values())
                        .conditionExpression(condition)
                        .expressionAttributeNames(expression.names())
                        .expressionAttributeValues(expression.values())
                        .returnValuesOnConditionCheckFailure(refusal())
                        .build();
        return TransactWriteItem.builder().delete(delete).build();
    }
}
