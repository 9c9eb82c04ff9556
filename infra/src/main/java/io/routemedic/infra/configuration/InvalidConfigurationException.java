package io.routemedic.infra.configuration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A configuration with at least one problem; the message lists all of them. */
public final class InvalidConfigurationException extends RuntimeException {
    private final transient List<String> problems;

    InvalidConfigurationException(List<String> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Each names the key and says what would be right; in the order of the configuration. */
    public List<String> problems() {
        return problems;
    }

    private static String message(List<String> problems) {
        String title =
                problems.size() == 1
                        ? "RouteMedic's configuration has a problem:"
                        : "RouteMedic's configuration has %d problems:".formatted(problems.size());
        return IntStream.range(0, problems.size())
                .mapToObj(i -> "  %d. %s".formatted(i + 1, problems.get(i)))
                .collect(Collectors.joining("\n", title + "\n", ""));
    }
}
