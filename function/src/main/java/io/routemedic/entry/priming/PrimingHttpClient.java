package io.routemedic.entry.priming;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers in AWS's place, out of {@link PrimingData}: by the operation that a request names in
 * {@code X-Amz-Target}, else by its method and path. What is not there is answered with success and
 * nothing in it.
 */
public final class PrimingHttpClient implements SdkHttpClient {

    private static final String TARGET = "X-Amz-Target";
    private static final String SNS_ANSWER =
            "<PublishResponse><PublishResult><MessageId>priming</MessageId></PublishResult>"
                    + "<ResponseMetadata><RequestId>priming</RequestId></ResponseMetadata>"
                    + "</PublishResponse>";

    private final JsonNode answers;
    private final Map<String, Integer> asked = new ConcurrentSkipListMap<>();

    public PrimingHttpClient(PrimingData data) {
        this.answers = data.answers();
    }

    /** How often what was asked for. */
    public Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest http = request.httpRequest();
        String name =
                http.firstMatchingHeader(TARGET)
                        .orElseGet(
                                () ->
                                        http.method()
                                                + " /"
                                                + http.encodedPath().replaceFirst("^/", ""));
        asked.merge(name, 1, Integer::sum);
        if (request.contentStreamProvider().isPresent()) {
            try (var content = request.contentStreamProvider().get().newStream()) {
                content.readAllBytes();
            }
        }
        byte[] body = body(http, name).getBytes(UTF_8);
        return HttpExecuteResponse.builder()
                .response(
                        SdkHttpResponse.builder()
                                .statusCode(200)
                                .putHeader("Content-Length", Integer.toString(body.length))
                                .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    private String body(SdkHttpRequest http, String name) {
        JsonNode answer = answers.path(name);
        if (!answer.isMissingNode()) {
            return answer.toString();
        }
        // SNS speaks the query protocol, and answers in XML.
        boolean form =
                http.firstMatchingHeader("Content-Type")
                        .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                        .isPresent();
        return form ? SNS_ANSWER : "{}";
    }

    @Override
    public String clientName() {
        return "Priming";
    }

    @Override
    public void close() {}
}
