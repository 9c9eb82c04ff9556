package io.routemedic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** That {@code CONTRIBUTING.md} leads only to what exists, and the links of all pages too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapTest {

    private static final Path HOME = Path.of(System.getProperty("routemedic.home", ".."));

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TYPE =
            Pattern.compile("((?:[a-z]+\\.)*[A-Z]\\w*)(?:\\.([a-z]\\w*|[A-Z_]+))?");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)+");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+(?:\\.(?:md|json|txt|java)|/)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");

    private static final Set<String> NOT_OURS = Set.of("X", "Optional");
    private static final Set<String> NOT_SOURCE = Set.of("target", "node_modules", "cdk.out");

    private final List<Path> files = new ArrayList<>();
    private final Map<Path, String> sources = new TreeMap<>();
    private final Set<String> named = new TreeSet<>();

    @BeforeAll
    void reads() throws IOException {
        Files.walkFileTree(HOME, new Collecting());
        for (Path file : files) {
            if (file.toString().endsWith(".java")) {
                sources.put(file, Files.readString(file));
            }
        }
        CODE.matcher(Files.readString(HOME.resolve("CONTRIBUTING.md")))
                .results()
                .forEach(found -> named.add(found.group(1)));
    }

    @Test
    void namesOnlyTypesThatExistWithTheirMembers() {
        assertThat(named)
                .filteredOn(TYPE.asMatchPredicate())
                .filteredOn(name -> !FILE.matcher(name).matches() && !NOT_OURS.contains(name))
                .hasSizeGreaterThan(100)
                .allMatch(this::isDeclared);
    }

    @Test
    void namesOnlyPackagesThatExist() {
        assertThat(named)
                .filteredOn(PACKAGE.asMatchPredicate())
                .filteredOn(name -> !FILE.matcher(name).matches())
                .hasSizeGreaterThan(10)
                .allMatch(name -> sources.keySet().stream().anyMatch(file -> isIn(file, name)));
    }

    @Test
    void namesOnlyFilesThatExist() {
        assertThat(named)
                .filteredOn(FILE.asMatchPredicate())
                .hasSizeGreaterThan(5)
                .allMatch(
                        name ->
                                Files.exists(HOME.resolve(name))
                                        || files.stream().anyMatch(file -> file.endsWith(name)));
    }

    @Test
    void leadsSomewhereByEachLinkOfEachPage() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path page : files.stream().filter(file -> file.toString().endsWith(".md")).toList()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(HOME.relativize(page) + ": " + link));
        }

        assertThat(broken).isEmpty();
    }

    /**
     * {@code Guard}, {@code policy.Decision}, {@code Guards.all}: nested types need no outer one.
     */
    private boolean isDeclared(String name) {
        Matcher parts = TYPE.matcher(name);
        assertThat(parts.matches()).isTrue();
        String type = parts.group(1);
        String simple = type.substring(type.lastIndexOf('.') + 1);
        Pattern declaration =
                Pattern.compile("\\b(?:class|record|interface|enum|@interface) " + simple + "\\b");
        Pattern member =
                Pattern.compile("\\b" + (parts.group(2) == null ? simple : parts.group(2)) + "\\b");
        return sources.entrySet().stream()
                .filter(source -> type.equals(simple) || isAt(source.getKey(), type))
                .map(Map.Entry::getValue)
                .anyMatch(text -> declaration.matcher(text).find() && member.matcher(text).find());
    }

    private static boolean isAt(Path file, String type) {
        return file.endsWith(type.replace('.', '/') + ".java");
    }

    private static boolean isIn(Path file, String packageName) {
        return file.getParent().toString().endsWith("/" + packageName.replace('.', '/'));
    }

    /** All files of the project, without what is made of them. */
    private final class Collecting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.toAbsolutePath().normalize().getFileName().toString();
            boolean hidden = name.startsWith(".") && !folder.equals(HOME);
            return hidden || NOT_SOURCE.contains(name)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
