package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.fuzz.FuzzTarget;
import io.routemedic.incident.FailedRequest;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentCollector;
import io.routemedic.incident.IncidentKey;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.line.Secret;
import io.routemedic.intake.line.Symptom;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line with a secret of the corpus in its path, its user agent and its error message, beside a
 * stranger's text: no output for people or programs has the secret.
 */
public final class LeakTarget implements FuzzTarget {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant AT = Instant.parse("2026-11-24T03:00:00Z");
    private static final IncidentKey.Origin ORIGIN =
            new IncidentKey.Origin(
                    "111122223333", "eu-west-1", "/apigw/orders", Optional.of(Samples.PROD));

    private final AccessLogFormat format =
            AccessLogFormat.compile(
                    "{\"path\":\"$context.path\",\"agent\":\"$context.identity.userAgent\","
                            + "\"message\":\"$context.error.message\",\"method\":\"GET\","
                            + "\"type\":\"$context.error.responseType\"}");

    @Override
    @FuzzTest
    public void test(byte[] input) {
        String strangers = FuzzTarget.text(input);
        Secret secret = Secret.by(strangers);
        List<String> outputs = outputs(strangers + " " + secret.text() + " " + strangers);
        List<String> without = outputs(strangers + " " + strangers);
        for (String output : outputs) {
            // Ids of ours, and what the stranger wrote himself, may have the same letters.
            assertThat(secret.isShownBy(output, strangers + without))
                    .as("%s in %s", secret, output)
                    .isFalse();
        }
    }

    /** What people and programs are shown of a request with this in it. */
    private List<String> outputs(String sent) {
        if (!(format.parse(line(sent)) instanceof AccessLogEntry entry)) {
            return List.of();
        }
        Message message = Wording.of(Samples.found(finding(incident(entry)), Samples.TELL));
        return List.of(
                SlackBlocks.of(message).toString(),
                PlainText.of(message),
                AmazonQNotification.of(message),
                EventDetail.of(message));
    }

    private static String line(String sent) {
        return JSON.createObjectNode()
                .put("path", "/prod/" + sent)
                .put("agent", sent)
                .put("message", sent)
                .put("method", "GET")
                .put("type", "MISSING_AUTHENTICATION_TOKEN")
                .toString();
    }

    private static Incident incident(AccessLogEntry entry) {
        var collector = new IncidentCollector();
        collector.add(ORIGIN, FailedRequest.of(entry, Symptom.RESPONSE_TYPE, AT));
        return collector.finish().getFirst();
    }

    private static Finding finding(Incident incident) {
        String path = incident.path().orElse("/");
        return Samples.finding(
                incident,
                Cause.NEAREST_ROUTE,
                Confidence.LIKELY,
                List.of(new Remedy.RequestInstead("GET", path)));
    }
}
