package io.routemedic.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Text;
import io.routemedic.notice.wording.HostileMessages;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail and chat programs make links of what looks like one: never of what strangers wrote. */
class StrangersLinksTest {

    private static final Pattern LINK =
            Pattern.compile("(\\w+://|www\\.)[^\\s>|\"]*", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/prod/https://evil.example/login",
                "/prod/www.evil.example",
                "/prod/WWW.evil.example",
                "/prod/x`https://evil.example/login` www.evil.example",
                "/prod/:://evil://www.www.evil.example"
            })
    void areNoLinksInAnyText(String path) throws JsonProcessingException {
        Message message = HostileMessages.worded(path);

        for (String text :
                List.of(
                        PlainText.of(message),
                        shown(AmazonQNotification.of(message)),
                        SlackBlocks.of(message).toString(),
                        SnsChannel.subject(message.title()),
                        SnsChannel.subject(Text.of("{}", path)))) {
            assertThat(LINK.matcher(text).results().map(MatchResult::group))
                    .as(text)
                    .allMatch(link -> link.startsWith("https://eu-west-1.console.aws.amazon.com/"));
        }
    }

    // The rest are variables for custom actions, which need the values as they are.
    private static String shown(String notification) throws JsonProcessingException {
        JsonNode read = new ObjectMapper().readTree(notification);
        return read.at("/content").toString() + read.at("/metadata/summary");
    }
}
