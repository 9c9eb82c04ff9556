package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.services.SlackSink.SlackMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A finding, its approval and its heal, as a Slack channel shows them to whom a bot posts. */
@Timeout(300)
@ExtendWith(SharedWorkshop.class)
@Execution(ExecutionMode.CONCURRENT)
class SlackThreadIT {

    private static final int MOST_ROUNDS = 30;

    @Test
    void tellsAFindingsWholeStoryInOneThreadThoughSlackRefusesAtFirst(Workshop workshop)
            throws InterruptedException {
        try (OrdersCloud orders =
                OrdersCloud.of("undeployed-ask", workshop, SlackThreadIT::withBot)) {
            orders.cloud().results().slack().refuseNext(List.of(429, 429, 500));
            orders.fail();
            orders.console("approve", orders.list().at("/plans/0/plan").asText());
            orders.cloud().drain();
            orders.console("undo", orders.list().at("/heals/0/healId").asText());
            orders.cloud().drain();
            for (int i = 0; i < MOST_ROUNDS && shown(orders).size() < 3; i++) {
                Thread.sleep(Duration.ofMillis(500));
                orders.watch();
            }

            List<SlackMessage> shown = shown(orders);
            assertThat(shown).as(orders.cloud()::functionLog).hasSize(3);
            String first = shown.getFirst().timestamp();
            assertThat(shown)
                    .extracting(SlackMessage::thread)
                    .containsExactly(Optional.empty(), Optional.of(first), Optional.of(first));
            assertThat(shown.getFirst().body().at("/blocks/1/text/text").asText())
                    .startsWith("*Now:* ")
                    .contains(shown.getLast().body().path("text").asText());
        }
    }

    /** What was told of the finding, without the day's digest. */
    private static List<SlackMessage> shown(OrdersCloud orders) {
        return orders.cloud().results().slack().channel().stream()
                .filter(message -> message.body().path("text").asText().contains("/prod/orders"))
                .toList();
    }

    private static ObjectNode withBot(ObjectNode settings) {
        settings.withObject("notify")
                .set(
                        "slackBot",
                        Json.object()
                                .put("tokenSecret", "routemedic/slack-bot")
                                .put("channelId", "C0123ABCD"));
        return settings;
    }
}
