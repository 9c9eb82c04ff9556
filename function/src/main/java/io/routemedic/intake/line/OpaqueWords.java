package io.routemedic.intake.line;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that are random rather than written by people: ids, hashes, keys, one-time tokens.
 * They are told by length and by variety: random letters and digits alternate about every second
 * character, words and names do not.
 */
final class OpaqueWords {

    private static final Pattern UUID =
            Pattern.compile(
                    "(?=[0-9A-Fa-f])(?<![0-9A-Za-z])"
                            + "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
                            + "(?![0-9A-Za-z])");
    private static final Pattern ALPHANUMERIC =
            Pattern.compile("(?=[A-Za-z0-9])(?<![A-Za-z0-9])[A-Za-z0-9]{16,}+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_+-]{12,}+={0,2}+");
    private static final Pattern BASE64_OF_30_BYTES =
            Pattern.compile(
                    "(?=[A-Za-z0-9+])(?<![A-Za-z0-9+])"
                            + "[A-Za-z0-9+][A-Za-z0-9+/]{39}(?![A-Za-z0-9+=])");

    private OpaqueWords() {}

    /** Adds what is opaque in a text. */
    static void find(String text, List<Hidden> found) {
        Matcher uuid = UUID.matcher(text);
        while (uuid.find()) {
            found.add(Hidden.shape(uuid.start(), uuid.end(), "a UUID"));
        }
        Matcher part = ALPHANUMERIC.matcher(text);
        while (part.find()) {
            if (new Variety(part.group()).isHex()) {
                found.add(Hidden.shape(part.start(), part.end(), length(part) + " hex digits"));
            }
        }
        addAll(ALPHANUMERIC, text, Variety::isMixedOfOneCase, found);
        addAll(WORD, text, Variety::isMixed, found);
        addAll(BASE64_OF_30_BYTES, text, Variety::isSecretKey, found);
    }

    private static void addAll(
            Pattern pattern, String text, Predicate<Variety> opaque, List<Hidden> found) {
        Matcher word = pattern.matcher(text);
        while (word.find()) {
            if (opaque.test(new Variety(word.group()))) {
                found.add(Hidden.shape(word.start(), word.end(), length(word) + " characters"));
            }
        }
    }

    private static int length(Matcher matcher) {
        return matcher.end() - matcher.start();
    }
}
