package io.routemedic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class AuditJsonTest {

    private static AuditEvent event(Map<String, Object> details) {
        return new AuditEvent("id", "a1/prod", Instant.EPOCH, "heal", "verified", details);
    }

    @Test
    void writesTheSameTextWhateverTheOrderOfTheDetails() {
        Map<String, Object> one = new HashMap<>();
        Map<String, Object> other = new HashMap<>();
        IntStream.range(0, 50).forEach(i -> one.put("k" + i, i));
        IntStream.iterate(49, i -> i >= 0, i -> i - 1).forEach(i -> other.put("k" + i, i));

        assertThat(AuditJson.write(event(one))).isEqualTo(AuditJson.write(event(other)));
    }

    @Test
    void readsBackWhatItWrote() {
        AuditEvent event =
                event(Map.of("n", 3, "flag", true, "list", List.of("a", Map.of("b", 1.5))));

        assertThat(AuditJson.read(AuditJson.write(event))).isEqualTo(event);
    }

    @Test
    void boundsLongTextsAndLists() {
        AuditEvent event =
                event(
                        Map.of(
                                "text", "x".repeat(10_000),
                                "list", IntStream.range(0, 1_000).boxed().toList()));

        AuditEvent read = AuditJson.read(AuditJson.write(event));

        assertThat((String) read.details().get("text")).hasSize(2_001).endsWith("…");
        assertThat(read.details().get("list"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(201)
                .endsWith("800 more");
    }

    @Test
    void keepsScalarsOfDetailsThatAreTooLargeTogether() {
        Map<String, Object> details = new HashMap<>(Map.of("kept", 1));
        details.put("large", IntStream.range(0, 200).mapToObj(i -> "y".repeat(2_000)).toList());

        String text = AuditJson.write(event(details));

        assertThat(text).hasSizeLessThan(AuditJson.MAX_TEXT);
        assertThat(AuditJson.read(text).details())
                .containsEntry("kept", 1)
                .containsKey("shortened");
    }

    @Test
    void neverCutsACharacterInHalf() {
        String text = "x".repeat(1_999) + "😀";

        AuditEvent read = AuditJson.read(AuditJson.write(event(Map.of("text", text))));

        assertThat((String) read.details().get("text")).isEqualTo("x".repeat(1_999) + "…");
    }

    @Test
    void refusesWhatIsNoEvent() {
        assertThatThrownBy(() -> AuditJson.read("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditJson.read("no json"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
