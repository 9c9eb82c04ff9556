package io.routemedic.bench.lambda;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of the operating system. Only Linux answers. */
final class Machine {

    private static final String PEAK = "VmHWM:";
    private static final long KIBIBYTE = 1024;
    private static final double NANOS_A_MILLI = 1e6;

    private Machine() {}

    /** How long the work takes, and how long the processes that this one started run meanwhile. */
    static Took timed(Runnable work) {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - start;
        return new Took(nanos / NANOS_A_MILLI, (cpuNanos() - cpu) / NANOS_A_MILLI);
    }

    /** By their threads, which the kernel counts more finely than processes. */
    private static long cpuNanos() {
        return ProcessHandle.current()
                .children()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "task"))
                .flatMap(Machine::threads)
                .mapToLong(Machine::cpuNanos)
                .sum();
    }

    private static Stream<Path> threads(Path process) {
        try (Stream<Path> threads = Files.list(process)) {
            return threads.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static long cpuNanos(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 2)[0]);
        } catch (IOException e) {
            return 0;
        }
    }

    /** How many processes want to run, on average over the last minute; empty where unknown. */
    static Optional<Double> load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? Optional.empty() : Optional.of(load);
    }

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
