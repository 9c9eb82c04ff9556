package io.routemedic.ledger.findings;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.incident.SourceCount;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finding over all batches it was seen in. The texts are those of the latest batch.
 *
 * @param id {@link FindingIds#of}
 * @param count all failed requests, each counted once
 * @param distinctSources estimated over all batches; 0 when not logged
 * @param routeMissing when a request last failed because the stage lacked its route ({@link
 *     Finding#routeMissing}); empty when none did
 * @param samplePaths up to 5
 * @param evidence up to 5
 * @param deployable the route whose deployment would cure it, where that is the remedy
 * @param rootId the finding of its root cause, by which people are told of it; empty where it
 *     stands alone
 * @param settled how it stands since its route is live again; empty while it is not
 * @param acknowledgement who knew of it last, as it was then
 * @param notices what was told, by target
 */
public record FindingRecord(
        String id,
        IncidentKey key,
        Symptom symptom,
        Cause cause,
        Confidence confidence,
        long count,
        int distinctSources,
        Incident.Activity activity,
        Instant firstSeen,
        Instant lastSeen,
        Optional<Instant> routeMissing,
        List<String> samplePaths,
        List<Evidence> evidence,
        Optional<Route> deployable,
        Optional<String> rootId,
        Optional<Settlement> settled,
        Optional<Acknowledgement> acknowledgement,
        Map<String, NoticeState> notices) {
    public FindingRecord {
        samplePaths = List.copyOf(samplePaths);
        evidence = List.copyOf(evidence);
        notices = Map.copyOf(notices);
    }

    /** A finding that was seen once, and of which nobody was told. */
    public static FindingRecord of(Finding finding) {
        Incident incident = finding.incident();
        return new FindingRecord(
                FindingIds.of(incident.key()),
                incident.key(),
                incident.symptom(),
                finding.cause(),
                finding.confidence(),
                incident.count(),
                incident.distinctSources(),
                incident.activity(),
                incident.firstSeen(),
                incident.lastSeen(),
                finding.routeMissing(),
                incident.samplePaths(),
                finding.evidence(),
                finding.remedies().stream()
                        .filter(Remedy.Deploy.class::isInstance)
                        .map(remedy -> ((Remedy.Deploy) remedy).route())
                        .findFirst(),
                finding.rootKey().map(FindingIds::of),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** Whose chain it belongs to on the trail: the stage, or the log group where none is known. */
    public String subject() {
        return stage().map(Object::toString).orElse(key.origin().logGroup());
    }

    /** Whether it only counts what other findings have in common, and is not one by itself. */
    public boolean isRoot() {
        return key.group() instanceof RequestGroup.OfCause;
    }

    /** Whether somebody is due to be told, or nobody was told yet. */
    public boolean isNews() {
        return notices.isEmpty()
                || notices.values().stream()
                        .anyMatch(
                                told ->
                                        NotificationSchedule.due(count, lastSeen, told)
                                                .isPresent());
    }

    /** The id of what belongs together for people. */
    public String thread() {
        return rootId.orElse(id);
    }

    /** Whether somebody knows of it as it is: it is quiet then. */
    public boolean isAcknowledged() {
        return acknowledgement.filter(known -> known.cause() == cause).isPresent();
    }

    /** What was told to this target so far. */
    public NoticeState notice(String target) {
        return notices.getOrDefault(target, NoticeState.NONE);
    }

    /** The route whose requests failed, where one is known. */
    public Optional<Route> route() {
        return deployable.or(
                () ->
                        key.group() instanceof RequestGroup.OfRoute(Route known)
                                ? Optional.of(known)
                                : Optional.empty());
    }

    /** The finding as far as it is recorded, with the counts of all batches. */
    public Finding recall() {
        Incident incident =
                new Incident(
                        key,
                        Optional.empty(),
                        symptom,
                        count,
                        SourceCount.of(distinctSources),
                        firstSeen,
                        lastSeen,
                        samplePaths,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        activity);
        List<Remedy> remedies =
                deployable
                        .flatMap(route -> stage().map(stage -> new Remedy.Deploy(stage, route)))
                        .stream()
                        .map(Remedy.class::cast)
                        .toList();
        return new Finding(
                incident, cause, confidence, evidence, remedies, List.of(), List.of(), List.of());
    }

    /** The stage that refused the requests, where one is known. */
    public Optional<StageRef> stage() {
        return key.origin().stage();
    }
}
