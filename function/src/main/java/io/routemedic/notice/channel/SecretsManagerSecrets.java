package io.routemedic.notice.channel;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets from AWS Secrets Manager, kept for five minutes. Failures are not kept. */
public final class SecretsManagerSecrets implements SecretSource {

    private static final String CALL = "secretsmanager:GetSecretValue";

    /** What Secrets Manager says of a key that it may not use for the caller. */
    private static final String KMS = "KMS";

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final SecretsManagerClient client;
    private final InstantSource clock;
    private final Settings settings;
    private final Map<String, Reading.Read<String>> kept = new ConcurrentHashMap<>();

    /** What of `notify` names the secret and its key. */
    public record Settings(String secret, String key) {}

    public SecretsManagerSecrets(
            SecretsManagerClient client, InstantSource clock, Settings settings) {
        this.client = client;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Reading<String> secret(String name) {
        Instant now = clock.instant();
        Reading.Read<String> known = kept.get(name);
        if (known != null && known.source().readAt().plus(KEPT).isAfter(now)) {
            return known;
        }
        return read(name, now);
    }

    private Reading<String> read(String name, Instant now) {
        Source source = new Source(CALL, now);
        try {
            String value =
                    client.getSecretValue(GetSecretValueRequest.builder().secretId(name).build())
                            .secretString();
            if (value == null || value.isBlank()) {
                return new Reading.Absent<>(source);
            }
            Reading.Read<String> read = new Reading.Read<>(value.strip(), source);
            kept.put(name, read);
            return read;
        } catch (ResourceNotFoundException e) {
            return new Reading.Absent<>(source);
        } catch (SdkException e) {
            return new Reading.Unread<>(
                    CALL, "The secret `" + name + "` could not be read: " + reason(e));
        }
    }

    /** Only the kind of failure: messages of the SDK may quote requests. */
    private String reason(SdkException e) {
        String code =
                e instanceof AwsServiceException answered && answered.awsErrorDetails() != null
                        ? Objects.requireNonNullElse(answered.awsErrorDetails().errorCode(), "")
                        : "";
        boolean ofKey =
                code.equals("DecryptionFailure") || String.valueOf(e.getMessage()).contains(KMS);
        if (ofKey) {
            return "AWS denied the use of the KMS key that encrypts it. Put the key's ARN in"
                    + " `notify."
                    + settings.key()
                    + "` and deploy, and see that the key is enabled and"
                    + " its own policy lets this account's IAM policies decide.";
        }
        return code.equals("AccessDeniedException")
                ? "Secrets Manager denied it. See that `notify."
                        + settings.secret()
                        + "` names the secret"
                        + " of this account and region, and that no resource policy of the secret"
                        + " denies this function's role."
                : e.getClass().getSimpleName() + ".";
    }
}
