package io.routemedic.gateway.sdk;

import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;

/** Asks AWS and makes a {@link Reading} of whatever comes back. */
final class SdkCaller {

    private final InstantSource clock;

    SdkCaller(InstantSource clock) {
        this.clock = clock;
    }

    /** Only AWS's own not-found becomes {@link Reading.Absent}. */
    <T> Reading<T> ask(SdkCall question, Supplier<T> call) {
        try {
            T answer = call.get();
            return new Reading.Read<>(answer, source(question));
        } catch (NotFoundException
                | software.amazon.awssdk.services.apigatewayv2.model.NotFoundException absent) {
            return new Reading.Absent<>(source(question));
        } catch (SdkException failure) {
            return SdkPutOffException.in(failure)
                    .map(putOff -> SdkFailure.explainPutOff(question, putOff))
                    .map(why -> new Reading.Unread<T>(question.call(), why, true))
                    .orElseGet(
                            () ->
                                    new Reading.Unread<>(
                                            question.call(),
                                            SdkFailure.explain(question, failure)));
        } catch (MalformedAnswerException malformed) {
            return new Reading.Unread<>(
                    question.call(), SdkFailure.explainMalformed(question, malformed));
        }
    }

    private Source source(SdkCall question) {
        return new Source(question.call(), clock.instant());
    }
}
