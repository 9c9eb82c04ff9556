package io.routemedic.local.cli;

import io.routemedic.cli.terminal.Terminal;
import io.routemedic.local.lambda.RuntimeInterfaceClient;

/** Says where functions run otherwise than in Lambda. */
final class PlainRuntime {

    private PlainRuntime() {}

    static void say(Terminal terminal) {
        if (RuntimeInterfaceClient.installed().plain()) {
            terminal.error(
                    "routemedic: plain Java takes the place of the native part of Lambda's"
                            + " runtime.");
        }
    }
}
