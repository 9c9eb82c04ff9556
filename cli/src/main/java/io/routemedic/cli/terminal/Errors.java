package io.routemedic.cli.terminal;

import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in sentences; where in the program only when asked. */
public record Errors(Terminal terminal, boolean debug) {

    public int report(Exception error) {
        boolean isCallers = error instanceof UserException;
        terminal.error("routemedic: " + sentence(error));
        if (debug) {
            error.printStackTrace(terminal.err());
        } else if (!isCallers) {
            terminal.error("routemedic: `--debug` shows where it came from.");
        }
        return isCallers ? ExitCode.USAGE : ExitCode.FAILED;
    }

    public int usage(ParameterException error) {
        terminal.error("routemedic: " + sentence(error));
        suggestions(error)
                .ifPresent(
                        similar ->
                                terminal.error("routemedic: Did you mean %s?".formatted(similar)));
        terminal.error(
                "routemedic: `routemedic help %s` shows how it is used.".formatted(name(error)));
        return ExitCode.USAGE;
    }

    /** Commands or options that are spelt alike. */
    private static Optional<String> suggestions(ParameterException error) {
        return error instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .map("`%s`"::formatted)
                        .reduce((one, other) -> one + " or " + other)
                : Optional.empty();
    }

    private static String name(ParameterException error) {
        String name = error.getCommandLine().getCommandName();
        return name.equals("routemedic") ? "COMMAND" : name;
    }

    private static String sentence(Throwable error) {
        String message = error.getMessage();
        String text = message == null || message.isBlank() ? error.toString() : message.strip();
        Throwable cause = error.getCause();
        return error instanceof UserException
                        || cause == null
                        || cause.getMessage() == null
                        || text.contains(cause.getMessage())
                ? text
                : text + " " + cause.getMessage();
    }
}
