package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.audit.AuditEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The audit table's items as the chains that they are. */
final class Trails {

    private Trails() {}

    /** By {@code apiId/stage}, each oldest first. */
    static Map<String, List<AuditEntry>> of(List<JsonNode> items) {
        return items.stream()
                .filter(item -> item.has("event"))
                .map(Trails::entry)
                .collect(Collectors.groupingBy(AuditEntry::subject));
    }

    private static AuditEntry entry(JsonNode item) {
        return new AuditEntry(
                item.path("pk").path("S").asText(),
                Long.parseLong(item.path("sk").path("S").asText()),
                item.path("previousHash").path("S").asText(),
                item.path("hash").path("S").asText(),
                item.path("event").path("S").asText());
    }
}
