package io.routemedic.cli.diagnose;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.entry.console.UrlAnswer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One URL on demand. */
@Command(
        name = "diagnose",
        description = {
            "Find out whether a URL has a live route, and if not, why.",
            "Reads API Gateway with your own AWS credentials and region; changes nothing, and sends"
                    + " nothing to the URL.",
            "",
            "Exit status 0 when the route is live, 1 when a cause was found, 2 when it cannot be"
                    + " told."
        })
public final class DiagnoseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "METHOD", description = "Such as GET.")
    private String method = "";

    @Parameters(index = "1", paramLabel = "URL", description = "As the client uses it.")
    private String url = "";

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--stand-in",
            paramLabel = "CASE",
            description = "Read the account of a sample case (in a clone) instead of your own.")
    private Optional<String> standIn = Optional.empty();

    @Mixin private CallerOptions caller = new CallerOptions();

    private final Terminal terminal;
    private final SampleAccounts samples;

    public DiagnoseCommand(Terminal terminal, SampleAccounts samples) {
        this.terminal = terminal;
        this.samples = samples;
    }

    @Override
    public Integer call() {
        try (GatewayAccess access =
                GatewayAccess.of(standIn, samples, caller, AskedUrl.region(url))) {
            UrlAnswer answer = AskedUrl.ask(access, method, url);
            if (json) {
                terminal.line(Json.pretty(AskedUrl.document(answer)));
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
                unknown.why().forEach(why -> terminal.line("  - " + Terminal.clean(why)));
            }
        }
    }

    private void notes(List<String> notes) {
        notes.forEach(note -> terminal.line("Mind: " + Terminal.clean(note)));
    }
}
