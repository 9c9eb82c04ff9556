package io.routemedic.local.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.local.NeededPermissions;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.cloud.Results;
import io.routemedic.local.cloud.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder in events/ through the packaged function: a new case is a folder, no code. */
@ExtendWith(SharedWorkshop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class EventsIT {

    private static final Path EVENTS =
            Path.of(System.getProperty("routemedic.home", "."), "events");

    private final NeededPermissions permissions = new NeededPermissions();

    private final Workshop workshop;

    EventsIT(Workshop workshop) {
        this.workshop = workshop;
    }

    @AfterAll
    void close() {
        permissions.write("events");
    }

    static Stream<String> names() {
        return CaseReader.casesBelow(EVENTS).stream().map(one -> one.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAsExpected(String name) throws InterruptedException {
        SampleCase sample = CaseReader.read(EVENTS.resolve(name));

        CaseResult result = new CaseRunner(workshop).run(sample, new PermissionsTaker());

        assertThat(result.differences()).isEmpty();
    }

    @Test
    void holdsACorpusWorthTheName() {
        List<Path> cases = CaseReader.casesBelow(EVENTS);

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases)
                .allSatisfy(one -> assertThat(CaseReader.read(one).expected()).isPresent());
    }

    private final class PermissionsTaker implements CaseRunner.Onlooker {

        @Override
        public void done(Results results) {
            permissions.add(results);
        }
    }
}
