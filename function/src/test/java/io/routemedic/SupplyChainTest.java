package io.routemedic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build is made of is what somebody looked at: nothing that others can move. */
class SupplyChainTest {

    private static final Path HOME = Path.of(System.getProperty("routemedic.home"));

    @Test
    void usesActionsByCommitAndSaysWhichReleaseThatIs() throws IOException {
        try (Stream<Path> workflows = Files.list(HOME.resolve(".github/workflows"))) {
            List<String> uses =
                    workflows
                            .flatMap(file -> lines(file).stream())
                            .map(String::strip)
                            .filter(line -> line.matches("(- )?uses:.*"))
                            .toList();
            assertThat(uses)
                    .isNotEmpty()
                    .allMatch(line -> line.matches("(- )?uses: \\S+@[0-9a-f]{40} # v[0-9.]+"));
        }
    }

    @Test
    void knowsTheChecksumOfTheMavenThatItFetches() {
        assertThat(lines(HOME.resolve(".mvn/wrapper/maven-wrapper.properties")))
                .anyMatch(line -> line.matches("distributionSha256Sum=[0-9a-f]{64}"));
    }

    @Test
    void fetchesNodesPackagesByHash() {
        List<String> lock = lines(HOME.resolve("package-lock.json"));
        long packages = lock.stream().filter(line -> line.contains("\"node_modules/")).count();

        assertThat(packages).isPositive();
        assertThat(lock.stream().filter(line -> line.contains("\"integrity\": \"sha512-")))
                .hasSize((int) packages);
    }

    @Test
    void namesNoVersionThatMoves() {
        assertThat(lines(HOME.resolve("pom.xml")))
                .noneMatch(line -> line.matches(".*ersion>(LATEST|RELEASE)<.*"))
                .anyMatch(line -> line.contains("<project.build.outputTimestamp>"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
