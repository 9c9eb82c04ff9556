package io.routemedic.ledger;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes that take effect together or not at all; tried again while others are in the way. */
final class DynamoTransactions {

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final DynamoDbClient dynamoDb;

    DynamoTransactions(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** True for a write whose condition did not hold. */
    static boolean isRefused(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    /**
     * Writes all or nothing.
     *
     * @return each write's reason when a condition failed; empty when all was written
     * @throws SdkException when it is not known that it was refused or written
     */
    List<CancellationReason> write(List<TransactWriteItem> writes) {
        TransactionCanceledException last = TransactionCanceledException.builder().build();
        for (int attempt = 0; attempt < Backoff.MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            try {
                dynamoDb.transactWriteItems(request -> request.transactItems(writes));
                return List.of();
            } catch (TransactionCanceledException e) {
                if (e.cancellationReasons().stream().anyMatch(DynamoTransactions::isRefused)) {
                    return e.cancellationReasons();
                }
                if (e.cancellationReasons().stream()
                        .noneMatch(reason -> PASSING.contains(String.valueOf(reason.code())))) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }
}
