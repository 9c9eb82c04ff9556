package io.routemedic.entry;

import static java.util.Objects.requireNonNullElse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.routemedic.entry.flow.Healing;
import io.routemedic.entry.logging.InvocationLog;
import io.routemedic.entry.priming.Priming;
import io.routemedic.entry.priming.PrimingContext;
import java.util.List;

/** Carries out heal requests from the queue: the only function that may change API Gateway. */
public final class HealFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Healing healing;

    public HealFunction() {
        this(
                Priming.wiring(
                                (isolated, data) ->
                                        new HealFunction(isolated.healing())
                                                .handleRequest(
                                                        data.healRequest(), new PrimingContext()))
                        .healing());
    }

    HealFunction(Healing healing) {
        this.healing = healing;
    }

    /** Answers which messages are to be delivered again. */
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<SQSMessage> messages = requireNonNullElse(event.getRecords(), List.of());
        List<String> failed = InvocationLog.during(context, () -> healing.handle(messages));
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }
}
