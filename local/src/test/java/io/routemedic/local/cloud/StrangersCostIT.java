package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.findings.StrangersPlaces;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.dataplane.ClientRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What a stranger's batch consumes of DynamoDB, measured, against what the documentation counts
 * with: operations, "What a stranger can cost".
 */
@ExtendWith(SharedWorkshop.class)
@Execution(ExecutionMode.SAME_THREAD)
class StrangersCostIT {

    private static final String API = "a1b2c3d4e5";
    private static final int PATHS = 200;

    /** As often as takes a finding to ten requests, when it is due to be told again. */
    private static final int TO_TEN = 8;

    @Test
    void consumesNoMoreThanTheDocumentationCountsWith(Workshop workshop) throws Exception {
        List<String> apis = List.of(API);
        try (LocalCloud cloud =
                LocalCloud.start(
                        NewRoutes.on(apis, 1), NewRoutes.settings(apis, "observe"), workshop)) {
            cloud.meter();
            double fresh = batch(cloud, PATHS, 1);
            double older = batch(cloud, PATHS, 1);
            int before = cloud.results().events().size();
            double toldAgain = batch(cloud, StrangersPlaces.FINDINGS, TO_TEN);
            int notices = cloud.results().events().size() - before;
            System.out.printf(
                    "%d paths of a stranger: %.0f write units at first, %.0f when asked for"
                            + " again, %.0f with %d notices of older ones; %d findings.%n",
                    PATHS, fresh, older, toldAgain, notices, findings(cloud));

            // Each with its share of what is counted together: the rest, and their one cause.
            assertThat(fresh / StrangersPlaces.FINDINGS).satisfies(isAbout("new findings"));
            assertThat(findings(cloud)).isEqualTo(StrangersPlaces.FINDINGS + 2);
            assertThat(notices).isBetween(1, StrangersPlaces.NOTICES);
            assertThat((toldAgain - older) / notices).satisfies(isAbout("notices a channel"));
            double worst = toldAgain - older + fresh + 180 * older / StrangersPlaces.FINDINGS;
            assertThat(worst).satisfies(isAbout("a batch of 20 new and 180 older findings"));
        }
    }

    /** No more than the documentation says, and not so much less that it would mislead. */
    private static Consumer<Double> isAbout(String what) {
        return measured -> assertThat(measured).isBetween(units(what) / 2.0, (double) units(what));
    }

    /** How many units the documentation has for each of these. */
    private static int units(String what) {
        Matcher row =
                Pattern.compile(what + "[^|]*?(?:of |\\| )([0-9,]+) (?:write )?units")
                        .matcher(page());
        assertThat(row.find()).as("units of %s in operations.md", what).isTrue();
        return Integer.parseInt(row.group(1).replace(",", ""));
    }

    private static String page() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("routemedic.home"), "docs/operations.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The units that so many requests for each of these paths make the functions write. */
    private static double batch(LocalCloud cloud, int paths, int times)
            throws InterruptedException {
        double before = cloud.results().consumed().writes();
        for (int i = 0; i < paths * times; i++) {
            cloud.send(
                    new ClientRequest(
                            "GET",
                            "https://%s.execute-api.eu-west-1.amazonaws.com/prod/zz/%s/nothing"
                                    .formatted(API, NewRoutes.name(i % paths)),
                            Map.of(),
                            "198.51.100." + i % paths,
                            "curl/8.11.0",
                            Instant.now()));
        }
        cloud.drain();
        return cloud.results().consumed().writes() - before;
    }

    private static int findings(LocalCloud cloud) {
        return (int)
                cloud.results().stateItems().stream()
                        .filter(item -> item.path("sk").path("S").asText().equals("finding"))
                        .count();
    }
}
