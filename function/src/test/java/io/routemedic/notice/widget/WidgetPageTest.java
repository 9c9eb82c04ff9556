package io.routemedic.notice.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.heals.PlanBrief;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetPageTest {

    private static final String READ =
            "arn:aws:lambda:eu-west-1:111122223333:function:RouteMedic-console:read";
    private static final String ACT =
            "arn:aws:lambda:eu-west-1:111122223333:function:RouteMedic-console:act";
    private static final String NONCE = "2f1c3a5e-0b7d-4e6f-8a9b-0c1d2e3f4a5b";
    private static final WidgetView.Acting ACTING = new WidgetView.Acting(ACT, NONCE);
    private static final Instant AT = Instant.parse("2026-11-24T03:05:00Z");
    private static final WidgetView.Place PROD =
            new WidgetView.Place(Optional.of("orders"), "a1b2c3d4e5/prod");
    private static final WidgetView.Failures FAILURES =
            new WidgetView.Failures(12, 3, AT.minusSeconds(7200), AT.minusSeconds(300));
    private static final WidgetView.WaitingPlan PLAN = plan("GET /prod/orders/42", PROD, "adds 1");
    private static final WidgetView.OpenFinding FINDING =
            finding("0123456789abcdef", "GET /prod/orders/42", PROD);
    private static final WidgetView.RecentHeal HEAL = heal("GET /prod/orders/42", PROD, "", true);

    @Test
    void offersToApproveOrRefuseExactlyOnePlanAfterAQuestion() {
        String html = WidgetPage.html(view(List.of(PLAN), List.of(), List.of()));

        assertThat(html)
                .contains(
                        "<a class=\"btn btn-primary\">Approve</a><cwdb-action action=\"call\""
                                + " display=\"widget\" confirmation=\"Deploy the draft of"
                                + " orders, stage prod? It would: adds 1\" endpoint=\""
                                + ACT
                                + "\">{\"action\":\"approve\",\"id\":\"9f86d081884c7d65\","
                                + "\"nonce\":\""
                                + NONCE
                                + "\"}"
                                + "</cwdb-action>")
                .contains("{\"action\":\"refuse\",\"id\":\"9f86d081884c7d65\",");
    }

    @Test
    void saysBeforeTheClickWhatPeopleNeedToDecide() {
        assertThat(WidgetPage.html(view(List.of(PLAN), List.of(), List.of())))
                .contains("orders, stage prod")
                .contains("12 requests of 3 callers since today 01:05, the last 5 minutes ago")
                .contains("<li>adds GET /orders (open to everyone)</li>")
                .contains("<li>Somebody has to approve it.</li>")
                .contains("<summary>1 of 2 checks agree</summary>")
                .contains("<li>✓ No canary runs on the stage.</li>")
                .contains("takes it back if not", "button Undo, under Heals")
                .contains("until tomorrow 03:05")
                .doesNotContain("2026-11-2", "NoCanary");
    }

    @Test
    void saysTimesInTheDashboardsZone() {
        WidgetView view =
                view(
                        new WidgetTime(AT, ZoneOffset.of("+05:30")),
                        Optional.empty(),
                        List.of(PLAN),
                        List.of(),
                        List.of());

        assertThat(WidgetPage.html(view))
                .contains("since today 06:35")
                .contains("Times are in UTC+05:30, as of today 08:35.");
    }

    @Test
    void offersToAcknowledgeMuteAndCorrectAFinding() {
        String html = WidgetPage.html(view(List.of(), List.of(FINDING), List.of()));

        assertThat(html)
                .contains("not deployed", "RouteNotDeployed")
                .contains("{\"action\":\"acknowledge\",\"id\":\"0123456789abcdef\",")
                .contains("{\"action\":\"mute\",\"id\":\"0123456789abcdef\",\"minutes\":1440,")
                .contains("{\"action\":\"mute\",\"id\":\"a1b2c3d4e5/prod\",\"minutes\":1440,")
                .contains("{\"action\":\"false-alarm\",\"id\":\"0123456789abcdef\",");
    }

    @Test
    void offersToResumeAndToUnmute() {
        WidgetView view =
                new WidgetView(
                        READ,
                        ACTING,
                        new WidgetTime(AT, ZoneOffset.UTC),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new WidgetView.StoppedStage(PROD, AT, AT, "It did not help.")),
                        List.of(
                                new WidgetView.Muted(
                                        "a1b2c3d4e5/prod POST /orders/{id}",
                                        "a1b2c3d4e5/prod",
                                        "POST /orders/{id}",
                                        AT,
                                        "ann",
                                        "We test.")));

        assertThat(WidgetPage.html(view))
                .contains("{\"action\":\"resume\",\"id\":\"a1b2c3d4e5/prod\",")
                .contains(
                        "{\"action\":\"unmute\",\"id\":\"a1b2c3d4e5/prod\","
                                + "\"route\":\"POST /orders/{id}\",");
    }

    @Test
    void opensAStoryInItsPlace() {
        WidgetView.Story story =
                new WidgetView.Story(
                        FINDING.id(),
                        List.of(new WidgetView.Event(AT, "diagnose", "finding", "It <is> so.")));
        WidgetView view =
                view(
                        new WidgetTime(AT, ZoneOffset.UTC),
                        Optional.of(story),
                        List.of(),
                        List.of(FINDING, finding("fedcba9876543210", "x", PROD)),
                        List.of());

        assertThat(WidgetPage.html(view))
                .containsOnlyOnce("today 03:05 · finding · diagnose")
                .contains("It &lt;is&gt; so.")
                .contains("{\"action\":\"story\",\"id\":\"0123456789abcdef\"}");
    }

    @Test
    void offersToUndoAHealOnlyWhileThatIsPossible() {
        WidgetView.RecentHeal past = heal("x", PROD, "Stage serves `dep009`.", false);

        assertThat(WidgetPage.html(view(List.of(), List.of(), List.of(HEAL))))
                .contains("{\"action\":\"undo\",\"id\":\"heal-0011223344556677\",");
        assertThat(WidgetPage.html(view(List.of(), List.of(), List.of(past))))
                .contains("left alone")
                .doesNotContain("\"undo\"");
    }

    @Test
    void asksThroughTheAliasForReadersAndActsThroughTheOther() {
        String html = WidgetPage.html(view(List.of(PLAN), List.of(FINDING), List.of(HEAL)));

        assertThat(html)
                .contains("endpoint=\"" + READ + "\">{\"action\":\"diagnose\"}")
                .containsPattern("endpoint=\"" + ACT + "\">\\{\"action\":\"undo\"")
                .doesNotContainPattern("endpoint=\"" + READ + "\">\\{\"action\":\"[^ds]");
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
        assertThat(WidgetPage.html(all("Approved by <b>")))
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
        String html = WidgetPage.html(all(hostile));
        String harmless = WidgetPage.html(all("x"));

        assertThat(shape(html)).isEqualTo(shape(harmless));
        assertThat(html).doesNotContain("\u202e").doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\"}</cwdb-action>", "a b", "{}"})
    void makesNoButtonForAnIdThatIsNone(String id) {
        WidgetView.OpenFinding odd = finding(id, "x", new WidgetView.Place(Optional.empty(), "x"));

        assertThat(WidgetPage.html(view(List.of(), List.of(odd), List.of())))
                .doesNotContain("acknowledge", "mute\"", "story");
    }

    @Test
    void boundsWhatARequestCanPutOnThePage() {
        WidgetView.OpenFinding huge = finding(FINDING.id(), "<".repeat(100_000), PROD);

        assertThat(WidgetPage.html(view(List.of(), List.of(huge), List.of())))
                .hasSizeLessThan(9_000);
    }

    @Test
    void describesItself() {
        assertThat(WidgetDocs.markdown()).startsWith("## RouteMedic\n").contains("### Parameters");
    }

    // Tags with their attributes' names: what a browser would build, without the texts.
    static List<String> shape(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .map(tag -> tag.replaceAll("\"[^\"]*\"", "\"\""))
                .toList();
    }

    private static WidgetView.WaitingPlan plan(
            String request, WidgetView.Place place, String words) {
        return new WidgetView.WaitingPlan(
                "9f86d081884c7d65",
                place,
                request,
                new PlanBrief(
                        place.apiName(),
                        words,
                        List.of(
                                words.equals("adds 1")
                                        ? "adds GET /orders (open to everyone)"
                                        : words),
                        List.of(
                                new PlanBrief.Check(
                                        "StageAllowsHealing",
                                        Optional.of("Somebody has to approve it.")),
                                new PlanBrief.Check("NoCanary", Optional.empty()))),
                Optional.of(FAILURES),
                AT.plusSeconds(86_400));
    }

    private static WidgetView.OpenFinding finding(
            String id, String request, WidgetView.Place place) {
        return new WidgetView.OpenFinding(
                id, "RouteNotDeployed", "not deployed", place, request, FAILURES);
    }

    private static WidgetView.RecentHeal heal(
            String request, WidgetView.Place place, String why, boolean undoable) {
        return new WidgetView.RecentHeal(
                "heal-0011223344556677",
                place,
                request,
                undoable ? "verified" : "left-alone",
                why,
                AT,
                undoable);
    }

    /** Everything that can be there, with this text wherever text of others can be. */
    static WidgetView all(String text) {
        WidgetView.Place place = new WidgetView.Place(Optional.of(text), text);
        return new WidgetView(
                READ,
                ACTING,
                new WidgetTime(AT, ZoneOffset.UTC),
                Optional.of(text),
                Optional.of(
                        new WidgetView.Story(
                                FINDING.id(), List.of(new WidgetView.Event(AT, text, text, text)))),
                List.of(plan(text, place, text)),
                List.of(finding(FINDING.id(), text, place)),
                List.of(heal(text, place, text, true)),
                List.of(
                        new WidgetView.StoppedStage(
                                new WidgetView.Place(Optional.of(text), PROD.id()), AT, AT, text)),
                List.of(new WidgetView.Muted(text, FINDING.id(), "", AT, text, text)));
    }

    private static WidgetView view(
            List<WidgetView.WaitingPlan> plans,
            List<WidgetView.OpenFinding> findings,
            List<WidgetView.RecentHeal> heals) {
        return view(new WidgetTime(AT, ZoneOffset.UTC), Optional.empty(), plans, findings, heals);
    }

    private static WidgetView view(
            WidgetTime time,
            Optional<WidgetView.Story> story,
            List<WidgetView.WaitingPlan> plans,
            List<WidgetView.OpenFinding> findings,
            List<WidgetView.RecentHeal> heals) {
        return new WidgetView(
                READ,
                ACTING,
                time,
                Optional.empty(),
                story,
                plans,
                findings,
                heals,
                List.of(),
                List.of());
    }
}
