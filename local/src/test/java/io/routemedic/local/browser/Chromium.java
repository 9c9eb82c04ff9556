package io.routemedic.local.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, one process a page. */
public record Chromium(Path executable) {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int SECONDS = 120;

    /** The first one on the PATH. */
    public static Optional<Chromium> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /** The page's elements once its scripts have nothing left to wait for. */
    public String dom(String url) throws InterruptedException {
        return run(url, "--dump-dom");
    }

    /**
     * A picture of the top of a page, so wide, without the empty part below what it shows.
     *
     * @param name of a file in {@code local/target}, or in the folder that the property {@code
     *     routemedic.pictures} names
     */
    public Path screenshot(String url, String name, int width) throws InterruptedException {
        Path folder = Path.of(System.getProperty("routemedic.pictures", "target"));
        Path png = folder.resolve(name).toAbsolutePath();
        run(
                url,
                "--screenshot=" + png,
                "--window-size=%d,1400".formatted(width),
                "--hide-scrollbars");
        Picture.trim(png);
        return png;
    }

    private String run(String url, String... options) throws InterruptedException {
        try {
            Path profile = Files.createTempDirectory("routemedic-browser");
            Path output = Files.createTempFile(profile, "dom", ".html");
            Process process =
                    new ProcessBuilder(command(profile, url, options))
                            .redirectOutput(output.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(executable + " did not end in time.");
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path profile, String url, String... options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                executable.toString(),
                                "--headless",
                                // Root's containers allow no sandbox; the page is our own.
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--user-data-dir=" + profile,
                                // Time stands still while the page waits for an answer.
                                "--virtual-time-budget=10000"));
        command.addAll(List.of(options));
        command.add(url);
        return command;
    }
}
