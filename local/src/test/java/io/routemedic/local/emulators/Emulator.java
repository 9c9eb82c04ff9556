package io.routemedic.local.emulators;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An emulator of AWS that others wrote: how it is started, and what can be asked of it. */
interface Emulator {

    /** Its name, and that of the list of its pinned packages: {@code moto} for {@code moto.txt}. */
    String name();

    Set<Ability> abilities();

    /** Whose everything in it is. */
    String account();

    /**
     * Starts it on a port of 127.0.0.1 and nowhere else.
     *
     * @param programs where its packages' programs are
     */
    List<String> command(Path programs, int port);

    Map<String, String> environment(int port);

    /** Where a stage answers; only with {@link Ability#ROUTING}. */
    String invokePath(String api, String stage);

    /** All that there are. */
    static List<Emulator> all() {
        return List.of(new Moto(), new Ministack());
    }
}
