package io.routemedic.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.ChainHead;
import io.routemedic.cli.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The audit trail as it is stored, read through the console. It is not to be trusted yet. */
public final class RecordedTrail {

    private static final long PAST_THE_LAST = 999_999_999_999L;

    private final DeployedConsole console;

    public RecordedTrail(DeployedConsole console) {
        this.console = console;
    }

    /** The recorded ends of all chains. */
    public List<ChainHead> heads() {
        return Json.elements(console.ask(question("", 0)), "heads")
                .map(RecordedTrail::head)
                .toList();
    }

    /** The recorded end of a subject's chain. */
    public Optional<ChainHead> head(String subject) {
        ObjectNode answer = console.ask(question(subject, PAST_THE_LAST));
        return answer.has("head") ? Optional.of(head(answer.path("head"))) : Optional.empty();
    }

    /** A subject's chain, oldest first, asked for page by page while the stream is consumed. */
    public Stream<AuditEntry> chain(String subject) {
        return Stream.iterate(
                        page(subject, 0), Optional::isPresent, page -> page.flatMap(this::next))
                .flatMap(Optional::stream)
                .flatMap(page -> Json.elements(page, "entries").map(one -> entry(subject, one)));
    }

    private Optional<ObjectNode> page(String subject, long from) {
        return Optional.of(console.ask(question(subject, from)).put("from", from));
    }

    /** A page that leads back would have no end. */
    private Optional<ObjectNode> next(ObjectNode page) {
        long next = page.path("next").asLong();
        return next > page.path("from").asLong()
                ? page(page.path("subject").asText(), next)
                : Optional.empty();
    }

    private static ObjectNode question(String subject, long from) {
        return Json.object().put("action", "audit").put("id", subject).put("from", from);
    }

    private static ChainHead head(JsonNode json) {
        return new ChainHead(
                json.path("subject").asText(),
                json.path("sequence").asLong(),
                json.path("hash").asText());
    }

    private static AuditEntry entry(String subject, JsonNode json) {
        return new AuditEntry(
                subject,
                json.path("sequence").asLong(),
                json.path("previousHash").asText(),
                json.path("hash").asText(),
                json.path("event").asText());
    }
}
