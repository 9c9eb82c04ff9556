package io.routemedic.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.json.Json;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.cloud.OrdersCloud;
import io.routemedic.local.cloud.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The widget of the packaged console function, in a real browser. Leaves a picture of it in {@code
 * local/target/widget.png}.
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
            Path picture = Path.of("target", "widget.png").toAbsolutePath();
            browser.screenshot(dashboard.url(), picture);
            assertThat(Files.size(picture)).isPositive();

            String dom = browser.dom(dashboard.clicking("Approve", "ann@example.com"));
            orders.cloud().drain();

            assertThat(dom).contains("Approved: heal");
            assertThat(orders.served()).as(orders.cloud()::functionLog).isNotEqualTo("dep001");
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
