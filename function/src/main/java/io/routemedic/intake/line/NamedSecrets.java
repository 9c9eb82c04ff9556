package io.routemedic.intake.line;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets by what stands before them: a scheme, a name, a segment that speaks of them. */
final class NamedSecrets {

    private static final Set<String> NAMES =
            Set.of(
                    "auth",
                    "authorization",
                    "code",
                    "cookie",
                    "credential",
                    "jwt",
                    "otp",
                    "pass",
                    "passphrase",
                    "passwd",
                    "pin",
                    "pwd",
                    "samlresponse",
                    "session",
                    "sid",
                    "sig",
                    "signature",
                    "ticket");

    private static final List<String> NAME_ENDS =
            List.of("token", "key", "secret", "password", "sessionid", "sessid");

    private static final String VALUE = "[^\\s\"'&,;<>{}\\[\\]()]++";
    private static final Pattern ONE_VALUE = Pattern.compile(VALUE);
    private static final Pattern AFTER_SCHEME =
            Pattern.compile(
                    "(?=[Bb])(?<![A-Za-z0-9])(?:bearer|basic)[ +:=]{1,3}+(" + VALUE + ")",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_NAME =
            Pattern.compile(
                    "(?=[A-Za-z0-9_-])(?<![A-Za-z0-9_-])([A-Za-z0-9_-]++)[\"' ]{0,2}+[:=][\"'"
                            + " :=]{0,3}+");
    private static final Pattern SCHEME = Pattern.compile("bearer|basic", Pattern.CASE_INSENSITIVE);

    /** API Gateway's own words: {@code Invalid key=value pair (missing equal-sign)}. */
    private static final String WORDING = "value";

    /** What follows a token in API Gateway's older complaint, and what precedes it. */
    private static final String AFTER = "' not a valid key=value pair";

    private static final Pattern BEFORE =
            Pattern.compile("(?:Authorization header|encoded with Base64\\)): '");

    private NamedSecrets() {}

    /**
     * Adds what is named as a secret in a text.
     *
     * @param complete whether the text goes no further
     */
    static void find(String text, boolean complete, List<Hidden> found) {
        complaints(text, complete, found);
        Matcher schemes = AFTER_SCHEME.matcher(text);
        while (schemes.find()) {
            found.add(Hidden.secret(schemes.start(1), schemes.end(1)));
        }
        Matcher named = AFTER_NAME.matcher(text);
        Matcher value = ONE_VALUE.matcher(text);
        while (named.find()) {
            boolean valued =
                    speaksOfSecret(named.group(1))
                            && value.region(named.end(), text.length()).lookingAt();
            if (valued && !isHarmless(value.group())) {
                found.add(Hidden.secret(value.start(), value.end()));
            }
        }
    }

    /** What clients sent as {@code Authorization}, quoted by API Gateway. */
    private static void complaints(String text, boolean complete, List<Hidden> found) {
        // The last one: what was sent may quote the complaint.
        int close = text.lastIndexOf(AFTER);
        int open = text.indexOf('\'') + 1;
        if (open > 0 && open <= close) {
            found.add(Hidden.secret(open, close));
        } else if (open == 1 && !complete) {
            found.add(Hidden.secret(open, text.length()));
        }
        Matcher before = BEFORE.matcher(text);
        if (before.find()) {
            int last = text.lastIndexOf('\'');
            boolean closed = complete && last >= before.end();
            found.add(Hidden.secret(before.end(), closed ? last : text.length()));
        }
    }

    private static boolean isHarmless(String value) {
        return value.equals(WORDING) || SCHEME.matcher(value).matches();
    }

    private static boolean speaksOfSecret(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')) + 1);
        String word = last.toLowerCase(Locale.ROOT);
        return NAMES.contains(word) || NAME_ENDS.stream().anyMatch(word::endsWith);
    }
}
