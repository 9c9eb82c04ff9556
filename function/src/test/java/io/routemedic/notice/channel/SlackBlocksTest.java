package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.HostileMessages;
import io.routemedic.notice.wording.Samples;
import io.routemedic.notice.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackBlocksTest {

    private static final Message MESSAGE =
            Wording.of(Samples.found(Samples.undeployed(), Samples.TELL));

    @Test
    void putsTheTitleIntoTheHeaderAndTheFallback() {
        JsonNode body = rendered(MESSAGE);

        assertThat(body.at("/blocks/0/type").asText()).isEqualTo("header");
        assertThat(body.at("/blocks/0/text/type").asText()).isEqualTo("plain_text");
        assertThat(body.at("/blocks/0/text/text").asText())
                .isEqualTo("orders, stage prod, GET /prod/orders/42: not deployed");
        assertThat(body.at("/text").asText())
                .isEqualTo("`orders`, stage `prod`, `GET /prod/orders/42`: not deployed");
    }

    @Test
    void showsWhatToDoWholeAndLetsTheEvidenceFold() {
        JsonNode blocks = rendered(MESSAGE).at("/blocks");

        assertThat(blocks.findValuesAsText("type"))
                .containsSubsequence("header", "section", "section", "section", "context");
        assertThat(blocks).hasSize(5);
        assertThat(blocks.at("/1/text/text").asText())
                .isEqualTo(
                        """
                        *What to do*
                        Deploy the draft to stage `prod`:
                        ```aws apigateway create-deployment --region eu-west-1 --rest-api-id \
                        a1b2c3d4e5 --stage-name prod```
                        This publishes the whole draft. I have not compared the rest: look at it \
                        first.\
                        """);
        assertThat(blocks.at("/1/expand").asBoolean()).isTrue();
        assertThat(blocks.at("/2/text/text").asText()).startsWith("*Why*\n");
        assertThat(blocks.at("/2/expand").asBoolean()).isTrue();
        assertThat(blocks.at("/3/text/text").asText())
                .startsWith("*To check that it helped*\n")
                .contains(
                        """

                        *What I found*
                        • Stage `prod` serves deployment `dep001`.
                        • Deployment `dep001` lacks `GET /orders/{id}`.\
                        """);
        assertThat(blocks.at("/3/expand").asBoolean(true)).isFalse();
    }

    @Test
    void putsThePlaceIntoSmallPrint() {
        JsonNode place = rendered(MESSAGE).at("/blocks/4");

        assertThat(place.at("/type").asText()).isEqualTo("context");
        assertThat(place.at("/elements")).hasSize(1);
        assertThat(place.at("/elements/0/type").asText()).isEqualTo("mrkdwn");
        assertThat(place.at("/elements/0/verbatim").asBoolean()).isTrue();
        assertThat(place.at("/elements/0/text").asText())
                .startsWith("API `orders` (`a1b2c3d4e5`), stage `prod`, ")
                .contains("finding `0123456789abcdef`", "<https://eu-west-1.console");
    }

    @Test
    void turnsOffEveryKindOfLinkThatSlackAddsByItself() {
        JsonNode body = rendered(MESSAGE);

        assertThat(body.at("/unfurl_links").asBoolean(true)).isFalse();
        assertThat(body.at("/unfurl_media").asBoolean(true)).isFalse();
        body.at("/blocks")
                .forEach(
                        block -> {
                            if (block.at("/text/type").asText().equals("mrkdwn")) {
                                assertThat(block.at("/text/verbatim").asBoolean()).isTrue();
                            }
                        });
    }

    @Test
    void linksOnlyToTheConsole() {
        String all = String.join("\n", texts(rendered(HostileMessages.worded())));

        assertThat(
                        all.replaceAll(
                                "(?s)<https://eu-west-1\\.console\\.aws\\.amazon\\.com/[^>|]*\\|[^>]*>",
                                ""))
                .doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel>",
                "<!here>",
                "<@U012AB3CD>",
                "<#C012AB3CD>",
                "<https://evil.example|safe>"
            })
    void disarmsMentionsAndLinks(String entity) {
        String json = SlackBlocks.of(HostileMessages.worded("/prod/" + entity)).toString();

        assertThat(json)
                .doesNotContain(entity)
                .contains(entity.replace("<", "&lt;").replace(">", "&gt;").replace("://", "[:]//"));
    }

    @Test
    void escapesAnAmpersandOnceSoThatItIsShownAsItWasSent() {
        assertThat(SlackBlocks.of(HostileMessages.worded("/prod/a&lt;b")).toString())
                .contains("/prod/a&amp;lt;b")
                .doesNotContain("a&lt;b");
    }

    @Test
    void keepsALiteralInsideItsBackticks() {
        List<String> texts = texts(rendered(HostileMessages.worded("/prod/`x` ```y```")));
        for (String text : texts.subList(1, texts.size())) {
            assertThat(text.replaceAll("(?s)```.*?```", "").chars().filter(c -> c == '`').count())
                    .as(text)
                    .isEven();
            assertThat(text).doesNotContain("```y");
        }
    }

    @Test
    void removesWhatCannotBeSeen() {
        assertThat(
                        SlackBlocks.of(
                                        HostileMessages.worded(
                                                "/prod/\u202ea\u001b[31mb\u200bc\r\nd"))
                                .toString())
                .contains("/prod/abc  d")
                .doesNotContain("\\u202e")
                .doesNotContain("\u202e")
                .doesNotContain("\\u001b");
    }

    @Test
    void staysWithinSlacksLimits() {
        JsonNode body = rendered(HostileMessages.longest());

        assertThat(body.at("/blocks").size()).isBetween(3, 50);
        assertThat(body.at("/blocks/0/text/text").asText()).hasSizeLessThanOrEqualTo(150);
        assertThat(texts(body)).allSatisfy(text -> assertThat(text).hasSizeBetween(1, 3000));
        assertThat(texts(body).stream().mapToInt(String::length).sum()).isLessThan(10_000);
    }

    @Test
    void neverCutsAnEntityInTheHeader() {
        String header = rendered(HostileMessages.longest()).at("/blocks/0/text/text").asText();

        assertThat(header.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    }

    @Test
    void saysThatTheRestDidNotFit() {
        List<String> texts = texts(rendered(HostileMessages.longest()));

        assertThat(String.join("\n", texts)).contains("did not fit");
    }

    @Test
    void givesNoHalfCommand() {
        Message message =
                Wording.of(
                        Samples.found(
                                Samples.finding(
                                        Cause.LOG_FORMAT_INSUFFICIENT,
                                        Confidence.CERTAIN,
                                        List.of(
                                                new Remedy.SetLogFormat(
                                                        Samples.PROD, "x".repeat(2900)))),
                                Samples.TELL));

        assertThat(SlackBlocks.of(message).toString())
                .doesNotContain("update-stage")
                .contains("too long for Slack");
    }

    private static List<String> texts(JsonNode body) {
        List<String> texts = new ArrayList<>();
        body.at("/blocks")
                .forEach(
                        block ->
                                texts.add(
                                        block.has("text")
                                                ? block.at("/text/text").asText()
                                                : block.at("/elements/0/text").asText()));
        return texts;
    }

    private static JsonNode rendered(Message message) {
        try {
            return new ObjectMapper().readTree(SlackBlocks.of(message).toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
