package io.routemedic.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that takes whatever strangers send, and what has to hold whatever that is.
 *
 * <p>Jazzer runs each by its own {@code @FuzzTest}, with {@code -Pfuzz}; {@link SeedsTest} runs the
 * seeds without it in every build, since Jazzer instruments the whole process. What Jazzer finds is
 * mended and becomes a seed.
 */
public interface FuzzTarget {

    /** Throws an assertion error where a property does not hold for this input. */
    void test(byte[] input);

    /** An input as text; what is no text in it is replaced. */
    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** An input's lines, at least so many: the last are empty where it has fewer. */
    static List<String> lines(byte[] input, int atLeast) {
        return List.of((text(input) + "\n".repeat(atLeast)).split("\n", -1));
    }
}
