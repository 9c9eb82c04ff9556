package io.routemedic.local.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have in memory, where the operating system says it. */
final class ResidentMemory {

    private ResidentMemory() {}

    /** Of all processes that this one started, in bytes. */
    static long ofChildren() {
        return ProcessHandle.current().descendants().mapToLong(ResidentMemory::of).sum();
    }

    private static long of(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .sum();
        } catch (IOException e) {
            // It ended meanwhile.
            return 0;
        }
    }
}
