package io.routemedic.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of the operating system. Only Linux answers. */
final class Machine {

    private static final String PEAK = "VmHWM:";
    private static final long KIBIBYTE = 1024;

    private Machine() {}

    /** What starts a process on the last core alone; empty where that cannot be had. */
    static List<String> onOneCore() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        boolean possible =
                Stream.of("/usr/bin/taskset", "/bin/taskset").map(Path::of).anyMatch(Files::exists);
        return possible ? List.of("taskset", "-c", Integer.toString(last)) : List.of();
    }

    /** The most memory that a process has held so far, in bytes. */
    static Optional<Long> peakMemory(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
