package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.StrangersPlaces;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.dataplane.ClientRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** What is on record without a place of its own: the rest of the paths, and the batch. */
    private static final int AROUND = 60;

    @Test
    void consumesNoMoreThanTheDocumentationCountsWith(Workshop workshop) throws Exception {
        List<String> apis = List.of(API);
        try (LocalCloud cloud =
                LocalCloud.start(
                        NewRoutes.on(apis, 1), NewRoutes.settings(apis, "observe"), workshop)) {
            cloud.meter();
            double fresh = batch(cloud);
            double older = batch(cloud);
            System.out.printf(
                    "%d paths of a stranger: %.0f write units at first, %.0f when asked for"
                            + " again; %d findings, %d notices.%n",
                    PATHS, fresh, older, findings(cloud), cloud.results().events().size());

            assertThat(findings(cloud))
                    .isBetween(StrangersPlaces.FINDINGS, StrangersPlaces.FINDINGS + 1);
            assertThat(fresh)
                    .isLessThanOrEqualTo(StrangersPlaces.FINDINGS * units("new findings") + AROUND);
            assertThat(older)
                    .isLessThanOrEqualTo(
                            (StrangersPlaces.FINDINGS + 1) * units("notices a channel"));
        }
    }

    /** How many units the documentation has for each of these. */
    private static int units(String what) throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("routemedic.home"), "docs/operations.md"));
        Matcher row = Pattern.compile(what + "[^|]*of (\\d+) (?:write )?units each").matcher(page);
        assertThat(row.find()).as("units of %s in operations.md", what).isTrue();
        return Integer.parseInt(row.group(1));
    }

    /** The units that a request for each path makes the functions write. */
    private static double batch(LocalCloud cloud) throws InterruptedException {
        double before = cloud.results().consumed().writes();
        for (int i = 0; i < PATHS; i++) {
            cloud.send(
                    new ClientRequest(
                            "GET",
                            "https://%s.execute-api.eu-west-1.amazonaws.com/prod/zz/%s/nothing"
                                    .formatted(API, NewRoutes.name(i)),
                            Map.of(),
                            "198.51.100." + i,
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
