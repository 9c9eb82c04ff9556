package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.fuzz.FuzzTarget;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.HostileMessages;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stranger's text in every place of a notice: no renderer makes markup, a link or a mention of
 * it. Our own markup has the one host that we link to; a title, a command and a list have none.
 */
public final class NoticeTarget implements FuzzTarget {

    private static final Pattern OURS =
            Pattern.compile(
                    "<https://[a-z0-9-]+\\.console\\.aws\\.amazon\\.com/[^>|\\s]*\\|[^>]*>");
    private static final Pattern LINK =
            Pattern.compile("(?i)(?<![\\w.])(?:(?!https://)[a-z]+://|https?://|www\\.)[^\\s>|\"]*");
    private static final Pattern CONSOLE =
            Pattern.compile("https://[a-z0-9-]+\\.console\\.aws\\.amazon\\.com/.*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n\\t]]");

    @Override
    @FuzzTest
    public void test(byte[] input) {
        Message message = HostileMessages.worded("/prod/" + FuzzTarget.text(input));
        assertThat(texts(read(SlackBlocks.of(message).toString())))
                .as("markup of Slack's")
                .isNotEmpty()
                .noneMatch(text -> OURS.matcher(text).replaceAll("").contains("<"));
        String mail = PlainText.of(message);
        assertThat(INVISIBLE.matcher(mail).find()).as("invisible characters").isFalse();
        assertThat(LINK.matcher(mail).results().map(found -> found.group()))
                .as("links in plain text")
                .allMatch(link -> CONSOLE.matcher(link).matches());
        assertThat(content(AmazonQNotification.of(message)))
                .as("what Amazon Q shows in a chat")
                .doesNotContain("<");
        assertThat(INVISIBLE.matcher(EventDetail.of(message)).find()).isFalse();
    }

    private static String content(String amazonQ) {
        return read(amazonQ).path("content").toString();
    }

    /** Every text in it, as whoever reads the JSON gets it. */
    private static List<String> texts(JsonNode json) {
        return json.isTextual()
                ? List.of(json.textValue())
                : json.valueStream().flatMap(value -> texts(value).stream()).toList();
    }

    private static JsonNode read(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
