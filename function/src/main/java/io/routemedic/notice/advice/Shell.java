package io.routemedic.notice.advice;

import io.routemedic.text.HostileText;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Command lines for a POSIX shell, whatever the words hold. */
public final class Shell {

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Shell() {}

    /** The words as one command line; each arrives at the command exactly as given. */
    static String line(String... words) {
        return Arrays.stream(words).map(Shell::quoted).collect(Collectors.joining(" "));
    }

    /** A single word; line breaks and other invisible characters are gone. */
    public static String quoted(String word) {
        String visible = HostileText.visible(word);
        if (NEEDS_NO_QUOTES.matcher(visible).matches()) {
            return visible;
        }
        return "'" + visible.replace("'", "'\\''") + "'";
    }
}
