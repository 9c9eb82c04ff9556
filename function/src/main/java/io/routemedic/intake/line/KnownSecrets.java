package io.routemedic.intake.line;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets and personal data that show by themselves what they are. */
final class KnownSecrets {

    private static final String PREFIXES = "token-prefixes.txt";

    /** Patterns look ahead first: most places fail that, and looking behind takes longer. */
    private static final String START = "(?<![A-Za-z0-9])";

    private static final Pattern ISSUED = issued();
    private static final Pattern ACCESS_KEY =
            Pattern.compile(
                    "(?=A)"
                            + START
                            + "(?:AKIA|ASIA|ABIA|ACCA|AIDA|AROA|A3T[A-Z0-9])[A-Z0-9]{16}"
                            + "(?![A-Za-z0-9])");
    private static final Pattern JSON_WEB_TOKEN =
            Pattern.compile("(?=eyJ)" + START + "eyJ[A-Za-z0-9_.=+-]{17,}+");
    private static final Pattern USER_AND_PASSWORD =
            Pattern.compile(
                    "(?=[^\\s/:@\"'<>])(?<![^\\s/\"'<(=,])"
                            + "[^\\s/:@\"'<>]{1,128}+:[^\\s/\"'<>]{1,128}(?=@[^\\s/@])");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?=[^\\s/@\"'<>,;:()=&?|])(?<![^\\s/@\"'<>,;:()=&?|])"
                            + "[^\\s/@\"'<>,;:()=&?|]++"
                            + "@(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,63}+");

    private KnownSecrets() {}

    /** Adds what is known for a secret in a text. */
    static void find(String text, List<Hidden> found) {
        addAll(ISSUED, text, found);
        addAll(ACCESS_KEY, text, found);
        addAll(JSON_WEB_TOKEN, text, found);
        addAll(USER_AND_PASSWORD, text, found);
        Matcher email = EMAIL.matcher(text);
        while (email.find()) {
            found.add(Hidden.shape(email.start(), email.end(), "an e-mail address"));
        }
        CardNumbers.find(text, found);
    }

    private static void addAll(Pattern pattern, String text, List<Hidden> found) {
        Matcher secret = pattern.matcher(text);
        while (secret.find()) {
            found.add(Hidden.secret(secret.start(), secret.end()));
        }
    }

    /** By its first character most places are passed over without trying all prefixes. */
    private static Pattern issued() {
        List<String[]> rows = prefixes();
        String first = rows.stream().map(row -> row[0].substring(0, 1)).collect(joining());
        return Pattern.compile(
                rows.stream()
                        .map(row -> "%s[\\w.=~+-]{%s,}+".formatted(Pattern.quote(row[0]), row[1]))
                        .collect(
                                joining(
                                        "|",
                                        "(?=[" + Pattern.quote(first) + "])" + START + "(?:",
                                        ")")));
    }

    private static List<String[]> prefixes() {
        try (InputStream file = KnownSecrets.class.getResourceAsStream(PREFIXES)) {
            if (file == null) {
                throw new IllegalStateException("The package lacks " + PREFIXES + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + PREFIXES + ".", e);
        }
    }
}
