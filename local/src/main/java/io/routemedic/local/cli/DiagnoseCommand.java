package io.routemedic.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.entry.console.UrlAnswer;
import io.routemedic.entry.console.UrlDiagnosis;
import io.routemedic.entry.flow.FindingDetails;
import io.routemedic.local.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One URL on demand. */
@Command(
        name = "diagnose",
        description = {
            "Find out whether a URL has a live route, and if not, why. Reads API Gateway with your",
            "own AWS credentials and region; changes nothing, and sends nothing to the URL.",
            "",
            "Exit status 0 when the route is live, 1 when a cause was found, 2 when it cannot be"
                    + " told."
        })
final class DiagnoseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "METHOD", description = "Such as GET.")
    private String method = "";

    @Parameters(index = "1", paramLabel = "URL", description = "As the client uses it.")
    private String url = "";

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--stand-in",
            paramLabel = "CASE",
            description = "Read the account of a sample case instead of your own.")
    private Optional<String> standIn = Optional.empty();

    private final Terminal terminal;

    DiagnoseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (GatewayAccess access = GatewayAccess.of(standIn)) {
            UrlAnswer answer =
                    new UrlDiagnosis(
                                    access.reader(),
                                    new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()))
                            .ask(
                                    new UrlDiagnosis.Question(
                                            method,
                                            url,
                                            access.account(),
                                            access.region(),
                                            Instant.now()));
            if (json) {
                terminal.line(document(answer).toPrettyString());
            } else {
                print(answer);
            }
            return answer.exitCode();
        }
    }

    private void print(UrlAnswer answer) {
        switch (answer) {
            case UrlAnswer.RouteIsLive live -> {
                terminal.line(
                        terminal.green(
                                "The route is live: `%s` on stage `%s`."
                                        .formatted(live.route(), live.stage())));
                live.evidence().forEach(one -> terminal.line("  - " + one.fact()));
                notes(live.notes());
            }
            case UrlAnswer.Found found -> {
                FindingText.of(found.finding()).lines().forEach(terminal::line);
                notes(found.notes());
            }
            case UrlAnswer.CouldNotTell unknown -> {
                terminal.line("It cannot be told:");
                unknown.why().forEach(why -> terminal.line("  - " + Story.clean(why)));
            }
        }
    }

    private void notes(List<String> notes) {
        notes.forEach(note -> terminal.line("Mind: " + Story.clean(note)));
    }

    private static ObjectNode document(UrlAnswer answer) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode document = Json.object();
        switch (answer) {
            case UrlAnswer.RouteIsLive live -> {
                document.put("answer", "live").put("route", live.route().toString());
                document.put("apiId", live.stage().api().value());
                document.put("stage", live.stage().stage().value());
                document.set(
                        "evidence",
                        mapper.valueToTree(
                                live.evidence().stream().map(DiagnoseCommand::plain).toList()));
                document.set("notes", mapper.valueToTree(live.notes()));
            }
            case UrlAnswer.Found found -> {
                document.put("answer", "cause");
                document.set("finding", mapper.valueToTree(FindingDetails.of(found.finding())));
                document.set("notes", mapper.valueToTree(found.notes()));
            }
            case UrlAnswer.CouldNotTell unknown -> {
                document.put("answer", "unknown");
                document.set("why", mapper.valueToTree(unknown.why()));
            }
        }
        return document;
    }

    private static ObjectNode plain(Evidence evidence) {
        return Json.object()
                .put("fact", evidence.fact())
                .put("call", evidence.source().call())
                .put("readAt", evidence.source().readAt().toString());
    }
}
