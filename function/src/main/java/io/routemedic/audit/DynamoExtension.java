package io.routemedic.audit;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What makes a chain longer by some events: two writes an event, its entry and its marker, and the
 * new head last.
 *
 * @param end the chain's end afterwards
 */
record DynamoExtension(List<TransactWriteItem> writes, ChainHead end) {

    private static final String NEW = "attribute_not_exists(pk)";

    DynamoExtension {
        writes = List.copyOf(writes);
    }

    static DynamoExtension of(
            ChainHead tail, List<AuditEvent> events, String auditTable, String stateTable) {
        List<TransactWriteItem> writes = new ArrayList<>();
        String subject = tail.subject();
        ChainHead end = tail;
        for (AuditEvent event : events) {
            String text = AuditJson.write(event);
            String previousHash = end.hash();
            long sequence = end.sequence() + 1;
            end = new ChainHead(subject, sequence, ChainHash.of(previousHash, sequence, text));
            Map<String, AttributeValue> entry = key(subject, AuditKeys.place(sequence));
            entry.put("previousHash", fromS(previousHash));
            entry.put("hash", fromS(end.hash()));
            entry.put("event", fromS(text));
            Map<String, AttributeValue> marker = key(subject, AuditKeys.MARKER + event.id());
            marker.put("sequence", number(sequence));
            writes.add(put(Put.builder().tableName(auditTable).item(entry), NEW));
            writes.add(put(Put.builder().tableName(auditTable).item(marker), NEW));
        }
        writes.add(head(end, stateTable));
        return new DynamoExtension(writes, end);
    }

    private static TransactWriteItem head(ChainHead head, String stateTable) {
        Map<String, AttributeValue> item = key(AuditKeys.HEADS, head.subject());
        item.put("sequence", number(head.sequence()));
        item.put("hash", fromS(head.hash()));
        Put put = Put.builder().tableName(stateTable).item(item).build();
        return TransactWriteItem.builder().put(put).build();
    }

    private static TransactWriteItem put(Put.Builder put, String condition) {
        return TransactWriteItem.builder().put(put.conditionExpression(condition).build()).build();
    }

    private static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", fromS(pk));
        item.put("sk", fromS(sk));
        return item;
    }
}
