package io.routemedic.cli.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.console.StackOptions;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is open. */
@Command(
        name = "findings",
        description = "List plans that wait for an answer, open findings, and heals of late.")
public final class FindingsCommand implements Callable<Integer> {

    @Mixin private StackOptions stack = new StackOptions();

    private final Terminal terminal;

    public FindingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (DeployedConsole console = stack.console()) {
            JsonNode open = console.open();
            if (!stack.printed(open, terminal)) {
                print(open);
            }
            return ExitCode.OK;
        }
    }

    private void print(JsonNode open) {
        list("Plans that wait for you", Json.elements(open, "plans").map(this::plan).toList());
        list("Open findings", Json.elements(open, "findings").map(this::finding).toList());
        list("Heals", Json.elements(open, "heals").map(this::heal).toList());
        listed("Not healed after a rollback", Json.elements(open, "stopped").map(this::stopped));
        listed("Muted", Json.elements(open, "muted").map(this::muted));
    }

    private void list(String title, List<String> lines) {
        terminal.line(terminal.bold(title) + (lines.isEmpty() ? ": none" : ""));
        lines.forEach(line -> terminal.line("  " + line));
    }

    /** Only where there are any. */
    private void listed(String title, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            list(title, all);
        }
    }

    private String stopped(JsonNode stage) {
        return "%s  until %s: %s"
                .formatted(text(stage, "stage"), text(stage, "until"), text(stage, "why"));
    }

    private String muted(JsonNode muted) {
        return "%s  until %s, by %s. %s"
                .formatted(
                        text(muted, "what"),
                        text(muted, "until"),
                        text(muted, "by"),
                        text(muted, "why"))
                .strip();
    }

    private String plan(JsonNode plan) {
        return "%s  %s on %s: %s; until %s"
                .formatted(
                        text(plan, "plan"),
                        text(plan, "request"),
                        text(plan, "stage"),
                        text(plan, "summary"),
                        text(plan, "expires"));
    }

    private String finding(JsonNode finding) {
        return "%s  %s on %s: %s, %s requests, last %s"
                .formatted(
                        text(finding, "id"),
                        text(finding, "request"),
                        text(finding, "stage"),
                        text(finding, "cause"),
                        text(finding, "count"),
                        text(finding, "lastSeen"));
    }

    private String heal(JsonNode heal) {
        return "%s  %s on %s: %s since %s. %s"
                .formatted(
                        text(heal, "healId"),
                        text(heal, "request"),
                        text(heal, "stage"),
                        text(heal, "state"),
                        text(heal, "since"),
                        text(heal, "why"))
                .strip();
    }

    private static String text(JsonNode node, String name) {
        return Terminal.clean(node.path(name).asText());
    }
}
