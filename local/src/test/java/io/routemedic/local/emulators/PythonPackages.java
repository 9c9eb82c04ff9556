package io.routemedic.local.emulators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Pinned packages from PyPI in a virtual environment below {@code local/target}: nothing is
 * installed anywhere else.
 */
final class PythonPackages {

    private static final Path TARGET =
            Path.of(System.getProperty("routemedic.home", "."), "local", "target", "emulators");
    private static final long LONGEST_INSTALL_SECONDS = 600;

    private PythonPackages() {}

    /**
     * Installs a list of packages, if it is not there from an earlier run.
     *
     * @param name of the list
     * @return the folder of their programs; empty where Python 3 or the registry is missing
     */
    static Optional<Path> installed(String name) {
        String wanted = list(name);
        Path environment = TARGET.resolve(name);
        Path programs = environment.resolve("bin");
        Path record = environment.resolve("installed.txt");
        try {
            if (Files.exists(record) && Files.readString(record).equals(wanted)) {
                return Optional.of(programs);
            }
            Files.createDirectories(TARGET);
            Path requirements = Files.writeString(TARGET.resolve(name + ".txt"), wanted);
            boolean ready =
                    run("python3", "-m", "venv", "--clear", environment.toString())
                            && run(
                                    programs.resolve("pip").toString(),
                                    "--disable-pip-version-check",
                                    "--quiet",
                                    "install",
                                    "--no-compile",
                                    "--no-deps",
                                    "--only-binary=:all:",
                                    "--retries=1",
                                    "--timeout=15",
                                    "--requirement",
                                    requirements.toString());
            if (!ready) {
                return Optional.empty();
            }
            Files.writeString(record, wanted);
            return Optional.of(programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list(String name) {
        try (InputStream list = PythonPackages.class.getResourceAsStream(name + ".txt")) {
            if (list == null) {
                throw new IllegalStateException("There is no list of packages for " + name + ".");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when the program is not there, fails, or does not end. */
    private static boolean run(String... command) throws IOException {
        Path log = TARGET.resolve("install.log");
        Process process;
        try {
            process =
                    new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
        } catch (IOException _) {
            return false;
        }
        try {
            return process.waitFor(LONGEST_INSTALL_SECONDS, TimeUnit.SECONDS)
                    && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
