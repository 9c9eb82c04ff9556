package io.routemedic.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a report shows, in its order.
 *
 * @param title the whole point in one line
 * @param summary sentences below it
 * @param told what people are told of each finding, most requests first
 * @param trail what was done and why; a headed story each, empty where nothing was done
 */
public record ReportPage(
        String title,
        List<String> summary,
        Timeline timeline,
        List<Told> told,
        List<StageRoutes> stages,
        List<Story> trail) {
    public ReportPage {
        summary = List.copyOf(summary);
        told = List.copyOf(told);
        stages = List.copyOf(stages);
        trail = List.copyOf(trail);
    }

    /**
     * One message.
     *
     * @param slack its body as Slack gets it
     */
    public record Told(JsonNode slack) {}

    /**
     * Something that happened, with its details.
     *
     * @param headline when and what
     * @param details a line each
     */
    public record Story(String headline, List<String> details) {
        public Story {
            details = List.copyOf(details);
        }
    }
}
