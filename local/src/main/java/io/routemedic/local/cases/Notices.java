package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.cloud.Results;
import io.routemedic.local.services.Sns;
import java.util.List;
import java.util.stream.Collectors;

/** What people and other systems were told in a run. */
record Notices(List<String> sns, List<String> slack, List<String> events) {

    private static final String BETWEEN = "\n" + "-".repeat(72) + "\n\n";

    static Notices of(Results results) {
        return new Notices(
                results.published().stream().map(Sns.Published::message).toList(),
                results.slack().posts().stream().map(Notices::shown).toList(),
                results.events().stream().map(event -> event.path("Detail").asText()).toList());
    }

    /** All texts of a Slack message, one a line. */
    private static String shown(String post) {
        return Json.tree(post).findValues("text").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    ArrayNode report() {
        ArrayNode report = Json.array();
        sns.forEach(text -> report.addObject().put("target", "sns").put("text", text));
        slack.forEach(text -> report.addObject().put("target", "slack").put("text", text));
        events.forEach(text -> report.addObject().put("target", "eventbridge").put("text", text));
        return report;
    }

    /** As {@code notice.txt} has it: the e-mails, with lines between them. */
    String text() {
        return String.join(BETWEEN, sns);
    }
}
