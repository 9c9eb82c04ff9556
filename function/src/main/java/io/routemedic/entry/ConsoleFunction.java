package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.entry.agents.ConsoleSource;
import io.routemedic.entry.agents.FunctionUrl;
import io.routemedic.entry.console.Console;
import io.routemedic.entry.console.ConsoleRequest;
import io.routemedic.entry.logging.InvocationLog;
import io.routemedic.entry.priming.Priming;
import io.routemedic.entry.priming.PrimingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Answers the dashboard's widget with HTML, and everybody else who may invoke it with JSON; agents
 * by its function URL, where there is one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard.html">Custom
 *     widgets</a>
 */
public final class ConsoleFunction implements RequestStreamHandler {

    private static final JsonMapper JSON = new JsonMapper();

    private final Console console;

    public ConsoleFunction() {
        this(
                Priming.wiring(
                                (isolated, data) ->
                                        new ConsoleFunction(isolated.console())
                                                .handleRequest(
                                                        data.dashboard(),
                                                        OutputStream.nullOutputStream(),
                                                        new PrimingContext()))
                        .console());
    }

    ConsoleFunction(Console console) {
        this.console = console;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        JsonNode asked = JSON.readTree(event);
        String arn = context.getInvokedFunctionArn();
        JSON.writeValue(answer, InvocationLog.during(context, () -> answered(asked, arn)));
    }

    private Object answered(JsonNode asked, String arn) {
        return FunctionUrl.isRequest(asked)
                ? new FunctionUrl(new ConsoleSource(console, arn)).answer(asked)
                : console.answer(ConsoleRequest.of(asked, arn));
    }
}
