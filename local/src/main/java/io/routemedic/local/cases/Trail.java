package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.ChainHead;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.cli.audit.ChainVerifier;
import io.routemedic.cli.json.Json;
import io.routemedic.dynamo.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The audit trail of a run: where its findings and actions come from.
 *
 * @param entries of all chains, each chain in order
 * @param heads the recorded ends by subject
 */
public record Trail(List<AuditEntry> entries, Map<String, ChainHead> heads) {

    private static final String HEADS = Schema.ItemType.CHAIN_HEAD.key("").pk();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Reads the tables' items.
     *
     * @param audit the audit table's items in DynamoDB's JSON
     * @param state the state table's items in DynamoDB's JSON
     */
    public static Trail of(List<JsonNode> audit, List<JsonNode> state) {
        List<AuditEntry> entries =
                audit.stream()
                        .filter(item -> item.has("event"))
                        .map(Trail::entry)
                        .sorted(
                                Comparator.comparing(AuditEntry::subject)
                                        .thenComparingLong(AuditEntry::sequence))
                        .toList();
        Map<String, ChainHead> heads =
                state.stream()
                        .filter(item -> text(item, Schema.PK).equals(HEADS))
                        .map(Trail::head)
                        .collect(Collectors.toMap(ChainHead::subject, head -> head));
        return new Trail(entries, heads);
    }

    private static AuditEntry entry(JsonNode item) {
        return new AuditEntry(
                text(item, Schema.PK),
                Long.parseLong(text(item, Schema.SK)),
                text(item, "previousHash"),
                text(item, "hash"),
                text(item, "event"));
    }

    private static ChainHead head(JsonNode item) {
        long sequence = item.path("sequence").path("N").asLong();
        return new ChainHead(text(item, Schema.SK), sequence, text(item, "hash"));
    }

    private static String text(JsonNode item, String attribute) {
        return item.path(attribute).path("S").asText();
    }

    /** All events, by time. */
    public List<AuditEvent> events() {
        return entries.stream()
                .map(AuditEntry::event)
                .sorted(Comparator.comparing(AuditEvent::at))
                .toList();
    }

    /** The details of all events of a type, by time. */
    public List<ObjectNode> details(String type) {
        return events().stream()
                .filter(event -> event.type().equals(type))
                .map(event -> MAPPER.<ObjectNode>valueToTree(event.details()))
                .toList();
    }

    /** {@code intact}, or what is wrong with the first chain that does not hold. */
    public String verdict() {
        Map<String, List<AuditEntry>> chains =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        AuditEntry::subject, TreeMap::new, Collectors.toList()));
        return chains.entrySet().stream()
                .flatMap(chain -> broken(chain.getKey(), chain.getValue()).stream())
                .findFirst()
                .orElse("intact");
    }

    private Optional<String> broken(String subject, List<AuditEntry> chain) {
        var head = Optional.ofNullable(heads.get(subject));
        return switch (new ChainVerifier().verify(chain.stream(), head.stream().toList())) {
            case ChainVerdict.Intact _ -> Optional.empty();
            case ChainVerdict.Broken broken -> Optional.of(subject + ": " + broken.why());
        };
    }

    ObjectNode report() {
        return Json.object().put("events", entries.size()).put("chain", verdict());
    }
}
