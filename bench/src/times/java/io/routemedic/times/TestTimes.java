package io.routemedic.times;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Prints where the time of a build's tests went, out of the reports of its modules. A program of
 * the build, run from its source.
 */
public final class TestTimes {

    private static final int SLOWEST = 12;

    private record TestClass(String module, String phase, String name, int tests, double seconds) {
        String group() {
            return "%-9s %s".formatted(module, phase);
        }
    }

    private TestTimes() {}

    /**
     * Prints the table; nothing when there were no tests.
     *
     * @param arguments the project's folder, and when the build began: reports before that are not
     *     its own
     */
    public static void main(String[] arguments) throws IOException {
        List<TestClass> all = read(Path.of(arguments[0]), Instant.parse(arguments[1]));
        if (all.isEmpty()) {
            return;
        }
        System.out.println("Where the time of the tests went; those side by side count each.");
        Map<String, List<TestClass>> groups =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TestClass::group, TreeMap::new, Collectors.toList()));
        groups.forEach(
                (group, classes) ->
                        print(
                                group,
                                classes.stream().mapToInt(TestClass::tests).sum(),
                                classes.stream().mapToDouble(TestClass::seconds).sum()));
        System.out.println("The slowest classes:");
        all.stream()
                .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
                .limit(SLOWEST)
                .forEach(one -> print(one.name(), one.tests(), one.seconds()));
    }

    private static void print(String what, int tests, double seconds) {
        System.out.printf(Locale.ROOT, "  %-32s %,6d tests %8.1f s%n", what, tests, seconds);
    }

    private static List<TestClass> read(Path home, Instant since) throws IOException {
        try (Stream<Path> files = Files.find(home, 4, (file, _) -> isReport(home, file))) {
            return files.filter(file -> !lastModified(file).isBefore(since))
                    .map(file -> testClass(home, file))
                    .toList();
        }
    }

    private static boolean isReport(Path home, Path file) {
        Path path = home.relativize(file);
        return path.getNameCount() == 4
                && path.getName(1).toString().equals("target")
                && path.getName(2).toString().endsWith("-reports")
                && path.getName(3).toString().matches("TEST-.*\\.xml");
    }

    private static Instant lastModified(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }

    private static TestClass testClass(Path home, Path file) {
        Path path = home.relativize(file);
        boolean unit = path.getName(2).toString().startsWith("surefire");
        try (InputStream content = Files.newInputStream(file)) {
            XMLStreamReader xml =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
            xml.nextTag();
            String name = xml.getAttributeValue(null, "name");
            return new TestClass(
                    path.getName(0).toString(),
                    unit ? "unit tests" : "integration tests",
                    name.substring(name.lastIndexOf('.') + 1),
                    Integer.parseInt(xml.getAttributeValue(null, "tests")),
                    Double.parseDouble(xml.getAttributeValue(null, "time").replace(",", "")));
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("Cannot read " + file + ".", e);
        }
    }
}
