package io.routemedic.cli.diagnose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.entry.console.UrlAnswer;
import io.routemedic.entry.console.UrlDiagnosis;
import io.routemedic.entry.console.UrlWords;
import io.routemedic.entry.history.Authors;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A question about one URL, put to an account. */
public final class AskedUrl {

    private static final Pattern EXECUTE_API =
            Pattern.compile("^https?://[^/?#]*\\.execute-api\\.([a-z0-9-]+)\\.");

    private AskedUrl() {}

    public static UrlAnswer ask(GatewayAccess access, String method, String url) {
        return new UrlDiagnosis(
                        access.reader(),
                        new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()),
                        Authors.UNASKED)
                .ask(
                        new UrlDiagnosis.Question(
                                method, url, access.account(), access.region(), Instant.now()));
    }

    /** For other programs. */
    public static JsonNode document(UrlAnswer answer) {
        return new ObjectMapper().valueToTree(UrlWords.values(answer));
    }

    /** Of API Gateway's own hosts, which say where they are. */
    public static Optional<String> region(String url) {
        return EXECUTE_API
                .matcher(url.toLowerCase(Locale.ROOT))
                .results()
                .findFirst()
                .map(host -> host.group(1));
    }
}
