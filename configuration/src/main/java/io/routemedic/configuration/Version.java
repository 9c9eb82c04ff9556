package io.routemedic.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Which RouteMedic this is, as the build wrote it down. */
public final class Version {

    private Version() {}

    /** Such as {@code 1.0.0}. */
    public static String current() {
        try (InputStream in =
                Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
