package io.routemedic.local.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.local.cloud.Workshop;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same scenes on emulators that others wrote, for the same answers. */
@Tag("emulators")
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatorsIT {

    private RunningEmulators running = new RunningEmulators();

    @BeforeAll
    void start() {
        running = RunningEmulators.start();
    }

    @AfterAll
    void close() {
        running.close();
    }

    static Stream<Emulator> controlPlanes() {
        return RunningEmulators.with(Ability.CONTROL_PLANE).stream();
    }

    static Stream<Emulator> routers() {
        return RunningEmulators.with(Ability.ROUTING).stream();
    }

    static Stream<Emulator> tables() {
        return RunningEmulators.with(Ability.DYNAMODB).stream();
    }

    @ParameterizedTest
    @MethodSource("controlPlanes")
    void findsTheSameCausesForTheUrlsOfTheGoldenCases(Emulator emulator) {
        try (var aws = new EmulatedAws(running.named(emulator))) {
            List<DiagnosisScene.Asked> asked = new DiagnosisScene(aws).play();

            List<DiagnosisScene.Asked> differing =
                    asked.stream().filter(one -> !one.agrees()).toList();
            long told =
                    asked.stream()
                            .filter(one -> one.told().filter(one.emulator()::equals).isPresent())
                            .count();
            System.out.printf(
                    "%s: %d of %d URLs as on the stand-in, %d with the case's own cause%n",
                    emulator.name(), asked.size() - differing.size(), asked.size(), told);
            assertThat(differing).isEmpty();
            assertThat(told).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @MethodSource("routers")
    void routesPlainPathsAsOurTableDoes(Emulator emulator) {
        try (var aws = new EmulatedAws(running.named(emulator))) {
            RoutingScene.Outcome outcome = new RoutingScene(aws, new Random(20261125)).play();

            System.out.printf(
                    "%s: %d of %d requests routed as by our table (%d of them served), %d fell"
                            + " through to a variable here and not there%n",
                    emulator.name(),
                    outcome.agreed(),
                    outcome.asked(),
                    outcome.served(),
                    outcome.fallingThrough());
            assertThat(outcome.differing()).isEmpty();
            assertThat(outcome.served()).isGreaterThan(outcome.asked() / 5);
            assertThat(outcome.fallingThrough()).isLessThan(outcome.asked() / 10);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void healsAndTakesBackOnAnEmulator(Emulator emulator) throws InterruptedException {
        try (Workshop workshop = Workshop.warm();
                var cloud = new EmulatedCloud(running.named(emulator), workshop)) {
            cloud.fail();

            assertThat(cloud.served()).as(cloud.cloud()::functionLog).isNotEqualTo(cloud.first());
            cloud.watch();
            JsonNode undone = cloud.undo(cloud.console().at("/heals/0/healId").asText());
            cloud.cloud().drain();
            cloud.watch();

            assertThat(cloud.served())
                    .as(undone + cloud.cloud().functionLog())
                    .isEqualTo(cloud.first());
            assertThat(cloud.services().trail(cloud.stage()))
                    .isInstanceOfSatisfying(
                            ChainVerdict.Intact.class,
                            trail -> assertThat(trail.events()).isGreaterThan(5));
            assertThat(cloud.services().notices())
                    .anyMatch(notice -> notice.contains("RouteNotDeployed"));
        }
    }
}
