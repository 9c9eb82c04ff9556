package io.routemedic.notice.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import io.routemedic.policy.Decision;
import io.routemedic.remedy.heal.HealOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An event of each kind, as its rules see it. */
final class EventExamples {

    static final Path DOCS =
            Path.of(System.getProperty("routemedic.home")).resolve("docs/eventbridge");

    private static final JsonMapper JSON = new JsonMapper();
    private static final DeploymentId BEFORE = new DeploymentId("dep001");
    private static final DeploymentId OURS = new DeploymentId("dep002");

    private EventExamples() {}

    /** By the names of their files in docs/eventbridge/examples. */
    static SortedMap<String, JsonNode> all() {
        SortedMap<String, JsonNode> events = new TreeMap<>();
        put(events, "finding", Samples.found(Samples.undeployed(), Samples.TELL));
        put(
                events,
                "finding-asked",
                Samples.found(Samples.undeployed(), new Decision.Ask(Samples.plan(), List.of())));
        put(
                events,
                "finding-healed",
                Samples.found(Samples.undeployed(), new Decision.Heal(Samples.plan())));
        put(events, "heal-switched", new HealOutcome.Switched("h", Samples.PROD, BEFORE, OURS));
        put(
                events,
                "heal-verified",
                new HealOutcome.Verified("h", Samples.PROD, BEFORE, OURS, "It was answered."));
        put(
                events,
                "heal-proven",
                new HealOutcome.Proven("h", Samples.PROD, BEFORE, OURS, "It was answered."));
        put(
                events,
                "heal-quiet",
                new HealOutcome.Quiet("h", Samples.PROD, BEFORE, OURS, "Nobody asked."));
        put(
                events,
                "heal-unverified",
                new HealOutcome.Unverified("h", Samples.PROD, BEFORE, OURS, "It was denied."));
        put(
                events,
                "heal-rolled-back",
                new HealOutcome.RolledBack("h", Samples.PROD, BEFORE, OURS, "Errors rose."));
        put(events, "heal-abandoned", new HealOutcome.Abandoned("h", Samples.PROD, List.of()));
        put(
                events,
                "heal-left-alone",
                new HealOutcome.LeftAlone("h", Samples.PROD, OURS, "Somebody deployed."));
        put(events, "resolved-proven", resolved(Settlement.State.PROVEN));
        put(events, "resolved-quiet", resolved(Settlement.State.QUIET));
        put(
                events,
                "drift-undeployed",
                new Notice.Drifted(
                        Samples.found(Samples.undeployed(), new Decision.Heal(Samples.plan()))
                                .decided(),
                        Optional.of("payments"),
                        Samples.READ_AT,
                        List.of(),
                        List.of()));
        put(events, "drift-deployed", driftOver(Optional.of(OURS)));
        put(events, "drift-reverted", driftOver(Optional.empty()));
        put(
                events,
                "digest",
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        LocalDate.of(2026, 11, 24),
                        List.of(new Notice.Scanned(Samples.PROD, 7)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Notice.Health.GOOD,
                        List.of()));
        return events;
    }

    private static Notice resolved(Settlement.State state) {
        return new Notice.Resolved(
                Samples.record("0123456789abcdef", Samples.undeployed(), 12, Map.of()),
                Optional.of("orders"),
                Optional.of("payments"),
                List.of(Samples.ORDERS),
                Samples.READ_AT,
                new Settlement(state, OURS, Samples.READ_AT, "The access log was searched."));
    }

    private static Notice driftOver(Optional<DeploymentId> deployed) {
        return new Notice.DriftOver(
                "111122223333",
                "eu-west-1",
                Optional.of("orders"),
                Samples.PROD,
                Samples.plan().fingerprint(),
                deployed);
    }

    private static void put(SortedMap<String, JsonNode> events, String name, HealOutcome outcome) {
        put(
                events,
                name,
                new Notice.Healed(
                        "0123456789abcdef",
                        "0123456789abcdef",
                        "111122223333",
                        "eu-west-1",
                        Optional.of("orders"),
                        Optional.empty(),
                        "POST",
                        "/prod/orders",
                        outcome));
    }

    private static void put(SortedMap<String, JsonNode> events, String name, Notice notice) {
        Message message = Wording.of(notice);
        ObjectNode event = JSON.createObjectNode();
        event.put("source", "routemedic");
        event.put("detail-type", message.type());
        event.set("detail", json(EventDetail.of(message)));
        events.put(name, event);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
