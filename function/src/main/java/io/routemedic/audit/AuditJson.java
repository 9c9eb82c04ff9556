package io.routemedic.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.json.JsonText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The canonical text of an event: JSON without spaces, keys in order, details bounded. */
final class AuditJson {

    /** A transaction of DynamoDB takes 4 MB and up to 49 events. */
    static final int MAX_TEXT = 64_000;

    private AuditJson() {}

    static String write(AuditEvent event) {
        String text = write(event, BoundedDetails.of(event.details()));
        return text.length() <= MAX_TEXT
                ? text
                : write(event, BoundedDetails.summaryOf(event.details()));
    }

    private static String write(AuditEvent event, Map<String, Object> details) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", event.id());
        fields.put("subject", event.subject());
        fields.put("at", event.at().toString());
        fields.put("actor", event.actor());
        fields.put("type", event.type());
        fields.put("details", details);
        return JsonText.write(fields);
    }

    static AuditEvent read(String text) {
        try {
            var json = new JsonMapper();
            Map<String, Object> fields = json.readValue(text, new TypeReference<>() {});
            Map<String, Object> details =
                    json.convertValue(fields.get("details"), new TypeReference<>() {});
            return new AuditEvent(
                    string(fields, "id"),
                    string(fields, "subject"),
                    Instant.parse(string(fields, "at")),
                    string(fields, "actor"),
                    string(fields, "type"),
                    details == null ? Map.of() : details);
        } catch (JsonProcessingException | DateTimeParseException | NullPointerException e) {
            throw new IllegalArgumentException("This is no audit event: " + text, e);
        }
    }

    private static String string(Map<String, Object> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name).toString();
    }
}
