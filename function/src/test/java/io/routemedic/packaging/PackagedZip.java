package io.routemedic.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The function's zip, unpacked and on a class path of its own. */
final class PackagedZip implements AutoCloseable {

    private final Path folder;
    private final URLClassLoader loader;

    private PackagedZip(Path folder, URLClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    static PackagedZip unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(System.getProperty("routemedic.function.zip"))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    Path file = folder.resolve(entry.getName());
                    Files.createDirectories(file.resolveSibling("."));
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        List<URL> classPath = new ArrayList<>();
        classPath.add(folder.toUri().toURL());
        for (Path jar : jars(folder)) {
            classPath.add(jar.toUri().toURL());
        }
        return new PackagedZip(
                folder,
                new URLClassLoader(
                        classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            return jars.sorted().toList();
        }
    }

    /** All classes, ours and those of the libraries; not the ones for other versions of Java. */
    List<ClassModel> classes() throws IOException {
        List<ClassModel> classes = new ArrayList<>();
        for (Library library : libraries()) {
            library.classes()
                    .forEach(
                            (name, content) -> {
                                if (!name.startsWith("META-INF/")) {
                                    classes.add(ClassFile.of().parse(content));
                                }
                            });
        }
        return classes;
    }

    private List<Library> libraries() throws IOException {
        List<Library> libraries = new ArrayList<>();
        libraries.add(Library.read(folder));
        for (Path jar : jars(folder)) {
            libraries.add(Library.read(jar));
        }
        return libraries;
    }

    /** The class as the function would load it. */
    Class<?> load(String internalName, boolean initialize) throws ClassNotFoundException {
        return Class.forName(internalName.replace('/', '.'), initialize, loader);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
