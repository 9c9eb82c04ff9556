package io.routemedic.diagnosis.hypotheses;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.ahead.TrapFinders;
import io.routemedic.diagnosis.finding.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HypothesesTest {
    private static final Path HOME = Path.of(System.getProperty("routemedic.home"));
    private static final Path SOURCES =
            HOME.resolve("function/src/main/java/io/routemedic/diagnosis/hypotheses");
    private static final Path PAGES = HOME.resolve("docs/causes");

    @Test
    void areNamedAsTheirCauses() {
        assertThat(all())
                .allMatch(
                        hypothesis ->
                                hypothesis
                                        .getClass()
                                        .getSimpleName()
                                        .equals(hypothesis.cause().id()));
    }

    @Test
    void areOneForEachCause() {
        assertThat(all().stream().map(Hypothesis::cause)).containsExactlyInAnyOrder(Cause.values());
    }

    @Test
    void areAllTheHypothesesThatThereAre() throws IOException {
        Set<String> classes =
                names(SOURCES, ".java").stream()
                        .filter(HypothesesTest::isHypothesis)
                        .collect(Collectors.toSet());
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void haveOnePageEach() throws IOException {
        Set<String> pages = names(PAGES, ".md");
        Set<String> others =
                TrapFinders.all().stream()
                        .map(finder -> finder.getClass().getSimpleName())
                        .collect(Collectors.toSet());
        assertThat(pages).contains("README");
        assertThat(pages.stream().filter(page -> !page.equals("README") && !others.contains(page)))
                .containsExactlyInAnyOrderElementsOf(listed());
    }

    @Test
    void areLinkedInTheOrderOfTheirPage() throws IOException {
        String readme = Files.readString(PAGES.resolve("README.md"));
        String order = readme.substring(0, readme.indexOf("## Confidence"));
        List<Integer> places = listed().stream().map(id -> order.indexOf("[" + id + "]")).toList();
        assertThat(places).doesNotContain(-1).isSorted();
        assertThat(listed()).allMatch(id -> readme.contains("| " + id + " |"));
    }

    private static List<Hypothesis> all() {
        return Stream.concat(Hypotheses.inOrder().stream(), Stream.of(Hypotheses.fallback()))
                .toList();
    }

    private static List<String> listed() {
        return all().stream().map(hypothesis -> hypothesis.cause().id()).toList();
    }

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isHypothesis(String name) {
        try {
            Class<?> type = Class.forName(Hypotheses.class.getPackageName() + "." + name);
            return Hypothesis.class.isAssignableFrom(type);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
