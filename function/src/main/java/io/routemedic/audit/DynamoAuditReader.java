package io.routemedic.audit;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The trail as {@link DynamoAuditTrail} writes it; all reads are strongly consistent. */
public final class DynamoAuditReader implements AuditReader {

    private final DynamoDbClient dynamoDb;
    private final String auditTable;
    private final String stateTable;

    public DynamoAuditReader(DynamoDbClient dynamoDb, String auditTable, String stateTable) {
        this.dynamoDb = dynamoDb;
        this.auditTable = auditTable;
        this.stateTable = stateTable;
    }

    @Override
    public Stream<AuditEntry> chain(String subject) {
        return asking(
                () ->
                        dynamoDb.queryPaginator(places(subject).build()).items().stream()
                                .map(DynamoAuditReader::entry));
    }

    @Override
    public Optional<ChainHead> head(String subject) {
        Map<String, AttributeValue> key =
                Map.of("pk", fromS(AuditKeys.HEADS), "sk", fromS(subject));
        return asking(
                () ->
                        Optional.of(
                                        dynamoDb.getItem(
                                                        get ->
                                                                get.tableName(stateTable)
                                                                        .key(key)
                                                                        .consistentRead(true))
                                                .item())
                                .filter(item -> !item.isEmpty())
                                .map(DynamoAuditReader::head));
    }

    @Override
    public List<ChainHead> heads() {
        QueryRequest request =
                QueryRequest.builder()
                        .tableName(stateTable)
                        .keyConditionExpression("pk = :heads")
                        .expressionAttributeValues(Map.of(":heads", fromS(AuditKeys.HEADS)))
                        .consistentRead(true)
                        .build();
        return asking(
                () ->
                        dynamoDb.queryPaginator(request).items().stream()
                                .map(DynamoAuditReader::head)
                                .toList());
    }

    /**
     * Where the next entry goes. The recorded head wins over the last entry: behind a chain whose
     * end was cut off, the gap stays visible.
     */
    ChainHead tail(String subject) {
        ChainHead last = last(subject);
        return head(subject).filter(head -> head.sequence() > last.sequence()).orElse(last);
    }

    /** As {@link #tail} with one request, unless the state table lost or missed the head. */
    ChainHead likelyTail(String subject) {
        return head(subject).orElse(start(subject));
    }

    private static ChainHead start(String subject) {
        return new ChainHead(subject, 0, ChainHash.NONE);
    }

    private ChainHead last(String subject) {
        QueryRequest newest = places(subject).scanIndexForward(false).limit(1).build();
        return asking(
                () ->
                        dynamoDb.query(newest).items().stream()
                                .map(DynamoAuditReader::entry)
                                .map(
                                        entry ->
                                                new ChainHead(
                                                        subject, entry.sequence(), entry.hash()))
                                .findFirst()
                                .orElse(start(subject)));
    }

    private QueryRequest.Builder places(String subject) {
        return QueryRequest.builder()
                .tableName(auditTable)
                .keyConditionExpression("pk = :subject AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                        Map.of(
                                ":subject", fromS(subject),
                                ":first", fromS(AuditKeys.FIRST),
                                ":last", fromS(AuditKeys.LAST)))
                .consistentRead(true);
    }

    private static AuditEntry entry(Map<String, AttributeValue> item) {
        return new AuditEntry(
                text(item, "pk"),
                Long.parseLong(text(item, "sk")),
                text(item, "previousHash"),
                text(item, "hash"),
                text(item, "event"));
    }

    private static ChainHead head(Map<String, AttributeValue> item) {
        AttributeValue sequence = item.getOrDefault("sequence", AttributeValue.fromN("0"));
        return new ChainHead(text(item, "sk"), Long.parseLong(sequence.n()), text(item, "hash"));
    }

    /** Empty for what is missing: an altered item must be reported, not fail the reader. */
    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    private static <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new AuditUnavailableException(
                    "The audit trail could not be read: " + e.getMessage(), e);
        }
    }
}
