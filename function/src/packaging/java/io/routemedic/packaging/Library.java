package io.routemedic.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar, or a folder of classes, on the class path.
 *
 * @param files the contents by name, in the jar's order
 */
record Library(Path path, boolean isJar, Map<String, byte[]> files) {

    private static final Pattern NAMES =
            Pattern.compile("META-INF/services/|/execution\\.interceptors$");
    private static final String CLASS = ".class";

    /** The first that a zip can tell. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    static Library read(Path path) throws IOException {
        return Files.isDirectory(path)
                ? new Library(path, false, filesInFolder(path))
                : new Library(path, true, filesInJar(path));
    }

    private static Map<String, byte[]> filesInFolder(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> filesInJar(Path jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        files.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    /** The contents of its class files by internal name, as in {@code java/lang/Object}. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        files.forEach(
                (name, content) -> {
                    if (isClass(name)) {
                        classes.put(className(name), content);
                    }
                });
        return classes;
    }

    /** Lines of its files for service loaders and the SDK's interceptor chains. */
    Stream<String> namesInResources() {
        return files.entrySet().stream()
                .filter(file -> NAMES.matcher(file.getKey()).find())
                .flatMap(file -> new String(file.getValue(), UTF_8).lines());
    }

    static boolean isClass(String file) {
        return file.endsWith(CLASS);
    }

    static String className(String file) {
        return file.substring(0, file.length() - CLASS.length());
    }

    /** Writes its files into a new jar of the same name. */
    void write(Path folder) throws IOException {
        Path jar = folder.resolve(path.getFileName());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar, CREATE_NEW));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                store(zip, file.getKey(), file.getValue());
            }
        }
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
