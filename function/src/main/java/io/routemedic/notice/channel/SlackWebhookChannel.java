package io.routemedic.notice.channel;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.json.JsonText;
import io.routemedic.notice.message.Message;
import io.routemedic.text.HostileText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Slack, by an incoming webhook whose address is a secret: it is neither logged nor part of any
 * outcome.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming
 *     webhooks</a>
 */
public final class SlackWebhookChannel implements Channel {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int HIGHEST_PORT = 65_535;

    private final SlackHttp http;
    private final SecretSource secrets;
    private final String secretName;

    /**
     * @param http see {@link SlackHttp}
     * @param secretName the Secrets Manager secret that holds the webhook's address
     */
    public SlackWebhookChannel(SdkHttpClient http, SecretSource secrets, String secretName) {
        this.http = new SlackHttp(http);
        this.secrets = secrets;
        this.secretName = secretName;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Duration pace() {
        return SlackHttp.PACE;
    }

    /** Slack refuses what has no text, but only where it knows the webhook. */
    @Override
    public Optional<Delivery> tried() {
        return Optional.of(
                switch (post("{}")) {
                    case Delivery.Rejected _ -> new Delivery.Delivered();
                    case Delivery other -> other;
                });
    }

    @Override
    public Delivery deliver(Message message) {
        return post(JsonText.write(SlackBlocks.of(message)));
    }

    private Delivery post(String json) {
        return switch (secrets.secret(secretName)) {
            case Reading.Read<String>(String address, Source _) -> post(address, json);
            case Reading.Absent<String> _ ->
                    new Delivery.Failed(
                            "There is no secret `%s`: store the webhook's address in it."
                                    .formatted(secretName));
            case Reading.Unread<String>(String _, String why, boolean _) ->
                    new Delivery.RetryLater(SlackHttp.PAUSE, why);
        };
    }

    private Delivery post(String address, String json) {
        Optional<URI> webhook = webAddress(address);
        if (webhook.isEmpty()) {
            return new Delivery.Failed(
                    "The secret `%s` does not hold a web address.".formatted(secretName));
        }
        SlackHttp.Answer answer = http.post(webhook.get(), Map.of(), json);
        return answer.later().orElseGet(() -> judged(answer));
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

    private Delivery judged(SlackHttp.Answer answer) {
        if (answer.isSuccess()) {
            return new Delivery.Delivered();
        }
        String said =
                "Slack answered %d (%s)."
                        .formatted(
                                answer.status(),
                                HostileText.bounded(HostileText.visible(answer.body()), 100));
        return answer.status() == BAD_REQUEST || answer.status() == TOO_LARGE
                ? new Delivery.Rejected(said)
                : new Delivery.Failed(
                        said + " Check the webhook in the secret `%s`.".formatted(secretName));
    }
}
