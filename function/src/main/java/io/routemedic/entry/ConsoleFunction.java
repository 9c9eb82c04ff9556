package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.entry.console.Console;
import io.routemedic.entry.console.ConsoleRequest;
import io.routemedic.entry.logging.InvocationLog;
import io.routemedic.entry.priming.Priming;
import io.routemedic.entry.priming.PrimingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Answers the dashboard's widget with HTML, and everybody else who may invoke it with JSON.
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
        ConsoleRequest request =
                ConsoleRequest.of(JSON.readTree(event), context.getInvokedFunctionArn());
        JSON.writeValue(answer, InvocationLog.during(context, () -> console.answer(request)));
    }
}
