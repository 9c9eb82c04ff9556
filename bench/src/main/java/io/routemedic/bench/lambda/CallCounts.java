package io.routemedic.bench.lambda;

import io.routemedic.local.cloud.CloudSettings;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.cloud.Workshop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which AWS calls the functions make for one event, with Slack, SNS and EventBridge to tell. */
final class CallCounts {

    /** What the function has read is taken as still true for 30 seconds. */
    private static final Duration UNTIL_READ_AGAIN = Duration.ofSeconds(31);

    private final Workshop workshop;

    CallCounts(Workshop workshop) {
        this.workshop = workshop;
    }

    /** In which state the function met its event. */
    enum When {
        COLD("new process, first seen"),
        WARM("warm, first seen"),
        TOLD("warm, told of before"),
        LATER("warm after 30 s, first seen");

        private final String words;

        When(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** One event of so many incidents and lines. */
    record Counted(Scene.Explanation explanation, int incidents, int lines, When when, Run run) {}

    List<Counted> all() throws InterruptedException {
        List<Stage> stages =
                List.of(
                        stage(Scene.Explanation.NOT_DEPLOYED, 1, 1),
                        stage(Scene.Explanation.NOT_DEPLOYED, 10, 1),
                        stage(Scene.Explanation.NOT_DEPLOYED, 200, 1),
                        stage(Scene.Explanation.NOT_DEPLOYED, 1, 20_000),
                        stage(Scene.Explanation.NOT_SIGNED, 1, 1),
                        stage(Scene.Explanation.NOT_DEFINED, 1, 1));
        try {
            List<Counted> all = new ArrayList<>();
            stages.forEach(stage -> all.add(stage.count(When.COLD)));
            stages.forEach(stage -> all.add(stage.count(When.WARM)));
            stages.forEach(stage -> all.add(stage.count(When.TOLD)));
            Thread.sleep(UNTIL_READ_AGAIN);
            stages.forEach(stage -> all.add(stage.count(When.LATER)));
            return all;
        } finally {
            stages.forEach(Stage::close);
        }
    }

    private Stage stage(Scene.Explanation explanation, int incidents, int linesEach) {
        var scene = new Scene(explanation, 3 * incidents);
        var cloud = LocalCloud.start(scene.world(), CloudSettings.observing(), workshop);
        cloud.meter();
        return new Stage(scene, cloud, explanation, incidents, linesEach);
    }

    /** A round of the watch function in a process that made one before, with nothing to do. */
    Run idleRound() {
        var scene = new Scene(Scene.Explanation.NOT_DEPLOYED, 1);
        try (LocalCloud cloud =
                LocalCloud.start(scene.world(), CloudSettings.observing(), workshop)) {
            cloud.meter();
            var _ = Run.of(cloud, "watch", "{\"source\":\"aws.events\"}");
            return Run.of(cloud, "watch", "{\"source\":\"aws.events\"}");
        }
    }

    /** A stage whose requests fail in one way, and the functions that look at it. */
    private record Stage(
            Scene scene,
            LocalCloud cloud,
            Scene.Explanation explanation,
            int incidents,
            int linesEach)
            implements AutoCloseable {

        Counted count(When when) {
            if (when == When.TOLD) {
                scene.again(incidents);
            }
            Run run = Run.of(cloud, "diagnose", scene.event(incidents, linesEach));
            return new Counted(explanation, incidents, incidents * linesEach, when, run);
        }

        @Override
        public void close() {
            cloud.close();
        }
    }
}
