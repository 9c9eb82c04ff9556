package io.routemedic.remedy.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.remedy.people.IdentityCheck.Identified;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

class SdkCallerIdentityTest {

    private static final String ANN =
            "arn:aws:sts::111122223333:assumed-role/Operator/ann@example.com";
    private static final URI STS = SdkCallerIdentity.endpoint("eu-west-1", Optional.empty());

    private final Answering http = new Answering();
    private final SdkCallerIdentity identities =
            new SdkCallerIdentity(http, STS, () -> IdentityProofTest.SIGNED);

    @Test
    void takesTheArnThatStsAnswers() {
        http.answer(200, answer(ANN));

        assertThat(identify(IdentityProofTest.QUERY))
                .isEqualTo(new Identified.Proven(Person.proven(ANN)));
    }

    @Test
    void sendsTheProofToStsOfItsOwnRegionAndNowhereElse() {
        http.answer(200, answer(ANN));
        identify(IdentityProofTest.QUERY);

        SdkHttpRequest sent = http.sent.getFirst();
        assertThat(sent.host()).isEqualTo("sts.eu-west-1.amazonaws.com");
        assertThat(sent.protocol()).isEqualTo("https");
        assertThat(sent.encodedPath()).isEqualTo("/");
        // A signature is over the parameters in a fixed order, whatever order they are sent in.
        assertThat(sent.encodedQueryParameters().orElse("").split("&", -1))
                .containsExactlyInAnyOrder(IdentityProofTest.QUERY.split("&", -1));
        assertThat(sent.headers()).containsEntry(IdentityProof.HEADER, List.of("bound"));
    }

    @Test
    void sendsNothingThatIsNoProof() {
        assertThat(identify("Action=AssumeRole")).isInstanceOf(Identified.Refused.class);
        assertThat(http.sent).isEmpty();
    }

    @Test
    void refusesWhatStsForbids() {
        http.answer(403, "<Code>SignatureDoesNotMatch</Code>" + answer(ANN));

        assertThat(identify(IdentityProofTest.QUERY)).isInstanceOf(Identified.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "400", "301", "302", "429", "204"})
    void couldNotCheckWithoutAnAnswer(int status) {
        http.answer(status, answer(ANN));

        assertThat(identify(IdentityProofTest.QUERY)).isInstanceOf(Identified.Unchecked.class);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "<Arn>somebody</Arn>",
        "<Arn>arn:aws:iam::1:user/ann</Arn>",
        "<Arn>arn:aws:s3::111122223333:user/ann</Arn>",
        "<Arn></Arn>",
    })
    void provesNothingWithoutAnArn(String body) {
        http.answer(200, body);

        assertThat(identify(IdentityProofTest.QUERY)).isInstanceOf(Identified.Unchecked.class);
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        http.answer(200, "x".repeat(1_000_000) + answer(ANN));

        assertThat(identify(IdentityProofTest.QUERY)).isInstanceOf(Identified.Unchecked.class);
    }

    @Test
    void couldNotCheckWhereStsIsNotReached() {
        assertThat(identify(IdentityProofTest.QUERY)).isInstanceOf(Identified.Unchecked.class);
    }

    @Test
    void knowsWhereStsIs() {
        assertThat(SdkCallerIdentity.endpoint("cn-north-1", Optional.empty()))
                .hasToString("https://sts.cn-north-1.amazonaws.com.cn");
        assertThat(SdkCallerIdentity.endpoint("eu-west-1", Optional.of("http://127.0.0.1:4566")))
                .hasToString("http://127.0.0.1:4566");
    }

    private Identified identify(String query) {
        return identities.identify(new IdentityProof(query), "bound");
    }

    private static String answer(String arn) {
        return "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                + "<GetCallerIdentityResult><Arn>"
                + arn
                + "</Arn><UserId>AROA:ann</UserId><Account>111122223333</Account>"
                + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
    }

    /** Answers once, and throws where no answer was given. */
    private static final class Answering implements SdkHttpClient {

        private final List<SdkHttpRequest> sent = new ArrayList<>();
        private Optional<HttpExecuteResponse> answer = Optional.empty();

        void answer(int status, String body) {
            answer =
                    Optional.of(
                            HttpExecuteResponse.builder()
                                    .response(SdkHttpResponse.builder().statusCode(status).build())
                                    .responseBody(
                                            AbortableInputStream.create(
                                                    new ByteArrayInputStream(
                                                            body.getBytes(StandardCharsets.UTF_8))))
                                    .build());
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            sent.add(request.httpRequest());
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    return answer.orElseThrow(() -> new IOException("Connection refused"));
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
