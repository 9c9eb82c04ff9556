package io.routemedic.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Posts JSON to Slack, whose limit is a message a second for each channel. */
final class SlackHttp {

    /**
     * How far apart messages are.
     *
     * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>
     */
    static final Duration PACE = Duration.ofSeconds(1);

    /** How long Slack is left alone when it does not say. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int TOO_MANY_REQUESTS = 429;

    private final SdkHttpClient http;

    /**
     * @param http the SDK's, so that the function has one HTTP stack to load; with time-outs of its
     *     own, because Slack is waited for
     */
    SlackHttp(SdkHttpClient http) {
        this.http = http;
    }

    /**
     * What Slack answered.
     *
     * @param later why and how long it is to be left alone; empty when it answered
     */
    record Answer(int status, String body, Optional<Delivery> later) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    Answer post(URI address, Map<String, String> headers, String json) {
        byte[] content = json.getBytes(UTF_8);
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(address)
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .putHeader("Content-Length", Integer.toString(content.length));
        headers.forEach(request::putHeader);
        try {
            HttpExecuteResponse response =
                    http.prepareRequest(
                                    HttpExecuteRequest.builder()
                                            .request(request.build())
                                            .contentStreamProvider(
                                                    () -> new ByteArrayInputStream(content))
                                            .build())
                            .call();
            SdkHttpResponse answer = response.httpResponse();
            return new Answer(answer.statusCode(), body(response), later(answer));
        } catch (IOException e) {
            String why = "Slack did not answer (" + e.getClass().getSimpleName() + ").";
            return new Answer(0, "", Optional.of(new Delivery.RetryLater(PAUSE, why)));
        }
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

    private static Optional<Delivery> later(SdkHttpResponse response) {
        int status = response.statusCode();
        return status == TOO_MANY_REQUESTS || status >= 500
                ? Optional.of(
                        new Delivery.RetryLater(pause(response), "Slack answered " + status + "."))
                : Optional.empty();
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
