package io.routemedic.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Sends writes, and tells a refusal from a conflict: an item that a transaction writes can be
 * written by nobody else, and is free in a moment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</a>
 */
final class DynamoWriter {

    private static final String REFUSED = "ConditionalCheckFailed";
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final DynamoDbClient dynamoDb;

    DynamoWriter(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /**
     * Writes all or nothing.
     *
     * @return what stands in the way by the write's place, nothing when all was written; empty when
     *     it met another transaction
     */
    Optional<Map<Integer, DynamoItem>> attempt(List<TransactWriteItem> writes) {
        try {
            if (writes.size() == 1) {
                // Half the price of a transaction.
                alone(writes.getFirst());
            } else {
                dynamoDb.transactWriteItems(
                        TransactWriteItemsRequest.builder().transactItems(writes).build());
            }
            return Optional.of(Map.of());
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(Map.of(0, new DynamoItem(e.item())));
        } catch (TransactionConflictException e) {
            return Optional.empty();
        } catch (TransactionCanceledException e) {
            return refused(e);
        }
    }

    private static Optional<Map<Integer, DynamoItem>> refused(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        Map<Integer, DynamoItem> refused = new HashMap<>();
        for (int i = 0; i < reasons.size(); i++) {
            if (REFUSED.equals(reasons.get(i).code())) {
                refused.put(i, new DynamoItem(reasons.get(i).item()));
            }
        }
        if (refused.isEmpty()
                && reasons.stream()
                        .noneMatch(reason -> PASSING.contains(String.valueOf(reason.code())))) {
            throw e;
        }
        return Optional.of(refused).filter(some -> !some.isEmpty());
    }

    private void alone(TransactWriteItem write) {
        if (write.put() != null) {
            dynamoDb.putItem(request(write.put()));
        } else if (write.update() != null) {
            dynamoDb.updateItem(request(write.update()));
        } else {
            dynamoDb.deleteItem(request(write.delete()));
        }
    }

    private static PutItemRequest request(Put put) {
        return PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeNames(put.expressionAttributeNames())
                .expressionAttributeValues(put.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure())
                .build();
    }

    private static UpdateItemRequest request(Update update) {
        return UpdateItemRequest.builder()
                .tableName(update.tableName())
                .key(update.key())
                .updateExpression(update.updateExpression())
                .conditionExpression(update.conditionExpression())
                .expressionAttributeNames(update.expressionAttributeNames())
                .expressionAttributeValues(update.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(update.returnValuesOnConditionCheckFailure())
                .build();
    }

    private static DeleteItemRequest request(Delete delete) {
        return DeleteItemRequest.builder()
                .tableName(delete.tableName())
                .key(delete.key())
                .conditionExpression(delete.conditionExpression())
                .expressionAttributeNames(delete.expressionAttributeNames())
                .expressionAttributeValues(delete.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(delete.returnValuesOnConditionCheckFailure())
                .build();
    }
}
