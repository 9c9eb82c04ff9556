package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Why something was decided, out of what is on record of it. */
record Explanation(AgentSource source) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What of an event says why; the rest is the finding's, and is told by another tool. */
    private static final List<String> REASONS =
            List.of(
                    "decision",
                    "objections",
                    "guards",
                    "why",
                    "reasons",
                    "proof",
                    "answer",
                    "plan",
                    "planFingerprint",
                    "healId",
                    "from",
                    "to");

    /** Of a plan that waits, a finding or a heal. */
    JsonNode of(String id) {
        List<JsonNode> waiting =
                source.open()
                        .path("plans")
                        .valueStream()
                        .filter(plan -> plan.path("plan").asText().equals(id))
                        .toList();
        return waiting.isEmpty()
                ? recorded(id)
                : JSON.objectNode().set("waits", waiting.getFirst());
    }

    private JsonNode recorded(String id) {
        JsonNode record = source.record(id);
        if (record.has("unknown")) {
            return record;
        }
        ObjectNode explained = JSON.objectNode();
        Stream.of("finding", "heal")
                .filter(record::has)
                .forEach(name -> explained.set(name, withoutEvidence(record.path(name))));
        ArrayNode decisions = explained.putArray("decisions");
        record.path("events")
                .valueStream()
                .map(Explanation::reasons)
                .filter(event -> event.size() > 3)
                .forEach(decisions::add);
        return explained;
    }

    private static ObjectNode withoutEvidence(JsonNode subject) {
        return ((ObjectNode) subject.deepCopy()).without(List.of("evidence", "paths"));
    }

    private static ObjectNode reasons(JsonNode event) {
        ObjectNode reasons = JSON.objectNode();
        Stream.of("at", "actor", "type").forEach(name -> reasons.set(name, event.path(name)));
        REASONS.stream()
                .filter(event.path("details")::has)
                .forEach(name -> reasons.set(name, event.path("details").path(name)));
        return reasons;
    }
}
