package io.routemedic.notice.channel;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets from AWS Secrets Manager, kept for five minutes. Failures are not kept. */
public final class SecretsManagerSecrets implements SecretSource {

    private static final String CALL = "secretsmanager:GetSecretValue";
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final SecretsManagerClient client;
    private final InstantSource clock;
    private final Map<String, Reading.Read<String>> kept = new ConcurrentHashMap<>();

    public SecretsManagerSecrets(SecretsManagerClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
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

    // Only the kind of failure: messages of the SDK may quote requests.
    private static String reason(SdkException e) {
        return e.getClass().getSimpleName() + ".";
    }
}
