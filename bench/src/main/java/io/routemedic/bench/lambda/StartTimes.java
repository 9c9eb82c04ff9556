package io.routemedic.bench.lambda;

import io.routemedic.bench.figures.Sample;
import io.routemedic.local.cloud.CloudSettings;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.LambdaFunction;
import io.routemedic.local.lambda.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a first event takes: in a new process, next to a function that does nothing, and in a
 * process that starts from a snapshot, next to the events after it.
 */
final class StartTimes {

    private static final int ROUNDS = 7;
    private static final int LINES = 3;
    private static final int EVENTS = 80;
    private static final int STEADY_FROM = 40;

    private final Workshop workshop;
    private final Hello hello;

    StartTimes(Workshop workshop, Hello hello) {
        this.workshop = workshop;
        this.hello = hello;
    }

    /** Milliseconds, by round. */
    record Times(List<Double> subject, List<Double> baseline) {

        double ratio() {
            return Sample.ofRatios(subject, baseline).median();
        }

        double subjectMillis() {
            return new Sample(subject).median();
        }

        double baselineMillis() {
            return new Sample(baseline).median();
        }
    }

    /** From process start to the first event handled; over the same of {@link HelloFunction}. */
    Times coldOverHello() {
        // The stand-in has to be warm in all rounds alike.
        cold();
        List<Double> subject = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            baseline.add(hello());
            subject.add(cold());
        }
        return new Times(subject, baseline);
    }

    /** The first event after a restore; over the median of later ones in the same process. */
    Times primedFirstOverSteady() {
        List<Double> subject = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<Double> events = events();
            subject.add(events.getFirst());
            baseline.add(new Sample(events.subList(STEADY_FROM, EVENTS)).median());
        }
        return new Times(subject, baseline);
    }

    private double cold() {
        var scene = new Scene(Scene.Explanation.NOT_DEPLOYED, 1);
        try (LocalCloud cloud =
                LocalCloud.start(scene.world(), CloudSettings.observing(), workshop)) {
            return Run.of(cloud, "diagnose", scene.event(1, LINES)).millis();
        }
    }

    private double hello() {
        try (LambdaFunction function = hello.function()) {
            long start = System.nanoTime();
            Result result = function.invoke("{}");
            double millis = (System.nanoTime() - start) / 1e6;
            if (!result.succeeded()) {
                throw new IllegalStateException("It did not say hello: " + result);
            }
            return millis;
        }
    }

    private List<Double> events() {
        var scene = new Scene(Scene.Explanation.NOT_DEPLOYED, EVENTS);
        var settings = CloudSettings.observing().withSnapStart();
        try (LocalCloud cloud = LocalCloud.start(scene.world(), settings, workshop)) {
            cloud.prepare("diagnose");
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                times.add(Run.of(cloud, "diagnose", scene.event(1, LINES)).millis());
            }
            return times;
        }
    }
}
