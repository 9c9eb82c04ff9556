package io.routemedic.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson's own binding says what is right. */
class JsonTextTest {

    private final JsonMapper binding = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"\"",
                " 7 ",
                "{\"a\":{\"b\":[1,{\"c\":null},[]]},\"d\":true,\"e\":false}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "[2147483648,-9223372036854775808,9223372036854775808,1.5,1e300,-0.0]",
                "\"\\u0000\\n\\\"\\\\ \\ud83d\\ude00 ü\"",
                "",
                "{} {}",
            })
    void readsAndWritesWhatBindingDoes(String text) throws Exception {
        assertThat(JsonText.read(text)).isEqualTo(binding.readTree(text));
        assertThat(JsonText.write(JsonText.read(text)))
                .isEqualTo(binding.writeValueAsString(binding.readTree(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[1,", "{\"a\"}", "{\"a\":}", "]", "\"", "nul", "{a:1}", "[1,]", "01"})
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> binding.readTree(text))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> JsonText.read(text)).isInstanceOf(JsonProcessingException.class);
    }

    /** By Jackson's own limit, before the stack ends. */
    @Test
    void refusesWhatIsTooDeep() {
        assertThatThrownBy(() -> JsonText.read("[".repeat(100_000)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void strictlyTakesNoKeyTwiceAndNothingBehindTheEnd() throws Exception {
        assertThat(JsonText.readStrictly("{\"a\":1} ").path("a").intValue()).isEqualTo(1);
        assertThatThrownBy(() -> JsonText.readStrictly("{\"a\":1,\"a\":2}"))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> JsonText.readStrictly("{} {}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void writesMapsByTheirKeys() {
        assertThat(JsonText.write(Map.of("b", List.of(1, 2L, true), "a", "x\n", "c", 0.5)))
                .isEqualTo("{\"a\":\"x\\n\",\"b\":[1,2,true],\"c\":0.5}");
    }
}
