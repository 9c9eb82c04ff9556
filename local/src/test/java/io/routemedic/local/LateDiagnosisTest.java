package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The time, or the budget, of a batch ends after each of its calls in turn; the rest is diagnosed
 * by the schedule's event. Or the process dies at each of its requests to the tables, and what was
 * asked of it is asked again. What was found, counted, written, ordered and told is in the end as
 * if nothing had happened.
 */
@Timeout(300)
class LateDiagnosisTest {

    private static final int ALL = 1000;

    /** What the lines say of their stage. */
    enum Lines {
        NAME_THEIR_STAGE,
        LEAVE_IT_TO_THE_INDEX;

        Map<String, String> fields() {
            return switch (this) {
                case NAME_THEIR_STAGE ->
                        Map.of(
                                "apiId", "a1b2c3d4e5",
                                "stage", "prod",
                                "domainName", "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com");
                case LEAVE_IT_TO_THE_INDEX -> Map.of();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameWhereverItsTimeEnds(Lines lines) {
        int calls = 0;
        Map<String, Object> expected;
        try (var tables = new LocalTables();
                var world = new LateWorld(lines.fields(), tables)) {
            world.deliver(ALL);
            calls = world.calls();
            expected = world.outcome();
        }
        assertThat(calls).isGreaterThan(5);
        assertThat(expected.toString()).contains("ROUTE_NOT_DEPLOYED");
        assertThat(expected.toString().contains("heal-"))
                .isEqualTo(lines == Lines.NAME_THEIR_STAGE);

        for (int allowed = 0; allowed < calls; allowed++) {
            try (var tables = new LocalTables();
                    var world = new LateWorld(lines.fields(), tables)) {
                world.deliver(allowed);
                world.deliver(allowed);
                assertThat(world.outcome()).as("after %d calls", allowed).isNotEqualTo(expected);

                // Not all of it in one round either.
                world.catchUp(2);
                world.catchUp(ALL);
                world.catchUp(ALL);

                assertThat(world.outcome()).as("late, after %d calls", allowed).isEqualTo(expected);
                assertThat(world.told).as("after %d calls", allowed).doesNotHaveDuplicates();
            }
        }
        System.out.printf("%s: the time ended after each of %d calls.%n", lines, calls);
    }

    /** A batch is delivered again when more of it can be read than at first, or less. */
    @ParameterizedTest
    @EnumSource
    void findsTheSameWhateverCouldBeReadWhenItWasDeliveredAgain(Lines lines) {
        int calls = 0;
        Map<String, Object> expected;
        try (var tables = new LocalTables();
                var world = new LateWorld(lines.fields(), tables)) {
            world.deliver(ALL);
            calls = world.calls();
            expected = world.outcome();
        }
        for (int allowed = 0; allowed < calls; allowed++) {
            for (int[] twice : new int[][] {{allowed, ALL}, {ALL, allowed}}) {
                try (var tables = new LocalTables();
                        var world = new LateWorld(lines.fields(), tables)) {
                    world.deliver(twice[0]);
                    world.deliver(twice[1]);
                    world.catchUp(ALL);

                    assertThat(world.outcome())
                            .as("%d calls, then %d", twice[0], twice[1])
                            .isEqualTo(expected);
                    assertThat(world.told).doesNotHaveDuplicates();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameWhereverItsProcessDies(Lines lines) {
        Map<String, Object> expected;
        try (var tables = new LocalTables();
                var world = new LateWorld(lines.fields(), tables)) {
            world.deliver(ALL);
            expected = world.outcome();
        }
        int runs = 0;
        for (boolean after : new boolean[] {false, true}) {
            boolean died = true;
            for (int request = 1; died; request++) {
                died = dies(lines, request, after, expected);
                runs++;
            }
        }
        System.out.printf("%s: died in %d ways.%n", lines, runs);
        assertThat(runs).isGreaterThan(20);
    }

    /** Whether there were so many requests that it died at this one. */
    private static boolean dies(
            Lines lines, int request, boolean after, Map<String, Object> expected) {
        try (var tables = new LocalTables();
                var world = new LateWorld(lines.fields(), tables)) {
            tables.dieAt(request, after);
            Throwable first = catchThrowable(() -> world.deliver(1));
            if (first != null) {
                world.deliver(1);
            }
            Throwable second = catchThrowable(() -> world.catchUp(ALL));
            if (second != null) {
                world.catchUp(ALL);
            }
            assertThat(world.outcome())
                    .as("died %s request %d", after ? "after" : "at", request)
                    .isEqualTo(expected);
            return first != null || second != null;
        }
    }
}
