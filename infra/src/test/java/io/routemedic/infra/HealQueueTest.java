package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealQueueTest {

    /** Longer than heal may run, as Lambda insists, and no longer than a stage may be unwatched. */
    @ParameterizedTest
    @EnumSource
    void showsAFailedRequestAgainWithinThreeMinutes(Example example) {
        JsonNode queue =
                new TemplateReader(example.template())
                        .resources("AWS::SQS::Queue").values().stream()
                                .filter(one -> one.has("RedrivePolicy"))
                                .findFirst()
                                .orElseThrow();

        assertThat(queue.path("VisibilityTimeout").asInt())
                .isBetween(FunctionKind.HEAL.timeoutSeconds(), 180);
    }
}
