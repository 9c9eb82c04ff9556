package io.routemedic.local.cli;

import io.routemedic.cli.RouteMedic;
import io.routemedic.cli.terminal.Terminal;
import java.util.Map;

/** The command line with the commands and the accounts that need the stand-in for AWS. */
public final class LocalRouteMedic {

    private LocalRouteMedic() {}

    /** Runs the command that the arguments name, and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    static int run(Terminal terminal, String... args) {
        return RouteMedic.run(
                terminal,
                name -> StandInGateway.open(Cases.ofInstallation().find(name).gateway()).access(),
                Map.of("demo", new DemoCommand(terminal), "run", new RunCommand(terminal)),
                args);
    }
}
