package io.routemedic.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.FINDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.routemedic.ledger.LedgerUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.OngoingStubbing;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class DynamoTablesTest {

    private static final Map<String, AttributeValue> FOUND =
            DynamoItem.of(FINDING.key("found")).values();

    private final DynamoDbClient dynamoDb = mock(DynamoDbClient.class);
    private final DynamoTables tables =
            new DynamoTables(dynamoDb, "state", "audit", LedgerUnavailableException::new);

    @Test
    void triesAnUpdateAgainWhileATransactionWritesTheItem() {
        when(dynamoDb.updateItem(any(UpdateItemRequest.class)))
                .thenThrow(TransactionConflictException.builder().build())
                .thenThrow(TransactionConflictException.builder().build())
                .thenReturn(UpdateItemResponse.builder().build());

        assertThat(tables.write(update("a"))).isEmpty();
        verify(dynamoDb, times(3)).updateItem(any(UpdateItemRequest.class));
    }

    @Test
    void givesUpOnAnItemThatIsNeverLeftAlone() {
        when(dynamoDb.updateItem(any(UpdateItemRequest.class)))
                .thenThrow(TransactionConflictException.builder().build());

        assertThatThrownBy(() -> tables.write(update("a")))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void saysWhichOfSeveralUpdatesWasRefusedAndWhatIsThere() {
        transaction().thenThrow(cancelled("None", "ConditionalCheckFailed", "TransactionConflict"));

        assertThat(tables.write(updates("a", "b", "c")))
                .hasSize(1)
                .hasEntrySatisfying(1, found -> assertThat(found.values()).isEqualTo(FOUND));
    }

    @Test
    void triesATransactionAgainThatOnlyMetAnother() {
        transaction()
                .thenThrow(cancelled("None", "TransactionConflict"))
                .thenReturn(TransactWriteItemsResponse.builder().build());

        assertThat(tables.write(updates("a", "b"))).isEmpty();
    }

    @Test
    void failsWhenATransactionIsRefusedForItself() {
        transaction().thenThrow(cancelled("ValidationError", "None"));

        assertThatThrownBy(() -> tables.write(updates("a", "b")))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void givesBackWhatIsThereWhenTheOnlyUpdateIsRefused() {
        when(dynamoDb.updateItem(any(UpdateItemRequest.class)))
                .thenThrow(ConditionalCheckFailedException.builder().item(FOUND).build());

        assertThat(tables.write(updates("b")))
                .hasSize(1)
                .hasEntrySatisfying(0, found -> assertThat(found.values()).isEqualTo(FOUND));
    }

    private OngoingStubbing<TransactWriteItemsResponse> transaction() {
        return when(dynamoDb.transactWriteItems(any(TransactWriteItemsRequest.class)));
    }

    private static TransactionCanceledException cancelled(String... codes) {
        List<CancellationReason> reasons =
                Arrays.stream(codes)
                        .map(code -> CancellationReason.builder().code(code))
                        .map(reason -> reason.item(FOUND).build())
                        .toList();
        return TransactionCanceledException.builder().cancellationReasons(reasons).build();
    }

    private static List<DynamoWrite> updates(String... ids) {
        return Arrays.stream(ids).map(DynamoTablesTest::update).toList();
    }

    private static DynamoWrite update(String id) {
        return new DynamoUpdate(FINDING.key(id)).set("name", "value");
    }
}
