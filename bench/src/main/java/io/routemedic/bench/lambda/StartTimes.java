package io.routemedic.bench.lambda;

import io.routemedic.local.aws.Call;
import io.routemedic.local.cloud.CloudSettings;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.LambdaFunction;
import io.routemedic.local.lambda.Result;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long a first event takes: in a new process, next to others that do less, and in a process
 * that starts from a snapshot, next to the events after it.
 */
final class StartTimes {

    private static final int ROUNDS = 7;
    private static final int LINES = 3;
    private static final int EVENTS = 80;
    private static final int STEADY_FROM = 40;

    private final Workshop workshop;
    private final Baseline hello;
    private final Baseline floor;
    private final Optional<PlainPython> python;

    /**
     * @param hello does nothing
     * @param floor makes the same calls of AWS, and does nothing else
     * @param python does what people write in an afternoon; empty where it cannot run
     */
    StartTimes(Workshop workshop, Baseline hello, Baseline floor, Optional<PlainPython> python) {
        this.workshop = workshop;
        this.hello = hello;
        this.floor = floor;
        this.python = python;
    }

    /** From the start of a process to its first event handled. */
    record Cold(List<Took> subject, List<Took> floor, List<Took> hello, List<Took> python) {}

    /** The first event in a process of each, in turns. */
    Cold cold() {
        // The stand-in has to be warm in all rounds alike.
        List<String> calls = diagnosis().calls();
        var cold =
                new Cold(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < ROUNDS; i++) {
            cold.hello().add(hello());
            First subject = diagnosis();
            First least = floor(calls);
            if (!least.calls().equals(subject.calls())) {
                throw new IllegalStateException(
                        "The floor makes other calls (%s) than the function (%s)."
                                .formatted(least.calls(), subject.calls()));
            }
            cold.subject().add(subject.took());
            cold.floor().add(least.took());
            python.ifPresent(plain -> cold.python().add(python(plain)));
        }
        return cold;
    }

    /** The first event after a restore; next to the median of later ones in the same process. */
    Took.Rounds primedFirst() {
        List<Took> subject = new ArrayList<>();
        List<Took> baseline = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<Took> events = events();
            List<Took> later = events.subList(STEADY_FROM, EVENTS);
            subject.add(events.getFirst());
            baseline.add(
                    new Took(
                            Took.median(later, Took::millis), Took.median(later, Took::cpuMillis)));
        }
        return new Took.Rounds(subject, baseline);
    }

    /** A first event, and the calls that it made, in order. */
    private record First(Took took, List<String> calls) {}

    private First diagnosis() {
        var scene = new Scene(Scene.Explanation.NOT_DEPLOYED, 1);
        try (LocalCloud cloud = cloud(scene)) {
            return first(cloud, () -> cloud.invoke("diagnose", scene.event(1, LINES)));
        }
    }

    private First floor(List<String> calls) {
        var scene = new Scene(Scene.Explanation.NOT_DEPLOYED, 1);
        try (LocalCloud cloud = cloud(scene);
                LambdaFunction function =
                        floor.function(environment(cloud, calls), cloud.endpoint())) {
            return first(cloud, () -> function.invoke(scene.event(1, LINES)));
        }
    }

    private static Map<String, String> environment(LocalCloud cloud, List<String> calls) {
        Map<String, String> environment = new HashMap<>(cloud.environment());
        environment.put(SdkFloorFunction.CALLS, String.join(",", calls));
        return environment;
    }

    private Took python(PlainPython plain) {
        var scene = new Scene(Scene.Explanation.NOT_DEPLOYED, 1);
        try (LocalCloud cloud = cloud(scene)) {
            return plain.first(cloud.environment(), cloud.endpoint(), scene.event(1, LINES));
        }
    }

    private Took hello() {
        try (LambdaFunction function = hello.function(Map.of(), URI.create("http://127.0.0.1:1"))) {
            return Machine.timed(() -> succeeded(function.invoke("{}")));
        }
    }

    private static First first(LocalCloud cloud, Supplier<Result> event) {
        Took took = Machine.timed(() -> succeeded(event.get()));
        return new First(took, cloud.controls().calls().calls().stream().map(Call::name).toList());
    }

    private static void succeeded(Result result) {
        if (!result.succeeded()) {
            throw new IllegalStateException("The event was not handled: " + result);
        }
    }

    private LocalCloud cloud(Scene scene) {
        return LocalCloud.start(scene.world(), CloudSettings.observing(), workshop);
    }

    private List<Took> events() {
        var scene = new Scene(Scene.Explanation.NOT_DEPLOYED, EVENTS);
        var settings = CloudSettings.observing().withSnapStart();
        try (LocalCloud cloud = LocalCloud.start(scene.world(), settings, workshop)) {
            cloud.prepare("diagnose");
            List<Took> times = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                String event = scene.event(1, LINES);
                times.add(Machine.timed(() -> succeeded(cloud.invoke("diagnose", event))));
            }
            return times;
        }
    }
}
