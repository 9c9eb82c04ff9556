package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.routemedic.gateway.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

class SecretsManagerSecretsTest {

    private static final GetSecretValueRequest REQUEST =
            GetSecretValueRequest.builder().secretId("routemedic/slack").build();

    private final SecretsManagerClient client = mock(SecretsManagerClient.class);
    private Instant now = Instant.parse("2026-11-24T03:00:00Z");
    private final SecretsManagerSecrets secrets =
            new SecretsManagerSecrets(
                    client,
                    () -> now,
                    new SecretsManagerSecrets.Settings("slackWebhookSecret", "slackWebhookKey"));

    @Test
    void readsASecretOnceInFiveMinutes() {
        when(client.getSecretValue(REQUEST)).thenReturn(answer("https://hooks\n"));

        assertThat(secrets.secret("routemedic/slack").found()).contains("https://hooks");
        now = now.plus(Duration.ofMinutes(4));
        assertThat(secrets.secret("routemedic/slack").found()).contains("https://hooks");
        verify(client, times(1)).getSecretValue(REQUEST);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(secrets.secret("routemedic/slack").found()).contains("https://hooks");
        verify(client, times(2)).getSecretValue(REQUEST);
    }

    @Test
    void onlyAwsOwnNotFoundMeansAbsent() {
        when(client.getSecretValue(REQUEST)).thenThrow(ResourceNotFoundException.builder().build());

        assertThat(secrets.secret("routemedic/slack")).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void everyOtherFailureIsUnreadAndAskedAgain() {
        when(client.getSecretValue(REQUEST))
                .thenThrow(SdkClientException.create("https://hooks/secret timed out"))
                .thenReturn(answer("https://hooks"));

        assertThat(secrets.secret("routemedic/slack"))
                .isEqualTo(
                        new Reading.Unread<String>(
                                "secretsmanager:GetSecretValue",
                                "The secret `routemedic/slack` could not be read:"
                                        + " SdkClientException."));
        assertThat(secrets.secret("routemedic/slack").found()).contains("https://hooks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AccessDeniedException | Access to KMS is not allowed | denied the use of the KMS key
                    DecryptionFailure | Secrets Manager can't decrypt the protected secret text | denied the use of the KMS key
                    AccessDeniedException | User: x is not authorized to perform: secretsmanager:GetSecretValue | Secrets Manager denied it
                    ThrottlingException | Rate exceeded | SecretsManagerException
                    """)
    void saysWhoDeniedIt(String code, String message, String said) {
        AwsErrorDetails details =
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
        when(client.getSecretValue(REQUEST))
                .thenThrow(SecretsManagerException.builder().awsErrorDetails(details).build());

        assertThat(secrets.secret("routemedic/slack"))
                .isInstanceOfSatisfying(
                        Reading.Unread.class, unread -> assertThat(unread.why()).contains(said));
    }

    @Test
    void aSecretWithoutTextIsAbsent() {
        when(client.getSecretValue(REQUEST)).thenReturn(GetSecretValueResponse.builder().build());

        assertThat(secrets.secret("routemedic/slack")).isInstanceOf(Reading.Absent.class);
    }

    private static GetSecretValueResponse answer(String secret) {
        return GetSecretValueResponse.builder().secretString(secret).build();
    }
}
