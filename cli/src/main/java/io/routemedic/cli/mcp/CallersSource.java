package io.routemedic.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.diagnose.AskedUrl;
import io.routemedic.cli.terminal.UserException;
import io.routemedic.entry.agents.AgentSource;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What the commands {@code diagnose}, {@code findings} and {@code audit} look at, with the caller's
 * own credentials. Nothing is reached before it is asked for: a server starts without any AWS.
 */
final class CallersSource implements AgentSource, AutoCloseable {

    private final String stack;
    private final CallerOptions caller;
    private Optional<DeployedConsole> console = Optional.empty();

    CallersSource(String stack, CallerOptions caller) {
        this.stack = stack;
        this.caller = caller;
    }

    @Override
    public JsonNode diagnosis(String method, String url) {
        return said(
                () -> {
                    try (GatewayAccess access =
                            GatewayAccess.of(
                                    Optional.empty(),
                                    SampleAccounts.none(),
                                    caller,
                                    AskedUrl.region(url))) {
                        return AskedUrl.document(AskedUrl.ask(access, method, url));
                    }
                });
    }

    @Override
    public JsonNode open() {
        return said(() -> console().open());
    }

    @Override
    public JsonNode record(String id) {
        return said(() -> console().record(id));
    }

    @Override
    public JsonNode drift(String stage) {
        return said(() -> console().drift(stage));
    }

    private synchronized DeployedConsole console() {
        DeployedConsole known =
                console.orElseGet(
                        () ->
                                new DeployedConsole(
                                        stack,
                                        caller.region(Optional.empty()),
                                        caller.credentials()));
        console = Optional.of(known);
        return known;
    }

    private static JsonNode said(Supplier<JsonNode> question) {
        try {
            return question.get();
        } catch (UserException | SdkException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        console.ifPresent(DeployedConsole::close);
    }
}
