package io.routemedic.configuration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A configuration with at least one problem; the message lists all of them. */
public final class InvalidConfigurationException extends RuntimeException {
    private final transient List<String> problems;

    public InvalidConfigurationException(List<String> problems) {
        this("RouteMedic's configuration", problems);
    }

    /**
     * Of something that holds a configuration.
     *
     * @param what begins the message, such as {@code The environment}
     */
    public InvalidConfigurationException(String what, List<String> problems) {
        super(message(what, problems));
        this.problems = List.copyOf(problems);
    }

    /** Each names the key and says what would be right. */
    public List<String> problems() {
        return problems;
    }

    private static String message(String what, List<String> problems) {
        String count = problems.size() == 1 ? "a problem" : problems.size() + " problems";
        return IntStream.range(0, problems.size())
                .mapToObj(i -> "  %d. %s".formatted(i + 1, problems.get(i)))
                .collect(Collectors.joining("\n", "%s has %s:\n".formatted(what, count), ""));
    }
}
