package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.HostileMessages;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import org.junit.jupiter.api.Test;

class AmazonQNotificationTest {

    @Test
    void followsTheCustomNotificationSchema() {
        JsonNode notification =
                rendered(Wording.of(Samples.found(Samples.undeployed(), Samples.TELL)));

        assertThat(notification.at("/version").asText()).isEqualTo("1.0");
        assertThat(notification.at("/source").asText()).isEqualTo("custom");
        assertThat(notification.at("/content/textType").asText()).isEqualTo("client-markdown");
        assertThat(notification.at("/content/title").asText())
                .isEqualTo("`orders`, stage `prod`, `GET /prod/orders/42`: not deployed");
        assertThat(notification.at("/content/description").asText())
                .contains("*What I found*\n• Stage `prod` serves deployment `dep001`.");
        assertThat(notification.at("/content/nextSteps/0").asText())
                .startsWith("```aws apigateway create-deployment ");
        assertThat(notification.at("/metadata/threadId").asText()).isEqualTo("0123456789abcdef");
        assertThat(notification.at("/metadata/additionalContext/cause").asText())
                .isEqualTo("RouteNotDeployed");
    }

    @Test
    void disarmsMentionsAndMarkdownLinks() {
        String description = rendered(HostileMessages.worded()).at("/content/description").asText();

        assertThat(description)
                .doesNotContain("<!channel>")
                .doesNotContain("<@U")
                .doesNotContain("<https")
                .doesNotContain("](")
                .doesNotContain("\u202e");
    }

    @Test
    void staysShort() {
        JsonNode notification = rendered(HostileMessages.longest());

        assertThat(notification.at("/content/title").asText()).hasSizeLessThanOrEqualTo(250);
        assertThat(notification.at("/content/description").asText()).hasSizeLessThanOrEqualTo(8000);
    }

    private static JsonNode rendered(Message message) {
        try {
            return new ObjectMapper().readTree(AmazonQNotification.of(message));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
