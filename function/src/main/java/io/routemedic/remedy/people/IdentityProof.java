package io.routemedic.remedy.people;

import io.routemedic.text.Sha256;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed request for {@code sts:GetCallerIdentity} that somebody else is to send: its answer says
 * who signed it. It is the query string alone, so that its sender chooses where it goes, and it is
 * good for one thing asked of RouteMedic, whose hash is in the signed header {@link #HEADER}.
 *
 * @param query as it was signed
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed AWS API request</a>
 */
public record IdentityProof(String query) {

    /** What is asked of RouteMedic, by {@link #bound}. */
    public static final String HEADER = "x-routemedic-request";

    /** How long AWS is to take the signature. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final int LONGEST = 8_192;
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z-]+)=([A-Za-z0-9%._~-]+)");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,3}");
    private static final Set<String> NAMES =
            Set.of(
                    "Action",
                    "Version",
                    "X-Amz-Algorithm",
                    "X-Amz-Credential",
                    "X-Amz-Date",
                    "X-Amz-Expires",
                    "X-Amz-Signature",
                    "X-Amz-SignedHeaders");
    private static final String TOKEN = "X-Amz-Security-Token";
    private static final Map<String, String> FIXED =
            Map.of(
                    "Action", "GetCallerIdentity",
                    "Version", "2011-06-15",
                    "X-Amz-Algorithm", "AWS4-HMAC-SHA256",
                    "X-Amz-SignedHeaders", "host;" + HEADER);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** The same, where nothing else is said about what is asked. */
    public static String bound(String action, String id, String nonce, String function) {
        return bound(action, id, nonce, function, Optional.empty());
    }

    /** What the header has to say for one thing that is asked of one function. */
    public static String bound(
            String action, String id, String nonce, String function, Optional<String> details) {
        String act = String.join("\n", action, id, nonce, function);
        return Sha256.hex(details.map(more -> act + "\n" + more).orElse(act));
    }

    /** Why it is not to be sent, one sentence; empty when it is what it should be. */
    Optional<String> objection(Instant now) {
        Map<String, String> parameters = parameters();
        Set<String> names = new HashSet<>(parameters.keySet());
        names.remove(TOKEN);
        boolean asExpected =
                names.equals(NAMES) && parameters.entrySet().containsAll(FIXED.entrySet());
        if (!asExpected) {
            return Optional.of("It is no request for GetCallerIdentity, signed as agreed.");
        }
        return isFresh(parameters, now)
                ? Optional.empty()
                : Optional.of(
                        "It is too old, or is to live for too long: is the clock of your machine"
                                + " right?");
    }

    /** Each once, decoded; none when anything is odd. */
    private Map<String, String> parameters() {
        if (query.length() > LONGEST) {
            return Map.of();
        }
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            Matcher parameter = PARAMETER.matcher(pair);
            if (!parameter.matches()) {
                return Map.of();
            }
            String value = decoded(parameter.group(2));
            if (parameters.put(parameter.group(1), value) != null) {
                return Map.of();
            }
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isFresh(Map<String, String> parameters, Instant now) {
        String expires = parameters.getOrDefault("X-Amz-Expires", "");
        if (!SECONDS.matcher(expires).matches() || Long.parseLong(expires) > LIFE.toSeconds()) {
            return false;
        }
        try {
            Instant signed =
                    LocalDateTime.parse(parameters.getOrDefault("X-Amz-Date", ""), TIME)
                            .toInstant(ZoneOffset.UTC);
            return Duration.between(signed, now).abs().compareTo(OLDEST) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
