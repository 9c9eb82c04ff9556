package io.routemedic.cli.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.entry.flow.diagnose.FindingDetails;
import io.routemedic.entry.flow.diagnose.Intake;
import io.routemedic.incident.Incident;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.message.Section;
import io.routemedic.text.HostileText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a replay came to. */
record ReplaySummary(Replay replay, ReplayMessages messages) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ROW = "%9s  %-22s %-9s %-16s %s";
    private static final int WIDEST = 70;

    /** How the sections of a message start that its action points to. */
    private static final String HOW = "How to ";

    /** How many findings are told with what to do: more scroll away. */
    private static final int MOST_TOLD = 5;

    ObjectNode document() {
        Intake.Result intake = replay.intake();
        ObjectNode document = Json.object();
        document.put("lines", intake.batch().lines());
        document.put("failures", intake.failures());
        document.put("unreadable", intake.unreadable());
        document.set("unreadableSamples", MAPPER.valueToTree(intake.unreadableSamples()));
        document.set("problems", MAPPER.valueToTree(intake.problems()));
        ArrayNode all = document.putArray("findings");
        replay.findings()
                .forEach(finding -> all.add(MAPPER.valueToTree(FindingDetails.of(finding))));
        return document;
    }

    /** A table by cause and route, most requests first within a cause, for a person. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Intake.Result intake = replay.intake();
        if (!replay.findings().isEmpty()) {
            lines.add(ROW.formatted("REQUESTS", "CAUSE", "", "STAGE", "ROUTE"));
            replay.findings().stream()
                    .sorted(
                            Comparator.comparing(Finding::cause)
                                    .thenComparing(
                                            finding -> finding.incident().count(),
                                            Comparator.reverseOrder()))
                    .forEach(finding -> lines.add(row(finding)));
            lines.add("");
            lines.addAll(whatToDo());
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d lines read. %,d requests found no route.",
                        intake.batch().lines(),
                        intake.failures()));
        if (intake.unreadable() > 0) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%,d lines could not be read by the access log format:",
                            intake.unreadable()));
            intake.unreadableSamples()
                    .forEach(sample -> lines.add("  - " + Terminal.clean(sample)));
        }
        intake.problems().forEach(problem -> lines.add(Terminal.clean(problem)));
        return lines;
    }

    /** The findings with the most requests, each with its remedy. */
    private List<String> whatToDo() {
        List<String> lines = new ArrayList<>();
        replay.findings().stream()
                .limit(MOST_TOLD)
                .map(messages::of)
                .forEach(
                        message -> {
                            lines.add(Terminal.clean(PlainText.line(message.title())));
                            lines.addAll(below(message.action()));
                            message.evidence().stream()
                                    .filter(section -> section.heading().startsWith(HOW))
                                    .forEach(section -> lines.addAll(below(section)));
                            lines.add("");
                        });
        if (replay.findings().size() > MOST_TOLD) {
            lines.add("The rest, with what to do, is in the page that --report FILE.html writes.");
            lines.add("");
        }
        return lines;
    }

    private static List<String> below(Section section) {
        return PlainText.section(section).lines().skip(1).map(Terminal::clean).toList();
    }

    private static String row(Finding finding) {
        Incident incident = finding.incident();
        String stage = incident.key().origin().stage().map(Object::toString).orElse("(not known)");
        String route = incident.method() + " " + incident.key().pathShape();
        return ROW.formatted(
                String.format(Locale.ROOT, "%,d", incident.count()),
                finding.cause().id(),
                finding.confidence().id(),
                stage,
                HostileText.bounded(Terminal.clean(route), WIDEST));
    }
}
