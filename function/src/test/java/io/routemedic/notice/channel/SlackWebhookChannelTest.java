package io.routemedic.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;

class SlackWebhookChannelTest {

    private static final String SECRET_PATH = "/services/T000/B000/XXXXsecret";
    private static final Message MESSAGE =
            Wording.of(Samples.found(Samples.undeployed(), Samples.TELL));

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer slack = server();

    @BeforeEach
    void start() {
        slack.start();
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        slack.stop(0);
    }

    @Test
    void deliversTheBlocks() {
        answer(200, "ok", "");

        assertThat(channel().deliver(MESSAGE)).isEqualTo(new Delivery.Delivered());
        assertThat(received).containsExactly(SlackBlocks.of(MESSAGE).toString());
    }

    @Test
    void waitsAsLongAsSlackAsks() {
        answer(429, "rate_limited", "30");

        assertThat(channel().deliver(MESSAGE))
                .isEqualTo(new Delivery.RetryLater(Duration.ofSeconds(30), "Slack answered 429."));
    }

    @Test
    void waitsAMinuteWhenSlackDoesNotSayHowLong() {
        answer(429, "rate_limited", "soon");

        assertThat(channel().deliver(MESSAGE))
                .isEqualTo(new Delivery.RetryLater(Duration.ofMinutes(1), "Slack answered 429."));
    }

    @Test
    void waitsAnHourAtMost() {
        answer(429, "rate_limited", "999999");

        assertThat(channel().deliver(MESSAGE))
                .isEqualTo(new Delivery.RetryLater(Duration.ofHours(1), "Slack answered 429."));
    }

    @Test
    void triesAgainAfterAServerError() {
        answer(500, "oops", "");

        assertThat(channel().deliver(MESSAGE))
                .isEqualTo(new Delivery.RetryLater(Duration.ofMinutes(1), "Slack answered 500."));
    }

    @Test
    void asksForTheWebhookToBeCheckedWhenSlackRefuses() {
        answer(404, "no_service\u001b[31m", "");

        assertThat(channel().deliver(MESSAGE))
                .isEqualTo(
                        new Delivery.Failed(
                                "Slack answered 404 (no_service). Check the webhook in the secret"
                                        + " `routemedic/slack`."));
    }

    @Test
    void isTriedWithoutAMessage() {
        answer(400, "no_text", "");

        assertThat(channel().tried()).contains(new Delivery.Delivered());
        assertThat(received).containsExactly("{}");
    }

    @Test
    void isTriedInVainWhereSlackDoesNotKnowTheWebhook() {
        answer(404, "no_service", "");

        assertThat(channel().tried().orElseThrow()).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void triesAgainWhenSlackDoesNotAnswerInTime() {
        slack.createContext(
                "/",
                exchange -> {
                    awaitEnd();
                    exchange.close();
                });

        assertThat(channel(Duration.ofMillis(200)).deliver(MESSAGE))
                .isEqualTo(
                        new Delivery.RetryLater(
                                Duration.ofMinutes(1),
                                "Slack did not answer (SocketTimeoutException)."));
    }

    @Test
    void triesAgainWhenNobodyListens() {
        String address = address();
        slack.stop(0);

        assertThat(channel(_ -> read(address)).deliver(MESSAGE))
                .isInstanceOf(Delivery.RetryLater.class);
        slack = server();
    }

    @Test
    void triesAgainWhenTheSecretCannotBeRead() {
        assertThat(channel(_ -> new Reading.Unread<>("GetSecretValue", "Denied.")).deliver(MESSAGE))
                .isEqualTo(new Delivery.RetryLater(Duration.ofMinutes(1), "Denied."));
    }

    @Test
    void saysThatTheSecretIsMissing() {
        assertThat(
                        channel(name -> new Reading.Absent<>(new Source(name, Instant.EPOCH)))
                                .deliver(MESSAGE))
                .isEqualTo(
                        new Delivery.Failed(
                                "There is no secret `routemedic/slack`: store the webhook's address"
                                        + " in it."));
    }

    @Test
    void saysThatTheSecretIsNoAddressWithoutShowingIt() {
        for (String nonsense :
                List.of(
                        "not a url at all",
                        "ftp://host/x",
                        "https:///x",
                        "http://127.0.0.1:99999/x",
                        "xoxb-secret-token")) {
            assertThat(channel(_ -> read(nonsense)).deliver(MESSAGE))
                    .isEqualTo(
                            new Delivery.Failed(
                                    "The secret `routemedic/slack` does not hold a web address."));
        }
    }

    @Test
    void neverShowsTheAddress() {
        answer(403, "invalid_token", "");
        String address = address();

        assertThat(channel().deliver(MESSAGE).toString()).doesNotContain("XXXXsecret");
        slack.stop(0);
        assertThat(channel(_ -> read(address)).deliver(MESSAGE).toString())
                .doesNotContain("XXXXsecret");
        slack = server();
    }

    private void answer(int status, String body, String retryAfter) {
        slack.createContext("/", exchange -> answer(exchange, status, body, retryAfter));
    }

    private void answer(HttpExchange exchange, int status, String body, String retryAfter)
            throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SlackWebhookChannel channel() {
        return channel(Duration.ofSeconds(20));
    }

    private SlackWebhookChannel channel(Duration timeout) {
        return new SlackWebhookChannel(http(timeout), _ -> read(address()), "routemedic/slack");
    }

    private static SlackWebhookChannel channel(SecretSource secrets) {
        return new SlackWebhookChannel(http(Duration.ofSeconds(20)), secrets, "routemedic/slack");
    }

    private static SdkHttpClient http(Duration timeout) {
        return ApacheHttpClient.builder().socketTimeout(timeout).build();
    }

    private String address() {
        return "http://127.0.0.1:" + slack.getAddress().getPort() + SECRET_PATH;
    }

    private static Reading<String> read(String secret) {
        return new Reading.Read<>(
                secret, new Source("secretsmanager:GetSecretValue", Instant.EPOCH));
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
