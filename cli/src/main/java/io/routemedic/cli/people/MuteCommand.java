package io.routemedic.cli.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.console.StackOptions;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps notices from people for a time, or no longer. */
@Command(
        name = "mute",
        description =
                "Tell nobody of a finding, a stage or a route of it for a time. What is healed is"
                        + " told all the same.",
        footer = {
            "",
            "Who you are is proven by your AWS credentials, and stands in the trail.",
            "Exit status 1 when nothing was done."
        })
public final class MuteCommand implements Callable<Integer> {

    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([mhd])");

    @Parameters(
            paramLabel = "WHAT",
            description = "A finding's id as `findings` names it, or a stage as `apiId/stage`.")
    private String what = "";

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            description = "Only this route of the stage, such as \"POST /orders/{id}\".")
    private String route = "";

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "1d",
            description = "For how long: 30m, 8h or 7d, 30d at most. 1d unless given.")
    private String time = "";

    @Option(names = "--why", paramLabel = "REASON", description = "For those who read it later.")
    private String why = "";

    @Option(names = "--off", description = "Do not mute it any longer.")
    private boolean off;

    @Mixin private StackOptions stack = new StackOptions();

    private final Terminal terminal;

    public MuteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ObjectNode details = Json.object().put("route", route).put("why", why);
        if (!off) {
            details.put("minutes", duration(time).toMinutes());
        }
        try (DeployedConsole console = stack.console()) {
            ObjectNode answer = console.act(off ? "unmute" : "mute", what, details);
            if (!stack.printed(answer, terminal)) {
                terminal.line(Terminal.clean(answer.path("answer").asText()));
            }
            return answer.path("done").asBoolean() ? ExitCode.OK : ExitCode.NO;
        }
    }

    private static Duration duration(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new UserException(
                    "`%s` is no time: say 30m, 8h or 7d with `--for`.".formatted(time));
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
