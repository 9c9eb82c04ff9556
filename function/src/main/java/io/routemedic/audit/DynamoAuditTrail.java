package io.routemedic.audit;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The trail in DynamoDB. One transaction adds the events of a subject ({@code pk} = subject, {@code
 * sk} = sequence), a marker for each event's id ({@code sk} = {@code id#…}), so that a repeated
 * event is known, and the chain's new head in the state table. All puts of the audit table carry a
 * condition: nothing that is there can be overwritten.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</a>
 */
public final class DynamoAuditTrail implements AuditTrail {

    /** A transaction takes 100 items: two an event, and the head. */
    private static final int EVENTS_A_TRANSACTION = 49;

    /** Enough for dozens of writers at once to each get their turn. */
    private static final int MAX_ATTEMPTS = 60;

    private static final String NEW = "attribute_not_exists(pk)";

    private final DynamoDbClient dynamoDb;
    private final String auditTable;
    private final String stateTable;
    private final DynamoAuditReader reader;

    /**
     * Writes with the given client.
     *
     * @param dynamoDb a client that retries throttled requests itself
     */
    public DynamoAuditTrail(DynamoDbClient dynamoDb, String auditTable, String stateTable) {
        this.dynamoDb = dynamoDb;
        this.auditTable = auditTable;
        this.stateTable = stateTable;
        this.reader = new DynamoAuditReader(dynamoDb, auditTable, stateTable);
    }

    @Override
    public void append(List<AuditEvent> events) {
        Map<String, Map<String, AuditEvent>> bySubject = new LinkedHashMap<>();
        for (AuditEvent event : events) {
            bySubject
                    .computeIfAbsent(event.subject(), _ -> new LinkedHashMap<>())
                    .putIfAbsent(event.id(), event);
        }
        bySubject.forEach(
                (subject, distinct) -> {
                    List<AuditEvent> all = List.copyOf(distinct.values());
                    for (int from = 0; from < all.size(); from += EVENTS_A_TRANSACTION) {
                        int to = Math.min(all.size(), from + EVENTS_A_TRANSACTION);
                        add(subject, all.subList(from, to));
                    }
                });
    }

    private void add(String subject, List<AuditEvent> events) {
        List<AuditEvent> missing = events;
        for (int attempt = 0; attempt < MAX_ATTEMPTS && !missing.isEmpty(); attempt++) {
            pause(attempt);
            // The head alone tells the tail, unless the state table was restored from the past.
            ChainHead tail = attempt == 0 ? reader.likelyTail(subject) : reader.tail(subject);
            missing = tryToAdd(tail, missing);
        }
        if (!missing.isEmpty()) {
            throw new AuditUnavailableException(
                    "The audit trail of `"
                            + subject
                            + "` is written by too many at once. Nothing was changed; the request"
                            + " is tried again.",
                    new IllegalStateException("no turn in " + MAX_ATTEMPTS + " attempts"));
        }
    }

    /** The events that are still not stored. */
    private List<AuditEvent> tryToAdd(ChainHead tail, List<AuditEvent> events) {
        try {
            dynamoDb.transactWriteItems(request -> request.transactItems(writes(tail, events)));
            return List.of();
        } catch (TransactionCanceledException e) {
            return notYetStored(tail.subject(), events, e);
        } catch (SdkException e) {
            throw unavailable(tail.subject(), e);
        }
    }

    private List<TransactWriteItem> writes(ChainHead tail, List<AuditEvent> events) {
        List<TransactWriteItem> writes = new ArrayList<>();
        long sequence = tail.sequence();
        String hash = tail.hash();
        for (AuditEvent event : events) {
            String text = AuditJson.write(event);
            String previousHash = hash;
            sequence++;
            hash = ChainHash.of(previousHash, sequence, text);
            Map<String, AttributeValue> entry = key(tail.subject(), AuditKeys.place(sequence));
            entry.put("previousHash", fromS(previousHash));
            entry.put("hash", fromS(hash));
            entry.put("event", fromS(text));
            Map<String, AttributeValue> marker = key(tail.subject(), AuditKeys.MARKER + event.id());
            marker.put("sequence", fromN(Long.toString(sequence)));
            writes.add(put(Put.builder().tableName(auditTable).item(entry), NEW));
            writes.add(put(Put.builder().tableName(auditTable).item(marker), NEW));
        }
        writes.add(head(new ChainHead(tail.subject(), sequence, hash)));
        return writes;
    }

    private TransactWriteItem head(ChainHead head) {
        Map<String, AttributeValue> item = key(AuditKeys.HEADS, head.subject());
        item.put("sequence", fromN(Long.toString(head.sequence())));
        item.put("hash", fromS(head.hash()));
        Put put = Put.builder().tableName(stateTable).item(item).build();
        return TransactWriteItem.builder().put(put).build();
    }

    private static TransactWriteItem put(Put.Builder put, String condition) {
        return TransactWriteItem.builder().put(put.conditionExpression(condition).build()).build();
    }

    private static List<AuditEvent> notYetStored(
            String subject, List<AuditEvent> events, TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (reasons.stream().noneMatch(DynamoAuditTrail::isContention)) {
            throw unavailable(subject, e);
        }
        List<AuditEvent> missing = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            // Two writes an event: the second is its marker.
            if (!"ConditionalCheckFailed".equals(reasons.get(2 * i + 1).code())) {
                missing.add(events.get(i));
            }
        }
        return missing;
    }

    private static boolean isContention(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code())
                || "TransactionConflict".equals(reason.code())
                || "ThrottlingError".equals(reason.code())
                || "ProvisionedThroughputExceeded".equals(reason.code());
    }

    private static AuditUnavailableException unavailable(String subject, SdkException e) {
        return new AuditUnavailableException(
                "The audit trail of `"
                        + subject
                        + "` could not be written, so nothing may be changed: "
                        + e.getMessage(),
                e);
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", fromS(pk));
        item.put("sk", fromS(sk));
        return item;
    }

    private static void pause(int attempt) {
        if (attempt > 0) {
            long most = Math.min(500, 10L << Math.min(attempt, 6));
            long millis = ThreadLocalRandom.current().nextLong(most) + 1;
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        }
    }
}
