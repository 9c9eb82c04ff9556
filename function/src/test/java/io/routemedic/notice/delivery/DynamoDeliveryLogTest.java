package io.routemedic.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.routemedic.dynamo.DynamoTables;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

class DynamoDeliveryLogTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00.123Z");
    private static final String NOW_TEXT = "2026-11-24T03:05:00.123Z";
    private static final Message MESSAGE =
            Wording.of(Samples.found(Samples.undeployed(), Samples.TELL));

    private final DynamoDbClient dynamoDb = mock(DynamoDbClient.class);
    private final DynamoDeliveryLog log =
            new DynamoDeliveryLog(
                    new DynamoTables(dynamoDb, "state", "audit", LedgerUnavailableException::new));

    @Test
    void missesTheChannelsWithoutAnItem() {
        answer(List.of(Map.of("pk", text("notice#m"), "sk", text("sns"))));

        assertThat(log.missing("m", Set.of("slack", "sns"))).containsExactly("slack");

        QueryRequest asked = asked();
        assertThat(asked.tableName()).isEqualTo("state");
        assertThat(asked.consistentRead()).isTrue();
        assertThat(asked.expressionAttributeValues()).containsEntry(":0", text("notice#m"));
    }

    @Test
    void replacesWhatWasKeptOnceItIsDelivered() {
        log.reached(List.of("m"), "slack", NOW);

        ArgumentCaptor<PutItemRequest> put = ArgumentCaptor.forClass(PutItemRequest.class);
        verify(dynamoDb).putItem(put.capture());
        assertThat(put.getValue().item())
                .containsEntry("pk", text("notice#m"))
                .containsEntry("sk", text("slack"))
                .containsEntry("expiresAt", AttributeValue.fromN("1796699100"))
                .containsKey("reachedAt")
                .doesNotContainKey("openKey");
    }

    @Test
    void keepsAMessageInTheIndexOfWhatIsOpen() {
        log.keep(List.of(MESSAGE), "slack", NOW);

        ArgumentCaptor<UpdateItemRequest> update = ArgumentCaptor.forClass(UpdateItemRequest.class);
        verify(dynamoDb).updateItem(update.capture());
        assertThat(update.getValue().key())
                .isEqualTo(
                        Map.of(
                                "pk", text("notice#0123456789abcdef/first"),
                                "sk", text("slack")));
        assertThat(update.getValue().conditionExpression())
                .isEqualTo("(attribute_not_exists(#pk))");
        assertThat(update.getValue().updateExpression())
                .contains("#openKey = ", "#openTime = ", "#message = ")
                .contains("#expiresAt = ");
        assertThat(update.getValue().expressionAttributeValues().values())
                .contains(text("notice#slack"))
                .contains(text("2026-11-24T03:05:00.123Z"))
                .contains(text(MessageJson.write(MESSAGE)));
    }

    @Test
    void keepsNothingForAChannelThatHasTheMessage() {
        when(dynamoDb.updateItem(any(UpdateItemRequest.class)))
                .thenThrow(ConditionalCheckFailedException.builder().build());

        assertThatCode(() -> log.keep(List.of(MESSAGE), "slack", NOW)).doesNotThrowAnyException();
    }

    @Test
    void givesBackWhatIsDueAndPassesOverWhatItCannotRead() {
        answer(
                List.of(
                        Map.of("pk", text("a"), "sk", text("slack")),
                        Map.of("pk", text("b"), "sk", text("slack"))));
        whole(
                listed("a", "slack", "notice#slack", NOW_TEXT, "{}}"),
                listed("b", "slack", "notice#slack", NOW_TEXT, MessageJson.write(MESSAGE)));

        assertThat(log.owed("slack", 7)).containsExactly(new DeliveryLog.Owed(MESSAGE, NOW));

        assertThat(asked().indexName()).isEqualTo("listed");
        assertThat(asked().keyConditionExpression()).isEqualTo("#openKey = :0");
        assertThat(asked().expressionAttributeValues()).containsEntry(":0", text("notice#slack"));
    }

    @Test
    void passesOverWhatIsNoLongerWhereTheIndexHadIt() {
        answer(
                List.of(
                        Map.of("pk", text("sent"), "sk", text("slack")),
                        Map.of("pk", text("gone"), "sk", text("slack")),
                        Map.of("pk", text("other"), "sk", text("slack"))));
        String message = MessageJson.write(MESSAGE);
        whole(
                listed("other", "slack", "notice#sns", NOW_TEXT, message),
                listed("sent", "slack", "", NOW_TEXT, message));

        assertThat(log.owed("slack", 7)).isEmpty();
    }

    @Test
    void saysSoWhenTheTableCannotBeUsed() {
        SdkClientException lost = SdkClientException.create("connection reset");
        when(dynamoDb.query(any(QueryRequest.class))).thenThrow(lost);
        when(dynamoDb.putItem(any(PutItemRequest.class))).thenThrow(lost);
        when(dynamoDb.updateItem(any(UpdateItemRequest.class))).thenThrow(lost);

        assertThatThrownBy(() -> log.missing("m", Set.of("slack")))
                .isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(() -> log.owed("slack", 7))
                .isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(() -> log.reached(List.of("m"), "slack", NOW))
                .isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(() -> log.keep(List.of(MESSAGE), "slack", NOW))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @BeforeEach
    void askPageByPage() {
        when(dynamoDb.queryPaginator(any(QueryRequest.class)))
                .thenAnswer(call -> new QueryIterable(dynamoDb, call.getArgument(0)));
    }

    private void answer(List<Map<String, AttributeValue>> items) {
        when(dynamoDb.query(any(QueryRequest.class)))
                .thenReturn(QueryResponse.builder().items(items).build());
    }

    private void whole(Map<String, AttributeValue> first, Map<String, AttributeValue> second) {
        when(dynamoDb.batchGetItem(any(BatchGetItemRequest.class)))
                .thenReturn(
                        BatchGetItemResponse.builder()
                                .responses(Map.of("state", List.of(first, second)))
                                .build());
    }

    private static Map<String, AttributeValue> listed(
            String pk, String sk, String list, String time, String message) {
        return Map.of(
                "pk", text(pk),
                "sk", text(sk),
                "openKey", text(list),
                "openTime", text(time),
                "since", text(time),
                "message", text(message));
    }

    private QueryRequest asked() {
        ArgumentCaptor<QueryRequest> query = ArgumentCaptor.forClass(QueryRequest.class);
        verify(dynamoDb).query(query.capture());
        return query.getValue();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
