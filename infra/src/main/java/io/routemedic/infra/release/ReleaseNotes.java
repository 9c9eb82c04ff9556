package io.routemedic.infra.release;

import java.util.stream.Collectors;

/** What {@code CHANGELOG.md} says of one version. */
final class ReleaseNotes {

    private static final String HEADING = "## ";

    private ReleaseNotes() {}

    /**
     * The version's section, without its heading.
     *
     * @throws IllegalStateException when there is none
     */
    static String of(String changelog, String version) {
        String notes =
                changelog
                        .lines()
                        .dropWhile(line -> !isHeadingOf(line, version))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith(HEADING))
                        .collect(Collectors.joining("\n"))
                        .strip();
        if (notes.isEmpty()) {
            throw new IllegalStateException(
                    "CHANGELOG.md says nothing about %s: give it a section `## %s` with what is new."
                            .formatted(version, version));
        }
        return notes + "\n";
    }

    /** Such as {@code ## 1.0.0 (2026-12-01)}. */
    private static boolean isHeadingOf(String line, String version) {
        return line.equals(HEADING + version) || line.startsWith(HEADING + version + " ");
    }
}
