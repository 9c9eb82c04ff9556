package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.IncidentKey;
import java.util.List;
import java.util.Optional;

/** The URL names an API that this account and region do not have. Never reaches a log. */
public final class NoSuchApi implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.NO_SUCH_API;
    }

    @Override
    public Verdict test(Examination examination) {
        Optional<Reading<RestApi>> api = examination.snapshot().api();
        if (api.isEmpty()) {
            return new Verdict.Refuted("A request that was logged had an API.");
        }
        return switch (api.get()) {
            case Reading.Unread<RestApi> unread ->
                    new Verdict.Inconclusive(List.of(unread.sentence()));
            case Reading.Read<RestApi>(RestApi known, Source _) ->
                    new Verdict.Refuted("API `%s` exists.".formatted(known.id()));
            case Reading.Absent<RestApi>(Source source) -> confirmed(examination, source);
        };
    }

    private static Verdict confirmed(Examination examination, Source source) {
        IncidentKey.Origin origin = examination.incident().key().origin();
        String host = examination.incident().domainName().orElse("the host");
        return new Verdict.Confirmed(
                // Another account may have it: only this one was asked.
                Confidence.LIKELY,
                List.of(
                        new Evidence(
                                "%s has no REST API behind `%s` in %s."
                                        .formatted(origin.whose(), host, origin.region()),
                                source)),
                List.of(
                        new Remedy.Instruct(
                                "Check the API id in the URL and the account whose credentials are"
                                    + " used: `aws apigateway get-rest-apis` lists its APIs. HTTP"
                                    + " APIs are not among them.")));
    }
}
