package io.routemedic.local.emulators;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** Every emulator that could be installed, started at the same time. */
final class RunningEmulators implements AutoCloseable {

    private final Map<String, RunningEmulator> byName = new ConcurrentHashMap<>();

    static RunningEmulators start() {
        var running = new RunningEmulators();
        Emulator.all().parallelStream().forEach(running::add);
        return running;
    }

    private void add(Emulator emulator) {
        Optional<Path> programs = PythonPackages.installed(emulator.name());
        programs.ifPresentOrElse(
                at -> byName.put(emulator.name(), RunningEmulator.start(emulator, at)),
                () -> System.out.println(missing(emulator)));
    }

    /** Without Python or the registry there is nothing to ask: the test is skipped, with a word. */
    RunningEmulator named(Emulator emulator) {
        RunningEmulator running = byName.get(emulator.name());
        Assumptions.assumeTrue(running != null, () -> missing(emulator));
        return running;
    }

    private static String missing(Emulator emulator) {
        return "Skipped: %s could not be installed, for want of Python 3, its venv or of PyPI."
                .formatted(emulator.name());
    }

    static List<Emulator> with(Ability ability) {
        return Emulator.all().stream().filter(one -> one.abilities().contains(ability)).toList();
    }

    @Override
    public void close() {
        byName.values().forEach(RunningEmulator::close);
    }
}
