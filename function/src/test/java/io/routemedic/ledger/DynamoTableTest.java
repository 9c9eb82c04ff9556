package io.routemedic.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
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

class DynamoTableTest {

    private static final Map<String, AttributeValue> FOUND = DynamoItem.key("b", "found");

    private final DynamoDbClient dynamoDb = mock(DynamoDbClient.class);
    private final DynamoTable table = new DynamoTable(dynamoDb, "state");

    @Test
    void triesAnUpdateAgainWhileATransactionWritesTheItem() {
        when(dynamoDb.updateItem(any(UpdateItemRequest.class)))
                .thenThrow(TransactionConflictException.builder().build())
                .thenThrow(TransactionConflictException.builder().build())
                .thenReturn(UpdateItemResponse.builder().build());

        assertThat(table.update(update("a"))).isEmpty();
        verify(dynamoDb, times(3)).updateItem(any(UpdateItemRequest.class));
    }

    @Test
    void givesUpOnAnItemThatIsNeverLeftAlone() {
        when(dynamoDb.updateItem(any(UpdateItemRequest.class)))
                .thenThrow(TransactionConflictException.builder().build());

        assertThatThrownBy(() -> table.update(update("a")))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void saysWhichOfSeveralUpdatesWasRefusedAndWhatIsThere() {
        transaction().thenThrow(cancelled("None", "ConditionalCheckFailed", "TransactionConflict"));

        assertThat(table.update(updates("a", "b", "c")))
                .isEqualTo(Map.of("b", new DynamoItem(FOUND)));
    }

    @Test
    void triesATransactionAgainThatOnlyMetAnother() {
        transaction()
                .thenThrow(cancelled("None", "TransactionConflict"))
                .thenReturn(TransactWriteItemsResponse.builder().build());

        assertThat(table.update(updates("a", "b"))).isEmpty();
    }

    @Test
    void failsWhenATransactionIsRefusedForItself() {
        transaction().thenThrow(cancelled("ValidationError", "None"));

        assertThatThrownBy(() -> table.update(updates("a", "b")))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void givesBackWhatIsThereWhenTheOnlyUpdateIsRefused() {
        when(dynamoDb.updateItem(any(UpdateItemRequest.class)))
                .thenThrow(ConditionalCheckFailedException.builder().item(FOUND).build());

        assertThat(table.update(updates("b"))).isEqualTo(Map.of("b", new DynamoItem(FOUND)));
    }

    private OngoingStubbing<TransactWriteItemsResponse> transaction() {
        return when(
                dynamoDb.transactWriteItems(
                        ArgumentMatchers.<Consumer<TransactWriteItemsRequest.Builder>>any()));
    }

    private static TransactionCanceledException cancelled(String... codes) {
        List<CancellationReason> reasons =
                Arrays.stream(codes)
                        .map(code -> CancellationReason.builder().code(code))
                        .map(reason -> reason.item(FOUND).build())
                        .toList();
        return TransactionCanceledException.builder().cancellationReasons(reasons).build();
    }

    private static Map<String, DynamoUpdate> updates(String... keys) {
        Map<String, DynamoUpdate> updates = new LinkedHashMap<>();
        for (String key : keys) {
            updates.put(key, update(key));
        }
        return updates;
    }

    private static DynamoUpdate update(String pk) {
        return new DynamoUpdate(pk, "sk").set("name", DynamoItem.text("value"));
    }
}
