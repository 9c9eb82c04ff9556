package io.routemedic.dynamo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One write of one item, alone or in a transaction, mostly on a condition. */
public abstract sealed class DynamoWrite permits DynamoUpdate, DynamoWrite.Whole, DynamoWrite.None {

    private final ItemKey key;
    private final DynamoExpression expression = new DynamoExpression();
    private @Nullable String condition;

    DynamoWrite(ItemKey key) {
        this.key = key;
    }

    /** Writes the whole item, in place of what is there. */
    public static DynamoWrite put(ItemKey key, DynamoItem attributes) {
        return new Whole(key, attributes);
    }

    public static DynamoWrite delete(ItemKey key) {
        return new None(key);
    }

    /** Makes the write depend on the item that is there, besides what it depends on already. */
    public DynamoWrite onlyIf(DynamoCondition other) {
        String more = other.in(expression);
        condition = condition == null ? more : condition + " AND " + more;
        return this;
    }

    final ItemKey key() {
        return key;
    }

    final DynamoExpression expression() {
        return expression;
    }

    final @Nullable String condition() {
        return condition;
    }

    /**
     * What stands in the way is asked for, except in the audit table: it need not be known there,
     * and the functions may not read it.
     */
    final @Nullable ReturnValuesOnConditionCheckFailure refusal() {
        return condition != null && key.type().table() == Schema.Table.STATE
                ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                : null;
    }

    /** What a request is called that makes this write alone. */
    abstract String operation();

    /** The write as a part of a transaction. */
    abstract TransactWriteItem in(String table);

    /** An item that is there afterwards. */
    static final class Whole extends DynamoWrite {

        private final Map<String, AttributeValue> item;

        private Whole(ItemKey key, DynamoItem attributes) {
            super(key);
            this.item = attributes.with(Schema.PK, key.pk()).with(Schema.SK, key.sk()).values();
        }

        @Override
        String operation() {
            return "PutItem";
        }

        @Override
        TransactWriteItem in(String table) {
            Put put =
                    Put.builder()
                            .tableName(table)
                            .item(item)
                            .conditionExpression(condition())
                            .expressionAttributeNames(expression().names())
                            .expressionAttributeValues(expression().values())
                            .returnValuesOnConditionCheckFailure(refusal())
                            .build();
            return TransactWriteItem.builder().put(put).build();
        }
    }

    /** No item is there afterwards. */
    static final class None extends DynamoWrite {

        private None(ItemKey key) {
            super(key);
        }

        @Override
        String operation() {
            return "DeleteItem";
        }

        @Override
        TransactWriteItem in(String table) {
            Delete delete =
                    Delete.builder()
                            .tableName(table)
                            .key(DynamoItem.key(key()))
                            .conditionExpression(condition())
                            .expressionAttributeNames(expression().names())
                            .expressionAttributeValues(expression().values())
                            .returnValuesOnConditionCheckFailure(refusal())
                            .build();
            return TransactWriteItem.builder().delete(delete).build();
        }
    }
}
