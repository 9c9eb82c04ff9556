package io.routemedic.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.diagnosis.finding.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {

    private static final String HOSTILE = "</title></style><script>alert(1)</script>";
    private static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");

    @Test
    void keepsStrangersTextInertWhereverItStands() throws JsonProcessingException {
        ReportPage page =
                new ReportPage(
                        HOSTILE,
                        List.of(HOSTILE),
                        new Timeline(Duration.ofMinutes(1), List.of()),
                        List.of(new ReportPage.Told(new ObjectMapper().readTree(hostileMessage()))),
                        List.of(
                                new StageRoutes(
                                        HOSTILE,
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(
                                                new StageRoutes.Failed(
                                                        HOSTILE, HOSTILE, Cause.UNDETERMINED, 1)),
                                        List.of(HOSTILE))),
                        List.of(new ReportPage.Story(HOSTILE, List.of(HOSTILE))));

        String html = ReportHtml.of(page);

        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(html.split("</style>", -1)).hasSize(2);
    }

    @Test
    void asksNobodyForAnything() {
        String html = ReportHtml.of(empty());

        assertThat(html)
                .contains("default-src 'none'")
                .doesNotContain("<script", "<link", "@import", "url(", "src=");
    }

    @Test
    void leavesOutWhatThereIsNothingOf() {
        assertThat(ReportHtml.of(empty())).doesNotContain("What was done", "Routes:");
    }

    @Test
    void showsEachColumnOfTimeEvenWithoutAFailure() {
        Timeline timeline =
                Timeline.of(
                        Duration.ofMinutes(1),
                        Map.of(
                                NOON,
                                Map.of(Cause.ROUTE_NOT_DEPLOYED, 3L),
                                NOON.plusSeconds(180),
                                Map.of(Cause.ROUTE_NOT_DEPLOYED, 1L, Cause.SCANNER_PROBE, 40L)));

        assertThat(timeline.columns()).hasSize(4);
        assertThat(timeline.totals())
                .isEqualTo(Map.of(Cause.ROUTE_NOT_DEPLOYED, 4L, Cause.SCANNER_PROBE, 40L));
        assertThat(TimelineSvg.of(timeline))
                .contains("2026-11-05 12:03: 40 ScannerProbe")
                .contains("RouteNotDeployed <b>4</b>");
    }

    private static ReportPage empty() {
        return new ReportPage(
                "Nothing failed",
                List.of(),
                new Timeline(Duration.ofMinutes(1), List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    private static String hostileMessage() {
        return """
        {"blocks":[
          {"type":"header","text":{"type":"plain_text","text":"<script>alert(1)</script>"}},
          {"type":"section","text":{"type":"mrkdwn","text":"`<script>` <script>x</script>"}},
          {"type":"context","elements":[{"type":"mrkdwn","text":"<script>x</script>"}]}]}
        """;
    }
}
