package io.routemedic.remedy.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * STS, which answers a signed {@code GetCallerIdentity} with the ARN of who signed it. It needs no
 * permission, neither the signer's nor ours.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
public final class SdkCallerIdentity implements IdentityCheck {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_ANSWER = 16_384;
    private static final Pattern ARN =
            Pattern.compile("<Arn>(arn:[a-z-]{1,20}:(?:iam|sts)::[0-9]{12}:[^<>&]{1,600})</Arn>");

    private final SdkHttpClient http;
    private final URI endpoint;
    private final InstantSource clock;

    /**
     * @param http with short time-outs, because a person waits; follows no redirects
     * @param endpoint STS in our own region, whatever a proof may say
     */
    public SdkCallerIdentity(SdkHttpClient http, URI endpoint, InstantSource clock) {
        this.http = http;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * STS in a region.
     *
     * @param override where its endpoint is said to be, as the SDK's clients are told
     */
    public static URI endpoint(String region, Optional<String> override) {
        return override.map(URI::create)
                .orElseGet(
                        () ->
                                URI.create(
                                        "https://sts.%s.%s"
                                                .formatted(
                                                        region,
                                                        PartitionMetadata.of(Region.of(region))
                                                                .dnsSuffix())));
    }

    @Override
    public Identified identify(IdentityProof proof, String bound) {
        Optional<String> objection = proof.objection(clock.instant());
        if (objection.isPresent()) {
            return new Identified.Refused(objection.get());
        }
        try {
            HttpExecuteResponse response =
                    http.prepareRequest(
                                    HttpExecuteRequest.builder()
                                            .request(request(proof, bound))
                                            .build())
                            .call();
            return judged(response.httpResponse().statusCode(), body(response));
        } catch (IOException e) {
            return new Identified.Unchecked(
                    "STS did not answer (%s).".formatted(e.getClass().getSimpleName()));
        }
    }

    private SdkHttpRequest request(IdentityProof proof, String bound) {
        return SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(endpoint.resolve("/?" + proof.query()))
                .putHeader(IdentityProof.HEADER, bound)
                .build();
    }

    private static String body(HttpExecuteResponse response) throws IOException {
        Optional<AbortableInputStream> body = response.responseBody();
        if (body.isEmpty()) {
            return "";
        }
        try (InputStream content = body.get()) {
            return new String(content.readNBytes(LONGEST_ANSWER), UTF_8);
        }
    }

    private static Identified judged(int status, String body) {
        Matcher arn = ARN.matcher(body);
        if (status == OK && arn.find()) {
            return new Identified.Proven(Person.proven(arn.group(1)));
        }
        // What is throttled or malformed is 400.
        return status == FORBIDDEN
                ? new Identified.Refused(
                        "STS refused it: it was signed with keys that are not valid, for another"
                                + " region, or for something else than what is asked.")
                : new Identified.Unchecked("STS answered %d.".formatted(status));
    }
}
