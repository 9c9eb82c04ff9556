package io.routemedic.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.json.Json;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.cloud.OrdersCloud;
import io.routemedic.local.cloud.Workshop;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The widget of the packaged console function, in a real browser: what somebody sees of it in a
 * third of a dashboard. Leaves pictures in {@code local/target/widget.png} and {@code
 * widget-dark.png}.
 */
@Timeout(600)
@ExtendWith(SharedWorkshop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetBrowserIT {

    private static final String HOSTILE = "<img src=x onerror=document.title='taken'>";

    private final Chromium browser = browser();
    private final Workshop workshop;

    WidgetBrowserIT(Workshop workshop) {
        this.workshop = workshop;
    }

    private static Chromium browser() {
        Optional<Chromium> installed = Chromium.installed();
        if (installed.isEmpty()) {
            System.out.println(
                    "The widget is not tested in a browser: there is no Chromium on the PATH.");
        }
        Assumptions.assumeTrue(installed.isPresent(), "There is no Chromium on the PATH.");
        return installed.orElseThrow();
    }

    @Test
    void healsWhatSomebodyApprovesByItsButton() throws Exception {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail();
                Dashboard dashboard = new Dashboard(orders)) {
            picture(dashboard.url(), "widget.png");
            picture(dashboard.url() + "?dark", "widget-dark.png");

            String dom = browser.dom(dashboard.clicking("Approve", "ann@example.com"));
            orders.cloud().drain();

            assertThat(dom).contains("Approved: heal");
            assertThat(orders.served()).as(orders.cloud()::functionLog).isNotEqualTo("dep001");
        }
    }

    @Test
    void showsBeforeTheClickAllThatIsNeededToDecide() throws Exception {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail();
                Dashboard dashboard = new Dashboard(orders)) {
            String dom = browser.dom(dashboard.url());
            String visible = visible(dom);

            assertThat(visible)
                    .contains("orders, stage prod")
                    .contains("adds POST /orders (")
                    .containsPattern(
                            "[0-9]+ requests? of [0-9]+ callers? since [^,]+ [0-9]{2}:[0-9]{2}, the"
                                    + " last ")
                    .containsPattern("[0-9]+ of 13 checks agree")
                    .contains("look at the plan, then approve it")
                    .contains("takes it back if not", "button Undo, under Heals")
                    .containsPattern("until tomorrow [0-9]{2}:[0-9]{2}")
                    .contains("Times are in UTC+01:00")
                    .doesNotContain("StageAllowsHealing", "T00:00", ".000Z")
                    .doesNotContain("No canary runs");
            assertThat(dom).as("nothing is wider than the widget").contains("data-wide=\"0\"");
        }
    }

    @Test
    void opensAFindingsStoryInItsPlace() throws Exception {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail();
                Dashboard dashboard = new Dashboard(orders)) {
            String visible = visible(browser.dom(dashboard.clicking("Story", "")));

            assertThat(visible).containsPattern("[0-9]{2}:[0-9]{2} · finding · diagnose");
        }
    }

    @Test
    void mutesAndNotesAFalseAlarmWithAReason() throws Exception {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail();
                Dashboard dashboard = new Dashboard(orders)) {
            String muted = visible(browser.dom(dashboard.clicking("Mute for a day", "ann")));
            String mistaken = visible(browser.dom(dashboard.clicking("False alarm", "ann")));

            assertThat(muted)
                    .contains("Muted: nobody is told of")
                    .containsPattern("Because\\s+A test of ours\\.")
                    .contains("Unmute");
            assertThat(mistaken)
                    .contains("Noted as a false alarm")
                    .contains("No request without a route is open.");
        }
    }

    @Test
    void changesNothingWithoutAName() throws Exception {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail();
                Dashboard dashboard = new Dashboard(orders)) {
            String dom = browser.dom(dashboard.clicking("Approve", ""));
            orders.cloud().drain();

            assertThat(dom).contains("Nothing was done");
            assertThat(orders.served()).isEqualTo("dep001");
        }
    }

    @Test
    void runsNothingOfWhatARequestContains() throws Exception {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop);
                Dashboard dashboard = new Dashboard(orders)) {
            orders.cloud().logs().write("/apigw/orders-prod", Instant.now(), hostileLine());
            orders.cloud().drain();

            String dom = browser.dom(dashboard.url());

            assertThat(dom)
                    .contains("<title>dashboard</title>", "&lt;img src=x onerror=")
                    .doesNotContain("<img");
        }
    }

    private void picture(String url, String name) throws Exception {
        assertThat(Files.size(browser.screenshot(url, name, 424))).isPositive();
    }

    /** The text that is laid out: nothing that is folded away, or hidden. */
    private static String visible(String dom) {
        Matcher text = Pattern.compile("data-visible=\"([^\"]*)\"").matcher(dom);
        return text.find() ? text.group(1) : "";
    }

    private static String hostileLine() {
        return Json.object()
                .put("requestId", "r-1")
                .put("ip", "198.51.100.20")
                .put("httpMethod", "POST")
                .put("path", "/prod/orders/" + HOSTILE)
                .put("status", "403")
                .put("apiId", "a1b2c3d4e5")
                .put("stage", "prod")
                .put("domainName", "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com")
                .put("errorType", "MISSING_AUTHENTICATION_TOKEN")
                .put("errorMessage", "Missing Authentication Token")
                .toString();
    }
}
