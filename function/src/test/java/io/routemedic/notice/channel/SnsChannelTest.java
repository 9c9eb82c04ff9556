package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsChannelTest {

    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:routemedic";
    private static final Message MESSAGE =
            Wording.of(Samples.found(Samples.undeployed(), Samples.TELL));

    private final SnsClient sns = mock(SnsClient.class);

    @Test
    void publishesPlainText() {
        assertThat(new SnsChannel(sns, TOPIC, false).deliver(MESSAGE))
                .isEqualTo(new Delivery.Delivered());

        PublishRequest published = published();
        assertThat(published.topicArn()).isEqualTo(TOPIC);
        assertThat(published.message()).isEqualTo(PlainText.of(MESSAGE));
        assertThat(published.messageStructure()).isNull();
        assertThat(published.messageAttributes())
                .hasEntrySatisfying(
                        "type",
                        type -> assertThat(type.stringValue()).isEqualTo("RouteMedic Finding"));
    }

    @Test
    void letsSubscriptionsFilterByOwner() {
        new SnsChannel(sns, TOPIC, false)
                .deliver(
                        new Message(
                                "id",
                                "thread",
                                Message.FINDING,
                                Text.of("Title"),
                                Section.NONE,
                                Section.NONE,
                                List.of(),
                                Section.NONE,
                                new TreeMap<>(Map.of("owner", "payments"))));

        assertThat(published().messageAttributes())
                .hasEntrySatisfying(
                        "owner", owner -> assertThat(owner.stringValue()).isEqualTo("payments"));
    }

    @Test
    void givesAmazonQItsSchemaAndEverybodyElseText() throws JsonProcessingException {
        new SnsChannel(sns, TOPIC, true).deliver(MESSAGE);

        PublishRequest published = published();
        JsonNode perProtocol = new ObjectMapper().readTree(published.message());
        assertThat(published.messageStructure()).isEqualTo("json");
        assertThat(perProtocol.at("/default").asText()).isEqualTo(PlainText.of(MESSAGE));
        assertThat(perProtocol.at("/https").asText()).isEqualTo(AmazonQNotification.of(MESSAGE));
    }

    @Test
    void keepsTheSubjectWithinWhatSnsTakes() {
        String subject =
                SnsChannel.subject(Text.of("{} über " + "x".repeat(300), "GET /заказы\r\n😀"));

        assertThat(subject)
                .hasSize(99)
                .startsWith("RouteMedic: GET /??????  ? ?ber x")
                .matches("[ -~]+");
    }

    @Test
    void keepsTheSubjectsOfTheLongestNamesWithinWhatSnsTakes() {
        String api = "a".repeat(10);
        String stage = "s".repeat(128);
        String path = "/\u0001\u001b[31m" + "é/".repeat(2000);

        assertThat(SnsChannel.subject(Text.of("{} on {}/{}", path, api, stage)))
                .hasSizeLessThan(100)
                .matches("[!-~][ -~]*");
    }

    @Test
    void triesAgainAfterAThrottleAServerErrorOrALostConnection() {
        for (RuntimeException passing :
                new RuntimeException[] {
                    refusal(400, "Throttling"),
                    refusal(500, "InternalError"),
                    SdkClientException.create("connection reset")
                }) {
            when(sns.publish(any(PublishRequest.class))).thenThrow(passing);

            assertThat(new SnsChannel(sns, TOPIC, false).deliver(MESSAGE))
                    .isInstanceOfSatisfying(
                            Delivery.RetryLater.class,
                            later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(1)));
        }
    }

    @Test
    void saysWhatToCheckWhenAwsRefuses() {
        when(sns.publish(any(PublishRequest.class))).thenThrow(refusal(403, "AuthorizationError"));

        assertThat(new SnsChannel(sns, TOPIC, false).deliver(MESSAGE))
                .isEqualTo(
                        new Delivery.Failed(
                                "AWS refused sns:Publish (AuthorizationError): check the topic and"
                                        + " the function's permissions."));
    }

    private PublishRequest published() {
        ArgumentCaptor<PublishRequest> request = ArgumentCaptor.forClass(PublishRequest.class);
        verify(sns).publish(request.capture());
        return request.getValue();
    }

    private static RuntimeException refusal(int status, String code) {
        return SnsException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
