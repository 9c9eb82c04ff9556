package io.routemedic.bench.lambda;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.routemedic.local.aws.Call;
import io.routemedic.local.cloud.CloudSettings;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which AWS calls the diagnose function makes for one event. */
final class CallCounts {

    /** What the function has read is taken as still true for 30 seconds. */
    private static final Duration UNTIL_READ_AGAIN = Duration.ofSeconds(31);

    private final Workshop workshop;

    CallCounts(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * How often each call was made.
     *
     * @param calls by their names in IAM
     */
    record Counted(String when, int incidents, int lines, TreeMap<String, Long> calls) {

        long of(String service) {
            return calls.entrySet().stream()
                    .filter(call -> call.getKey().startsWith(service + ":"))
                    .mapToLong(java.util.Map.Entry::getValue)
                    .sum();
        }
    }

    List<Counted> all() throws InterruptedException {
        List<Counted> all = new ArrayList<>();
        all.addAll(counted(Scene.Explanation.NOT_DEPLOYED, 1, 1));
        all.addAll(counted(Scene.Explanation.NOT_DEPLOYED, 10, 1));
        all.addAll(counted(Scene.Explanation.NOT_DEPLOYED, 200, 1));
        all.addAll(counted(Scene.Explanation.NOT_DEPLOYED, 1, 20_000));
        all.addAll(counted(Scene.Explanation.OTHER_METHOD, 1, 1));
        return all;
    }

    private List<Counted> counted(Scene.Explanation explanation, int incidents, int linesEach)
            throws InterruptedException {
        var scene = new Scene(explanation, 3 * incidents);
        try (LocalCloud cloud =
                LocalCloud.start(scene.world(), CloudSettings.observing(), workshop)) {
            var events = new Events(cloud, explanation, incidents, incidents * linesEach);
            List<Counted> all = new ArrayList<>();
            all.add(events.count("cold", scene.event(incidents, linesEach)));
            all.add(events.count("warm", scene.event(incidents, linesEach)));
            scene.again(incidents);
            all.add(events.count("warm, told before", scene.event(incidents, 1)));
            Thread.sleep(UNTIL_READ_AGAIN);
            all.add(events.count("warm, after 30 s", scene.event(incidents, linesEach)));
            return all;
        }
    }

    private record Events(
            LocalCloud cloud, Scene.Explanation explanation, int incidents, int lines) {

        Counted count(String when, String event) {
            int before = cloud.results().calls().size();
            Result result = cloud.invoke("diagnose", event);
            if (!result.succeeded()) {
                throw new IllegalStateException("The event was not handled: " + result);
            }
            List<Call> calls = cloud.results().calls();
            return new Counted(
                    when + ", " + explanation,
                    incidents,
                    lines,
                    calls.subList(before, calls.size()).stream()
                            .collect(groupingBy(Call::name, TreeMap::new, counting())));
        }
    }
}
