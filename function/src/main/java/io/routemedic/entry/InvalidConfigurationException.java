package io.routemedic.entry;

import java.util.List;

/** A configuration with problems: the message lists every one of them. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidConfigurationException(String what, List<String> problems) {
        super(message(what, problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each; names the key and what would be right. */
    public List<String> problems() {
        return problems;
    }

    private static String message(String what, List<String> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return what + " has " + count + ":\n - " + String.join("\n - ", problems);
    }
}
