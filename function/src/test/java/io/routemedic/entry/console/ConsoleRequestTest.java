package io.routemedic.entry.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleRequestTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:console:read";

    @Test
    void readsAButtonOfTheWidgetAndWhatWasTypedIntoItsForm() throws Exception {
        ConsoleRequest request =
                request(
                        """
                        {"action":"approve","id":"abc","widgetContext":{"forms":{"all":{"actor":" Ada "}}}}
                        """);

        assertThat(request.action()).isEqualTo("approve");
        assertThat(request.id()).isEqualTo("abc");
        assertThat(request.actor()).isEqualTo("Ada");
        assertThat(request.widget()).isTrue();
    }

    @Test
    void readsADirectInvocation() throws Exception {
        ConsoleRequest request =
                request("{\"action\":\"diagnose\",\"method\":\"GET\",\"url\":\"https://x\"}");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.url()).isEqualTo("https://x");
        assertThat(request.widget()).isFalse();
    }

    @Test
    void describesItselfWhenAsked() throws Exception {
        assertThat(request("{\"describe\":true}").action()).isEqualTo("describe");
    }

    @Test
    void boundsWhatItIsGiven() throws Exception {
        assertThat(request("{\"url\":\"" + "x".repeat(10_000) + "\"}").url()).hasSize(2_048);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<b>", "\u00e9", "a`b", "a\\u0000b"})
    void takesNoIdThatIsNone(String id) throws Exception {
        assertThat(request("{\"id\":\"" + id + "\"}").id()).isEmpty();
        assertThat(request("{\"id\":\"" + "x".repeat(513) + "\"}").id()).isEmpty();
    }

    private static ConsoleRequest request(String json) throws Exception {
        return ConsoleRequest.of(new JsonMapper().readTree(json), ARN);
    }
}
