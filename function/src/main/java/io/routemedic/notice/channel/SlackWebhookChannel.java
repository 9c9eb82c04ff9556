package io.routemedic.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.notice.message.Message;
import io.routemedic.text.HostileText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Slack, by an incoming webhook whose address is a secret: it is neither logged nor part of any
 * outcome.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming
 *     webhooks</a>
 */
public final class SlackWebhookChannel implements Channel {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int HIGHEST_PORT = 65_535;

    private final SdkHttpClient http;
    private final SecretSource secrets;
    private final String secretName;

    /**
     * @param http the SDK's, so that the function has one HTTP stack to load; with time-outs of its
     *     own, because Slack is waited for
     * @param secretName the Secrets Manager secret that holds the webhook's address
     */
    public SlackWebhookChannel(SdkHttpClient http, SecretSource secrets, String secretName) {
        this.http = http;
        this.secrets = secrets;
        this.secretName = secretName;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Delivery deliver(Message message) {
        return switch (secrets.secret(secretName)) {
            case Reading.Read<String>(String address, Source _) -> post(address, message);
            case Reading.Absent<String> _ ->
                    new Delivery.Failed(
                            "There is no secret `%s`: store the webhook's address in it."
                                    .formatted(secretName));
            case Reading.Unread<String>(String _, String why, boolean _) ->
                    new Delivery.RetryLater(PAUSE, why);
        };
    }

    private Delivery post(String address, Message message) {
        Optional<URI> webhook = webAddress(address);
        if (webhook.isEmpty()) {
            return new Delivery.Failed(
                    "The secret `%s` does not hold a web address.".formatted(secretName));
        }
        try {
            HttpExecuteResponse response =
                    http.prepareRequest(request(webhook.get(), SlackBlocks.of(message))).call();
            return judged(response.httpResponse(), body(response));
        } catch (IOException e) {
            return new Delivery.RetryLater(
                    PAUSE, "Slack did not answer (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static Optional<URI> webAddress(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean reachable = uri.getHost() != null && uri.getPort() <= HIGHEST_PORT;
            return web && reachable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static HttpExecuteRequest request(URI webhook, String blocks) {
        byte[] content = blocks.getBytes(UTF_8);
        return HttpExecuteRequest.builder()
                .request(
                        SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(webhook)
                                .putHeader("Content-Type", "application/json; charset=utf-8")
                                .putHeader("Content-Length", Integer.toString(content.length))
                                .build())
                .contentStreamProvider(() -> new ByteArrayInputStream(content))
                .build();
    }

    // Read to its end, so that the connection can be used again.
    private static String body(HttpExecuteResponse response) throws IOException {
        Optional<AbortableInputStream> body = response.responseBody();
        if (body.isEmpty()) {
            return "";
        }
        try (InputStream content = body.get()) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private Delivery judged(SdkHttpResponse response, String body) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivery.Delivered();
        }
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            return new Delivery.RetryLater(pause(response), "Slack answered " + status + ".");
        }
        return new Delivery.Failed(
                "Slack answered %d (%s). Check the webhook in the secret `%s`."
                        .formatted(
                                status,
                                HostileText.bounded(HostileText.visible(body), 100),
                                secretName));
    }

    private static Duration pause(SdkHttpResponse response) {
        Duration asked =
                response.firstMatchingHeader("Retry-After")
                        .filter(value -> value.matches("[0-9]{1,6}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(PAUSE);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
