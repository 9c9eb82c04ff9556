package io.routemedic.cli.console;

import picocli.CommandLine.Option;

/** Which deployed RouteMedic a command is about. */
public final class StackName {

    @Option(
            names = "--stack",
            paramLabel = "NAME",
            defaultValue = "RouteMedic",
            description = "The stack that it was deployed as; RouteMedic unless given.")
    private String stack = "";

    @Override
    public String toString() {
        return stack;
    }
}
