package io.routemedic.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The trail in DynamoDB. One transaction adds the events of a subject ({@code pk} = subject, {@code
 * sk} = sequence), a marker for each event's id ({@code sk} = {@code id#…}), so that a repeated
 * event is known, and the chain's new head in the state table. The head is read once for all events
 * of a subject; where it is out of date, the transaction is refused, and the end of the chain
 * itself is looked up. All puts of the audit table carry a condition: nothing that is there can be
 * overwritten.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</a>
 */
public final class DynamoAuditTrail implements AuditTrail {

    /** A transaction takes 100 items: two an event, and the head. */
    private static final int EVENTS_A_TRANSACTION = 49;

    /** Enough for dozens of writers at once to each get their turn. */
    private static final int MAX_ATTEMPTS = 60;

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
        bySubject.forEach((subject, distinct) -> add(subject, List.copyOf(distinct.values())));
    }

    private void add(String subject, List<AuditEvent> events) {
        ChainHead tail = reader.likelyTail(subject);
        for (int from = 0; from < events.size(); from += EVENTS_A_TRANSACTION) {
            int to = Math.min(events.size(), from + EVENTS_A_TRANSACTION);
            tail = add(tail, events.subList(from, to));
        }
    }

    /**
     * Adds events that fit into one transaction.
     *
     * @return the last known tail: behind these events, or before where all were stored already
     */
    private ChainHead add(ChainHead likely, List<AuditEvent> events) {
        ChainHead tail = likely;
        List<AuditEvent> missing = events;
        for (int attempt = 0; attempt < MAX_ATTEMPTS && !missing.isEmpty(); attempt++) {
            if (attempt > 0) {
                pause(attempt);
                tail = reader.tail(tail.subject());
            }
            DynamoExtension extension = DynamoExtension.of(tail, missing, auditTable, stateTable);
            Optional<List<AuditEvent>> refused = tryToAdd(extension, missing);
            if (refused.isEmpty()) {
                return extension.end();
            }
            missing = refused.get();
        }
        if (!missing.isEmpty()) {
            throw tooMany(tail.subject());
        }
        return tail;
    }

    /** Empty when they are stored now; else those that still are not, and nothing was written. */
    private Optional<List<AuditEvent>> tryToAdd(
            DynamoExtension extension, List<AuditEvent> events) {
        String subject = extension.end().subject();
        try {
            dynamoDb.transactWriteItems(request -> request.transactItems(extension.writes()));
            return Optional.empty();
        } catch (TransactionCanceledException e) {
            return Optional.of(notYetStored(subject, events, e));
        } catch (SdkException e) {
            throw unavailable(subject, e);
        }
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

    private static AuditUnavailableException tooMany(String subject) {
        return new AuditUnavailableException(
                "The audit trail of `"
                        + subject
                        + "` is written by too many at once. Nothing was changed; the request is"
                        + " tried again.",
                new IllegalStateException("no turn in " + MAX_ATTEMPTS + " attempts"));
    }

    private static AuditUnavailableException unavailable(String subject, SdkException e) {
        return new AuditUnavailableException(
                "The audit trail of `"
                        + subject
                        + "` could not be written, so nothing may be changed: "
                        + e.getMessage(),
                e);
    }

    private static void pause(int attempt) {
        if (attempt > 0) {
            long most = Math.min(500, 10L << Math.min(attempt, 6));
            long millis = ThreadLocalRandom.current().nextLong(most) + 1;
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        }
    }
}
