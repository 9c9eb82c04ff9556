package io.routemedic.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.audit.AuditEvent;
import io.routemedic.cli.audit.Story;
import io.routemedic.cli.report.ReportFile;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.local.cases.CaseResult;
import io.routemedic.local.cases.CaseRunner;
import io.routemedic.local.cases.Clients;
import io.routemedic.local.cases.SampleCase;
import io.routemedic.local.cases.Trail;
import io.routemedic.local.cloud.Results;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.services.Sns;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The closed loop, step by step. */
@Command(
        name = "demo",
        description = {
            "Show the closed loop on the stand-in for AWS: a request fails, RouteMedic finds the"
                    + " cause and deploys what was missing, and the same request succeeds.",
            "",
            "Exit status 0 when it did."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String CASE = "undeployed-method";

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Also write a page about it, which needs no network to be read.")
    private Optional<Path> report = Optional.empty();

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        SampleCase sample = Cases.ofInstallation().find(CASE);
        terminal.line(
                "RouteMedic's packaged functions, each in a JVM of its own, on a stand-in for"
                        + " AWS.");
        terminal.line("Nothing leaves this machine. The case: events/" + CASE + ".");
        PlainRuntime.say(terminal);
        try (Workshop workshop = Workshop.warm()) {
            var page = new DemoReport(sample);
            CaseResult result = new CaseRunner(workshop).run(sample, new Steps(page));
            report.ifPresent(file -> ReportFile.write(page.page(), file, terminal));
            return finish(result);
        }
    }

    private int finish(CaseResult result) {
        step("The same request again");
        result.report().path("responsesAfter").forEach(this::answered);
        terminal.line();
        if (result.isAsExpected()) {
            terminal.line(
                    terminal.green(
                            "Healed in %.1f s, without the minutes until CloudWatch has its metrics on AWS."
                                    .formatted(result.took().toMillis() / 1000.0)));
            return ExitCode.OK;
        }
        terminal.line(terminal.red("This is not what should have happened:"));
        result.differences().forEach(difference -> terminal.line("  " + difference));
        return ExitCode.NO;
    }

    private void answered(JsonNode response) {
        say(
                "%s %s -> %s"
                        .formatted(
                                response.path("method").asText(),
                                response.path("url").asText(),
                                terminal.bold(response.path("status").asText())));
    }

    private void step(String title) {
        terminal.line();
        terminal.line(terminal.bold("== " + title));
    }

    private void say(String text) {
        terminal.line("   " + text);
    }

    private final class Steps implements CaseRunner.Onlooker {

        private final DemoReport page;

        Steps(DemoReport page) {
            this.page = page;
        }

        @Override
        public void asked(List<Clients.Answered> answers) {
            page.asked(answers);
            step("A client's request");
            Clients.Answered first = answers.getFirst();
            say(
                    "%s %s -> %s %s"
                            .formatted(
                                    first.request().method(),
                                    first.request().url(),
                                    terminal.bold("" + first.reply().status()),
                                    first.reply().body()));
            step("Its line in the access log");
            first.reply().logLine().ifPresent(DemoCommand.this::say);
            terminal.line();
            terminal.line(
                    terminal.dim(
                            "The line goes to the diagnose function, as CloudWatch Logs sends it"
                                    + " …"));
        }

        @Override
        public void done(Results results) {
            page.done(results);
            Trail trail = Trail.of(results.auditItems(), results.stateItems());
            Story story = new Story(terminal);
            step("The finding, as RouteMedic tells people");
            results.published().stream().limit(1).forEach(this::told);
            step("The plan");
            events(trail, "heal-intended").forEach(story::tell);
            step("The switch");
            events(trail, "stage-switched").forEach(story::tell);
            terminal.line();
            terminal.line(
                    terminal.dim(
                            "The client asks again, and CloudWatch counts it. On AWS that takes"
                                    + " minutes, so RouteMedic looks"));
            terminal.line(
                    terminal.dim(
                            "5, 10 and 15 minutes after the switch; the stand-in has it at once"
                                    + " …"));
            step("What came of it, as RouteMedic tells people");
            results.published().stream().skip(1).forEach(this::told);
            step("The audit trail (its chain is " + trail.verdict() + ")");
            trail.events().forEach(story::headline);
        }

        private void told(Sns.Published notice) {
            notice.message().lines().forEach(DemoCommand.this::say);
            terminal.line();
        }

        private static Stream<AuditEvent> events(Trail trail, String type) {
            return trail.events().stream().filter(event -> event.type().equals(type));
        }
    }
}
