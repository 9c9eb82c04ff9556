package io.routemedic.notice;

import io.routemedic.gateway.Reading;
import io.routemedic.gateway.Source;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

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

    private final HttpClient http;
    private final SecretSource secrets;
    private final String secretName;
    private final Duration timeout;

    /**
     * @param secretName the Secrets Manager secret that holds the webhook's address
     * @param timeout for one request, connecting included
     */
    public SlackWebhookChannel(
            HttpClient http, SecretSource secrets, String secretName, Duration timeout) {
        this.http = http;
        this.secrets = secrets;
        this.secretName = secretName;
        this.timeout = timeout;
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
            case Reading.Unread<String>(String _, String why) ->
                    new Delivery.RetryLater(PAUSE, why);
        };
    }

    private Delivery post(String address, Message message) {
        Optional<HttpRequest> request = request(address, message);
        if (request.isEmpty()) {
            return new Delivery.Failed(
                    "The secret `%s` does not hold a web address.".formatted(secretName));
        }
        try {
            return judged(http.send(request.get(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Delivery.RetryLater(
                    PAUSE, "Slack did not answer (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.RetryLater(PAUSE, "Sending to Slack was interrupted.");
        }
    }

    private Optional<HttpRequest> request(String address, Message message) {
        try {
            return Optional.of(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(timeout)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(SlackBlocks.of(message)))
                            .build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Delivery judged(HttpResponse<String> response) {
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
                                HostileText.bounded(HostileText.visible(response.body()), 100),
                                secretName));
    }

    private static Duration pause(HttpResponse<String> response) {
        Duration asked =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("[0-9]{1,6}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(PAUSE);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
