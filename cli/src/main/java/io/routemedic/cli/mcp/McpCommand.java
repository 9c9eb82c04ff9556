package io.routemedic.cli.mcp;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.console.StackName;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers a program's questions until its input ends. */
@Command(
        name = "mcp",
        description = {
            "Answer an assistant's questions by the Model Context Protocol, over standard input and"
                    + " output: diagnose a request, list and show findings, explain a decision,"
                    + " compare a stage with its draft.",
            "Reads with your own AWS credentials, and changes nothing.",
            "",
            "For an assistant to start, not for people: it waits for messages, and says nothing"
                    + " before. It ends when its input does."
        })
public final class McpCommand implements Callable<Integer> {

    @Mixin private StackName stack = new StackName();

    @Mixin private CallerOptions caller = new CallerOptions();

    private final Terminal terminal;
    private final InputStream in;

    public McpCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (CallersSource source = new CallersSource(stack.toString(), caller)) {
            StdioServer.serve(source, in, terminal.out());
        }
        return ExitCode.OK;
    }
}
