package io.routemedic.local.services;

import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.aws.QueryProtocol;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/**
 * STS, as far as it tells who signed a presigned request. The only service of the stand-in that
 * checks a signature: over host, query, time and each signed header, as they came in.
 */
public final class Sts implements AwsService {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** Somebody's access key. */
    private record Key(String secret, String arn) {}

    private final Map<String, Key> keys = new ConcurrentHashMap<>();
    private final String region;
    private final InstantSource clock;

    public Sts(String region, InstantSource clock) {
        this.region = region;
        this.clock = clock;
    }

    /** Makes an access key known. */
    public void know(String accessKeyId, String secret, String arn) {
        keys.put(accessKeyId, new Key(secret, arn));
    }

    /** Whose an access key is. */
    public Optional<String> arn(String accessKeyId) {
        return Optional.ofNullable(keys.get(accessKeyId)).map(Key::arn);
    }

    @Override
    public String signingName() {
        return "sts";
    }

    @Override
    public AwsRequest request(Received http) {
        return new AwsRequest(http.parameter("Action").orElse(""), "*", http);
    }

    /** It needs none. */
    @Override
    public List<Permission> permissions(AwsRequest request) {
        return List.of();
    }

    @Override
    public Answer serve(AwsRequest request) {
        if (!request.operation().equals("GetCallerIdentity")) {
            throw QueryProtocol.unknown(request.operation());
        }
        Received http = request.http();
        String accessKeyId = parameter(http, "X-Amz-Credential").split("/", 2)[0];
        Key key =
                Optional.ofNullable(keys.get(accessKeyId))
                        .orElseThrow(
                                () ->
                                        forbidden(
                                                "InvalidClientTokenId",
                                                "The security token included in the request is"
                                                        + " invalid."));
        Instant signedAt =
                LocalDateTime.parse(parameter(http, "X-Amz-Date"), TIME).toInstant(ZoneOffset.UTC);
        Duration life = Duration.ofSeconds(Long.parseLong(parameter(http, "X-Amz-Expires")));
        if (clock.instant().isAfter(signedAt.plus(life))) {
            throw forbidden("SignatureDoesNotMatch", "Signature expired.");
        }
        if (!signature(http, accessKeyId, key.secret(), signedAt, life)
                .equals(parameter(http, "X-Amz-Signature"))) {
            throw forbidden(
                    "SignatureDoesNotMatch",
                    "The request signature we calculated does not match the signature you"
                            + " provided.");
        }
        return QueryProtocol.answer("GetCallerIdentity", "<Arn>" + key.arn() + "</Arn>");
    }

    private String signature(
            Received http, String accessKeyId, String secret, Instant signedAt, Duration life) {
        SdkHttpRequest.Builder unsigned =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.fromValue(http.method()))
                        .uri(URI.create("http://" + http.header("host").orElse("") + http.path()));
        http.query().entrySet().stream()
                .filter(parameter -> !parameter.getKey().startsWith("X-Amz-"))
                .forEach(one -> unsigned.putRawQueryParameter(one.getKey(), one.getValue()));
        for (String header : parameter(http, "X-Amz-SignedHeaders").split(";", -1)) {
            if (!header.equals("host")) {
                unsigned.putHeader(header, http.header(header).orElse(""));
            }
        }
        return AwsV4HttpSigner.create()
                .sign(
                        sign ->
                                sign.identity(AwsBasicCredentials.create(accessKeyId, secret))
                                        .request(unsigned.build())
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                                        .putProperty(
                                                AwsV4HttpSigner.AUTH_LOCATION,
                                                AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, life)
                                        .putProperty(
                                                HttpSigner.SIGNING_CLOCK,
                                                Clock.fixed(signedAt, ZoneOffset.UTC)))
                .request()
                .firstMatchingRawQueryParameter("X-Amz-Signature")
                .orElse("");
    }

    private static String parameter(Received http, String name) {
        return http.parameter(name)
                .orElseThrow(
                        () -> new AwsError(400, "IncompleteSignature", name + " must be there."));
    }

    private static AwsError forbidden(String code, String message) {
        return new AwsError(403, code, message);
    }

    @Override
    public Answer refuse(AwsError error) {
        return QueryProtocol.refuse(error);
    }
}
