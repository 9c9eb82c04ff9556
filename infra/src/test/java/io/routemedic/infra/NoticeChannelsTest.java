package io.routemedic.infra;

import static io.routemedic.infra.TemplateReader.references;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class NoticeChannelsTest {

    private static JsonNode channel(Example example) {
        return new TemplateReader(example.template())
                .resources("AWS::Chatbot::SlackChannelConfiguration").values().stream()
                        .findFirst()
                        .orElseThrow();
    }

    /** AWS's default is AdministratorAccess. */
    @Test
    void letsNobodyDoAnythingFromTheSlackChannel() {
        assertThat(channel(Example.HEAL_TWO_STAGES).path("GuardrailPolicies").toString())
                .contains("policy/AWSDenyAll");
    }

    /** Names of channels are global to an account. */
    @Test
    void namesTheChannelForStackAndRegion() {
        assertThat(channel(Example.HEAL_TWO_STAGES).path("ConfigurationName").toString())
                .contains("AWS::StackName", "AWS::Region");
    }

    /** Names of buses are unique in an account and region, and a template may be deployed twice. */
    @Test
    void namesTheBusForTheStack() {
        JsonNode bus =
                new TemplateReader(Example.ACCOUNT.template())
                        .resources("AWS::Events::EventBus").values().stream()
                                .findFirst()
                                .orElseThrow();

        assertThat(bus.path("Name").toString()).contains("AWS::StackName");
    }

    @Test
    void postsNoticesAndAlarms() {
        assertThat(references(channel(Example.HEAL_TWO_STAGES).path("SnsTopicArns"))).hasSize(2);
    }

    @Test
    void makesNoChannelWhereOneSubscribesByItself() {
        assertThat(
                        new TemplateReader(Example.ACCOUNT.template())
                                .resources("AWS::Chatbot::SlackChannelConfiguration"))
                .isEmpty();
    }

    @Test
    void tellsOwnersOfWhatIsTheirsAlone() {
        assertThat(
                        new TemplateReader(Example.HEAL_TWO_STAGES.template())
                                .resources("AWS::SNS::Subscription").values().stream()
                                        .filter(
                                                one ->
                                                        one.path("Endpoint")
                                                                .asText()
                                                                .equals("payments@example.com")))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.path("FilterPolicy").toString())
                                        .isEqualTo("{\"owner\":[\"payments\"]}"));
    }
}
