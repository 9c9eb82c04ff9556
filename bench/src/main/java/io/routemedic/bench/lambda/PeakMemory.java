package io.routemedic.bench.lambda;

import io.routemedic.bench.AccessLog;
import io.routemedic.bench.Payload;
import io.routemedic.local.cloud.CloudSettings;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.Result;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The most memory that the diagnose function's process ever holds. */
final class PeakMemory {

    /**
     * The most that Lambda passes on, in bytes: that of a synchronous invocation, and of a stream.
     */
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private static final int PROBE = 20_000;

    private final Workshop workshop;

    PeakMemory(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Bytes after the largest event of these lines was handled twice; empty where the operating
     * system does not tell.
     *
     * @param failureEvery which part of the lines are failures
     */
    Optional<Long> bytes(AccessLog log, int failureEvery) {
        String event = largestEvent(log, failureEvery);
        var scene = new Scene(Scene.Explanation.NOT_DEFINED, 20, log.format());
        try (LocalCloud cloud =
                LocalCloud.start(scene.world(), CloudSettings.observing(), workshop)) {
            for (int i = 0; i < 2; i++) {
                Result result = cloud.invoke("diagnose", event);
                if (!result.succeeded()) {
                    throw new IllegalStateException("The event was not handled: " + result);
                }
            }
            return ProcessHandle.current()
                    .children()
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> Machine.peakMemory(process).stream())
                    .max(Long::compare);
        }
    }

    private static String largestEvent(AccessLog log, int failureEvery) {
        long probe = event(log, PROBE, failureEvery).length;
        int lines = (int) (PROBE * (long) LARGEST_EVENT * 99 / 100 / probe);
        byte[] event = event(log, lines, failureEvery);
        if (event.length > LARGEST_EVENT) {
            throw new IllegalStateException("Lambda would refuse an event of " + event.length);
        }
        return new String(event, StandardCharsets.US_ASCII);
    }

    private static byte[] event(AccessLog log, int lines, int failureEvery) {
        return Payload.event(log.lines(lines, failureEvery));
    }
}
