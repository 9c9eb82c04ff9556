package io.routemedic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** That {@code docs/aws-facts.md} and its script are about the code as it is. */
class AwsFactsTest {

    private static final Path HOME = Path.of(System.getProperty("routemedic.home", ".."));
    private static final Path PAGE = HOME.resolve("docs/aws-facts.md");
    private static final Path SCRIPT = HOME.resolve("docs/settle-on-aws.sh");
    private static final int SURE = 4;
    private static final int RELIES = 5;

    @Test
    void namesOnlyClassesThatExist() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String row : rows()) {
            Pattern.compile("`([A-Z]\\w+)`")
                    .matcher(cells(row).get(RELIES))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(named::add);
        }

        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(classes());
    }

    @Test
    void countsTheRowsInTheOrderOfThePage() throws IOException {
        assertThat(rows())
                .extracting(row -> Integer.valueOf(cells(row).get(1).strip()))
                .isEqualTo(IntStream.rangeClosed(1, rows().size()).boxed().toList());
    }

    @Test
    void saysOfAllThatIsNotSureHowToSettleIt() throws IOException {
        Set<String> settled = settledByScript();
        Pattern.compile("^\\| (\\d+(?:, \\d+)*) \\|(?:[^|]*\\|){3}$", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .forEach(settled::add);

        assertThat(rows())
                .filteredOn(row -> !cells(row).get(SURE).strip().equals("high"))
                .extracting(row -> cells(row).get(1).strip())
                .hasSizeGreaterThan(20)
                .isSubsetOf(settled);
    }

    @Test
    void settlesOnlyWhatThePageLists() throws IOException {
        Set<String> listed =
                rows().stream().map(row -> cells(row).get(1).strip()).collect(Collectors.toSet());

        assertThat(settledByScript()).hasSizeGreaterThan(10).isSubsetOf(listed);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void runsNothingDry() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("bash", SCRIPT.toString(), "--dry-run")
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .contains("aws apigateway create-rest-api", "aws apigateway delete-rest-api")
                .doesNotContain("OBSERVED");
    }

    private static Set<String> settledByScript() throws IOException {
        return Pattern.compile("^(?:judge|note) (\\d+) ", Pattern.MULTILINE)
                .matcher(Files.readString(SCRIPT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|(?:[^|]*\\|){5}"))
                .toList();
    }

    private static List<String> cells(String row) {
        return List.of(row.split("\\|", -1));
    }

    private static Set<String> classes() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String module : List.of("configuration", "function", "cli", "infra")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/main/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(classes::add);
            }
        }
        return classes;
    }
}
