package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Examination;
import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import java.util.List;
import java.util.Optional;

/** The API answers on its custom domains only. Never reaches a log. */
public final class ExecuteApiDisabled implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.EXECUTE_API_DISABLED;
    }

    @Override
    public Verdict test(Examination examination) {
        Optional<Reading<RestApi>> api = examination.snapshot().api();
        boolean onExecuteApi =
                examination
                        .incident()
                        .domainName()
                        .map(Hostname::of)
                        .filter(Hostname.ExecuteApi.class::isInstance)
                        .isPresent();
        if (api.isEmpty() || !onExecuteApi) {
            return new Verdict.Refuted("Not asked for a URL on the execute-api host.");
        }
        return switch (api.get()) {
            case Reading.Unread<RestApi> unread ->
                    new Verdict.Inconclusive(List.of(Unreadable.sentence(unread)));
            case Reading.Absent<RestApi> _ -> new Verdict.Refuted("The API does not exist.");
            case Reading.Read<RestApi>(RestApi known, Source source) ->
                    known.executeApiDisabled()
                            ? confirmed(known, source)
                            : new Verdict.Refuted("The execute-api endpoint is enabled.");
        };
    }

    private static Verdict confirmed(RestApi api, Source source) {
        return new Verdict.Confirmed(
                Confidence.CERTAIN,
                List.of(
                        new Evidence(
                                "API `%s` has its execute-api endpoint disabled, so this host answers `Forbidden`."
                                        .formatted(api.id()),
                                source)),
                List.of(
                        new Remedy.Instruct("Use the API's custom domain."),
                        new Remedy.Instruct(
                                "Or enable the endpoint: `aws apigateway update-rest-api --rest-api-id %s --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=false`, then deploy."
                                        .formatted(api.id()))));
    }
}
