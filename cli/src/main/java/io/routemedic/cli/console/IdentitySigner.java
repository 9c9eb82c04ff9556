package io.routemedic.cli.console;

import io.routemedic.remedy.people.IdentityProof;
import io.routemedic.remedy.people.SdkCallerIdentity;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;

/** Signs what proves who asks: a request to STS that the console function sends. */
final class IdentitySigner {

    private final Region region;
    private final AwsCredentialsProvider credentials;

    IdentitySigner(Region region, AwsCredentialsProvider credentials) {
        this.region = region;
        this.credentials = credentials;
    }

    /**
     * The query string of {@link IdentityProof}.
     *
     * @param bound what it is for: {@link IdentityProof#bound}
     */
    String proof(String bound) {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.GET)
                        .uri(endpoint().resolve("/"))
                        .putRawQueryParameter("Action", "GetCallerIdentity")
                        .putRawQueryParameter("Version", "2011-06-15")
                        .putHeader(IdentityProof.HEADER, bound)
                        .build();
        AwsCredentials identity = credentials();
        return AwsV4HttpSigner.create()
                .sign(
                        sign ->
                                sign.identity(identity)
                                        .request(request)
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id())
                                        .putProperty(
                                                AwsV4HttpSigner.AUTH_LOCATION,
                                                AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                                        .putProperty(
                                                AwsV4HttpSigner.EXPIRATION_DURATION,
                                                IdentityProof.LIFE))
                .request()
                .encodedQueryParameters()
                .orElseThrow();
    }

    private AwsCredentials credentials() {
        try {
            return credentials.resolveCredentials();
        } catch (SdkClientException e) {
            throw new ConsoleException(
                    "There are no AWS credentials here: sign in, or name a profile with"
                            + " `--profile`.",
                    e);
        }
    }

    private URI endpoint() {
        // As SDK clients find it.
        Optional<String> override =
                Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_STS"))
                        .or(() -> Optional.ofNullable(System.getProperty("aws.endpointUrl")))
                        .or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")));
        return SdkCallerIdentity.endpoint(region.id(), override);
    }
}
