package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    @Test
    void reservesTwentyDiagnosesBesidesTwoHeals() {
        assertThat(reserved("{\"accessLogs\":\"account\",\"notify\":{\"emails\":[\"a@b.c\"]}}"))
                .containsExactlyInAnyOrder(2, 20);
    }

    @Test
    void reservesNoneForDiagnosesWhereTheAccountHasFew() {
        assertThat(
                        reserved(
                                "{\"accessLogs\":\"account\",\"diagnoseConcurrency\":0,"
                                        + "\"notify\":{\"emails\":[\"a@b.c\"]}}"))
                .containsExactly(2);
    }

    @Test
    void asksEveryMinuteForWhatWasPutOff() {
        List<JsonNode> rules =
                resources(
                                "{\"accessLogs\":\"account\",\"notify\":{\"emails\":[\"a@b.c\"]}}",
                                "AWS::Events::Rule")
                        .filter(rule -> rule.toString().contains("catchUp"))
                        .toList();

        assertThat(rules)
                .singleElement()
                .satisfies(
                        rule -> {
                            assertThat(rule.path("ScheduleExpression").asText())
                                    .isEqualTo("rate(1 minute)");
                            assertThat(rule.at("/Targets/0/Arn").toString()).contains("Diagnose");
                        });
    }

    private static List<Integer> reserved(String configuration) {
        return resources(configuration, "AWS::Lambda::Function")
                .filter(function -> function.has("ReservedConcurrentExecutions"))
                .map(function -> function.path("ReservedConcurrentExecutions").asInt())
                .toList();
    }

    private static Stream<JsonNode> resources(String configuration, String type) {
        return new TemplateReader(Synthesis.of(configuration).template())
                .resources(type).values().stream();
    }
}
