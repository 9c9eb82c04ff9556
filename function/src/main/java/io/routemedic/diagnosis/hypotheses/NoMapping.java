package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import io.routemedic.diagnosis.Verdict;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.text.Phrases;
import java.util.List;
import java.util.Optional;

/** The custom domain leads the URL nowhere. Never reaches a log. */
public final class NoMapping implements Hypothesis {
    @Override
    public Cause cause() {
        return Cause.NO_MAPPING;
    }

    @Override
    public Verdict test(Examination examination) {
        Incident incident = examination.incident();
        Optional<Reading<CustomDomain>> domain = examination.snapshot().domain();
        if (domain.isEmpty() || incident.key().origin().stage().isPresent()) {
            return new Verdict.Refuted("The request reached a stage.");
        }
        return switch (domain.get()) {
            case Reading.Unread<CustomDomain> unread ->
                    new Verdict.Inconclusive(List.of(unread.sentence()));
            case Reading.Absent<CustomDomain>(Source source) -> noDomain(incident, source);
            case Reading.Read<CustomDomain>(CustomDomain known, Source source) ->
                    against(incident, known, source);
        };
    }

    private static Verdict noDomain(Incident incident, Source source) {
        return new Verdict.Confirmed(
                // Another account or region may have it: only this one was asked.
                Confidence.LIKELY,
                List.of(
                        new Evidence(
                                "%s has no custom domain `%s` in %s."
                                        .formatted(
                                                incident.key().origin().whose(),
                                                incident.domainName().orElse(""),
                                                incident.key().origin().region()),
                                source)),
                List.of(
                        new Remedy.Instruct(
                                "Check the host in the URL, and the account and region whose"
                                        + " credentials are used.")));
    }

    private static Verdict against(Incident incident, CustomDomain domain, Source source) {
        String path = incident.path().orElse("/");
        if (domain.routingMode() != CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY
                && domain.routingRules() > 0) {
            return new Verdict.Inconclusive(
                    List.of(
                            "The custom domain `%s` has routing rules, which may look at headers."
                                    .formatted(domain.name())));
        }
        if (domain.mappingOf(path).isPresent()) {
            return new Verdict.Refuted("A base path mapping takes the path.");
        }
        String basePaths =
                Phrases.listed(
                        domain.mappings().stream().map(BasePathMapping::shown).sorted().toList());
        return new Verdict.Confirmed(
                Confidence.CERTAIN,
                List.of(
                        new Evidence(
                                "No base path mapping of the custom domain `%s` takes `%s`. %s"
                                        .formatted(
                                                domain.name(),
                                                path,
                                                basePaths.isEmpty()
                                                        ? "It has none."
                                                        : "It has " + basePaths + "."),
                                source)),
                List.of(
                        new Remedy.Instruct(
                                "Start the path with one of the base paths, or add a mapping: `aws apigateway create-base-path-mapping --domain-name %s --rest-api-id … --stage … --base-path …`."
                                        .formatted(domain.name()))));
    }
}
