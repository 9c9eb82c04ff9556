package io.routemedic.notice.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class WidgetPageTest {

    private static final String READ =
            "arn:aws:lambda:eu-west-1:111122223333:function:RouteMedic-console:read";
    private static final String ACT =
            "arn:aws:lambda:eu-west-1:111122223333:function:RouteMedic-console:act";
    private static final String NONCE = "2f1c3a5e-0b7d-4e6f-8a9b-0c1d2e3f4a5b";
    private static final WidgetView.Acting ACTING = new WidgetView.Acting(ACT, NONCE);
    private static final Instant AT = Instant.parse("2026-11-24T03:05:00Z");
    private static final WidgetView.WaitingPlan PLAN =
            new WidgetView.WaitingPlan(
                    "9f86d081884c7d65", "a1b2c3d4e5/prod", "GET /prod/orders/42", "adds 1", AT);
    private static final WidgetView.OpenFinding FINDING =
            new WidgetView.OpenFinding(
                    "0123456789abcdef",
                    Cause.ROUTE_NOT_DEPLOYED,
                    "a1b2c3d4e5/prod",
                    "GET /prod/orders/42",
                    12,
                    AT);
    private static final WidgetView.RecentHeal HEAL =
            new WidgetView.RecentHeal(
                    "heal-0011223344556677",
                    "a1b2c3d4e5/prod",
                    "GET /prod/orders/42",
                    "verified",
                    "",
                    AT,
                    true);

    @Test
    void offersToApproveOrRefuseExactlyOnePlanAfterAQuestion() {
        String html = WidgetPage.html(view(List.of(PLAN), List.of(), List.of()));

        assertThat(html)
                .contains(
                        "<a class=\"btn btn-primary\">Approve</a><cwdb-action action=\"call\""
                                + " display=\"widget\" confirmation=\"Deploy the draft of"
                                + " a1b2c3d4e5/prod? It would: adds 1\" endpoint=\""
                                + ACT
                                + "\">{\"action\":\"approve\",\"id\":\"9f86d081884c7d65\","
                                + "\"nonce\":\""
                                + NONCE
                                + "\"}"
                                + "</cwdb-action>")
                .contains("{\"action\":\"refuse\",\"id\":\"9f86d081884c7d65\",");
    }

    @Test
    void offersToAcknowledgeAFinding() {
        String html = WidgetPage.html(view(List.of(), List.of(FINDING), List.of()));

        assertThat(html)
                .contains("<td>RouteNotDeployed</td><td>12</td><td>2026-11-24T03:05:00Z</td>")
                .contains("{\"action\":\"acknowledge\",\"id\":\"0123456789abcdef\",");
    }

    @Test
    void offersToUndoAHealOnlyWhileThatIsPossible() {
        WidgetView.RecentHeal past =
                new WidgetView.RecentHeal(
                        HEAL.healId(),
                        HEAL.place(),
                        HEAL.request(),
                        "left-alone",
                        "Stage serves `dep009`.",
                        AT,
                        false);

        assertThat(WidgetPage.html(view(List.of(), List.of(), List.of(HEAL))))
                .contains("{\"action\":\"undo\",\"id\":\"heal-0011223344556677\",");
        assertThat(WidgetPage.html(view(List.of(), List.of(), List.of(past))))
                .contains("left-alone")
                .doesNotContain("\"undo\"");
    }

    @Test
    void asksThroughTheAliasForReadersAndActsThroughTheOther() {
        String html = WidgetPage.html(view(List.of(PLAN), List.of(FINDING), List.of(HEAL)));

        assertThat(html)
                .contains("endpoint=\"" + READ + "\">{\"action\":\"diagnose\"}")
                .containsPattern("endpoint=\"" + ACT + "\">\\{\"action\":\"undo\"")
                .doesNotContainPattern("endpoint=\"" + READ + "\">\\{\"action\":\"[^d]");
    }

    @Test
    void saysThatNothingIsOpen() {
        assertThat(WidgetPage.html(view(List.of(), List.of(), List.of())))
                .contains("No plan waits for approval.")
                .contains("No request without a route is open.")
                .contains("Nothing was healed lately.");
    }

    @Test
    void showsWhatTheButtonDid() {
        WidgetView view =
                new WidgetView(
                        READ,
                        ACTING,
                        Optional.of("Approved by <b>"),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(WidgetPage.html(view))
                .contains("<p class=\"rm-answer\">Approved by &lt;b&gt;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</code></td></table></form><script>",
                "</cwdb-action><cwdb-action action=\"call\" endpoint=\"arn:evil\">",
                "javascript:alert(1)//<svg/onload=alert(1)>",
                "&lt;script&gt;",
                "\u202e\u001b[31m\u200b<\u0000script>",
            })
    void showsHostileTextAsText(String hostile) {
        String html =
                WidgetPage.html(
                        new WidgetView(
                                READ,
                                ACTING,
                                Optional.of(hostile),
                                List.of(
                                        new WidgetView.WaitingPlan(
                                                PLAN.fingerprint(), hostile, hostile, hostile, AT)),
                                List.of(
                                        new WidgetView.OpenFinding(
                                                FINDING.id(),
                                                Cause.SCANNER_PROBE,
                                                hostile,
                                                hostile,
                                                1,
                                                AT)),
                                List.of(
                                        new WidgetView.RecentHeal(
                                                HEAL.healId(),
                                                hostile,
                                                hostile,
                                                hostile,
                                                hostile,
                                                AT,
                                                true))));
        String harmless =
                WidgetPage.html(
                        new WidgetView(
                                READ,
                                ACTING,
                                Optional.of("x"),
                                List.of(
                                        new WidgetView.WaitingPlan(
                                                PLAN.fingerprint(), "x", "x", "x", AT)),
                                List.of(
                                        new WidgetView.OpenFinding(
                                                FINDING.id(),
                                                Cause.SCANNER_PROBE,
                                                "x",
                                                "x",
                                                1,
                                                AT)),
                                List.of(
                                        new WidgetView.RecentHeal(
                                                HEAL.healId(), "x", "x", "x", "x", AT, true))));

        assertThat(shape(html)).isEqualTo(shape(harmless));
        assertThat(html).doesNotContain("\u202e").doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\"}</cwdb-action>", "a b", "{}"})
    void makesNoButtonForAnIdThatIsNone(String id) {
        WidgetView.OpenFinding odd =
                new WidgetView.OpenFinding(id, FINDING.cause(), "x", "x", 1, AT);

        assertThat(WidgetPage.html(view(List.of(), List.of(odd), List.of())))
                .doesNotContain("acknowledge");
    }

    @Test
    void boundsWhatARequestCanPutOnThePage() {
        WidgetView.OpenFinding huge =
                new WidgetView.OpenFinding(
                        FINDING.id(), FINDING.cause(), "x", "<".repeat(100_000), 1, AT);

        assertThat(WidgetPage.html(view(List.of(), List.of(huge), List.of())))
                .hasSizeLessThan(6_000);
    }

    @Test
    void describesItself() {
        assertThat(WidgetDocs.markdown()).startsWith("## RouteMedic\n").contains("### Parameters");
    }

    // Tags with their attributes' names: what a browser would build, without the texts.
    private static List<String> shape(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .map(tag -> tag.replaceAll("\"[^\"]*\"", "\"\""))
                .toList();
    }

    private static WidgetView view(
            List<WidgetView.WaitingPlan> plans,
            List<WidgetView.OpenFinding> findings,
            List<WidgetView.RecentHeal> heals) {
        return new WidgetView(READ, ACTING, Optional.empty(), plans, findings, heals);
    }
}
