package io.routemedic.entry.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.ChainHead;
import io.routemedic.audit.DynamoAuditReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The audit trail for whoever wants to tell or to check it: as it is stored, a page at a time,
 * because an answer of Lambda has 6 MB at most. What it is worth is not judged here.
 */
public final class ConsoleTrail {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_BYTES = 4_000_000;

    private final DynamoAuditReader reader;

    public ConsoleTrail(DynamoAuditReader reader) {
        this.reader = reader;
    }

    /** A page of a subject's chain and its recorded end; all recorded ends where none is named. */
    Map<String, Object> answer(ConsoleRequest request) {
        return request.id().isEmpty()
                ? Map.of("heads", reader.heads().stream().map(ConsoleTrail::values).toList())
                : page(request.id(), request.from());
    }

    private Map<String, Object> page(String subject, long from) {
        List<AuditEntry> found = reader.page(subject, from, MOST_ENTRIES);
        List<Map<String, Object>> entries = new ArrayList<>();
        int bytes = 0;
        for (AuditEntry entry : found) {
            Map<String, Object> values = values(entry);
            bytes += size(values);
            // One always fits: DynamoDB keeps no item of more than 400 KB.
            if (bytes > MOST_BYTES) {
                break;
            }
            entries.add(values);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("subject", subject);
        page.put("entries", entries);
        reader.head(subject).ifPresent(head -> page.put("head", values(head)));
        boolean isLast = entries.size() == found.size() && found.size() < MOST_ENTRIES;
        if (!isLast) {
            page.put("next", found.get(entries.size() - 1).sequence() + 1);
        }
        return page;
    }

    private static Map<String, Object> values(AuditEntry entry) {
        return Map.of(
                "sequence", entry.sequence(),
                "previousHash", entry.previousHash(),
                "hash", entry.hash(),
                "event", entry.text());
    }

    private static Map<String, Object> values(ChainHead head) {
        return Map.of("subject", head.subject(), "sequence", head.sequence(), "hash", head.hash());
    }

    private static int size(Map<String, Object> values) {
        try {
            return JSON.writeValueAsBytes(values).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are always JSON.", e);
        }
    }
}
