package io.routemedic.notice.wording;

import io.routemedic.audit.ChainHead;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.Mute;
import io.routemedic.ledger.Settlement;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.heal.HealOutcome;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Something that people are to be told, before it is worded. */
public sealed interface Notice {

    /**
     * A cause was found, for the first time or once more.
     *
     * @param occasion why it is told now, unique for the finding: {@code first}, {@code 10}, {@code
     *     100}, a date
     */
    record Found(Decided decided, String occasion) implements Notice {

        /** Tags that name who looks after something. */
        private static final Set<String> OWNERS = Set.of("owner", "team");

        String findingId() {
            return decided.record().id();
        }

        Finding finding() {
            return decided.finding();
        }

        Decision decision() {
            return decided.decision();
        }

        /** How many requests failed so far, this batch included. */
        long total() {
            return decided.record().count();
        }

        /** What people call the API, if it was read. */
        Optional<String> apiName() {
            return decided.readings()
                    .api()
                    .found()
                    .map(RestApi::name)
                    .filter(name -> !name.isBlank());
        }

        /** Whose it is, as a tag of the stage or the API says. */
        Optional<String> owner() {
            return Stream.concat(
                            decided.readings().stage().found().map(Stage::tags).stream(),
                            decided.readings().api().found().map(RestApi::tags).stream())
                    .flatMap(tags -> tags.entrySet().stream().sorted(Map.Entry.comparingByKey()))
                    .filter(tag -> OWNERS.contains(tag.getKey().toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** What a deployment would change, if it could be compared. */
        Optional<Plan> plan() {
            return decided.plan();
        }
    }

    /** A cause was found for a request that somebody asked about: it was not sent. */
    record Asked(Finding finding) implements Notice {}

    /**
     * A heal got somewhere.
     *
     * @param apiName what people call the API, if it is known
     * @param method the failed request's method
     * @param path the failed request's path as logged
     */
    record Healed(
            String findingId,
            String account,
            String region,
            Optional<String> apiName,
            String method,
            String path,
            HealOutcome outcome)
            implements Notice {}

    /**
     * The route that a finding lacked is live again, by somebody else's deployment.
     *
     * @param apiName what people call the API, if it is known
     * @param deployed when the deployment was made that the stage serves
     */
    record Resolved(
            FindingRecord finding,
            Optional<String> apiName,
            Route route,
            Instant deployed,
            Settlement settlement)
            implements Notice {}

    /**
     * A draft was left undeployed.
     *
     * @param decided what a deployment would do, judged as if its route had been asked for
     * @param since since when the draft is as it is
     * @param servedBy the API's other stages that serve it already
     */
    record Drifted(Decided decided, Instant since, List<StageName> servedBy) implements Notice {
        public Drifted {
            servedBy = List.copyOf(servedBy);
        }
    }

    /**
     * A draft that people were told of is deployed, or is again what the stage serves.
     *
     * @param apiName what people call the API, if it is known
     * @param plan what they were told of
     * @param deployed the deployment that brought it; empty when it was taken back
     */
    record DriftOver(
            String account,
            String region,
            Optional<String> apiName,
            StageRef stage,
            String plan,
            Optional<DeploymentId> deployed)
            implements Notice {}

    /**
     * What did not deserve a notice of its own, once a day.
     *
     * @param unheard configured log groups that do not deliver any more
     * @param muted what people are not told of at present
     * @param falseAlarms what they said that day should not have been told
     * @param trails where each audit trail ends now: kept elsewhere, they show a trail that was put
     *     back to an earlier state
     */
    record Digest(
            String account,
            String region,
            LocalDate day,
            List<Scanned> scanned,
            List<Repeated> repeated,
            List<Undeployed> undeployed,
            List<String> unheard,
            List<Quiet> quiet,
            List<ChainHead> trails,
            List<Mute> muted,
            List<FalseAlarm> falseAlarms)
            implements Notice {
        public Digest {
            scanned = List.copyOf(scanned);
            repeated = List.copyOf(repeated);
            undeployed = List.copyOf(undeployed);
            unheard = List.copyOf(unheard);
            quiet = List.copyOf(quiet);
            trails = List.copyOf(trails);
            muted = List.copyOf(muted);
            falseAlarms = List.copyOf(falseAlarms);
        }

        /** Of a day on which people kept nothing quiet. */
        public Digest(
                String account,
                String region,
                LocalDate day,
                List<Scanned> scanned,
                List<Repeated> repeated,
                List<Undeployed> undeployed,
                List<String> unheard,
                List<Quiet> quiet,
                List<ChainHead> trails) {
            this(
                    account,
                    region,
                    day,
                    scanned,
                    repeated,
                    undeployed,
                    unheard,
                    quiet,
                    trails,
                    List.of(),
                    List.of());
        }

        /** True when there is nothing to tell people. */
        public boolean isEmpty() {
            return scanned.isEmpty()
                    && repeated.isEmpty()
                    && undeployed.isEmpty()
                    && unheard.isEmpty()
                    && quiet.isEmpty()
                    && muted.isEmpty()
                    && falseAlarms.isEmpty();
        }
    }

    /** Requests of scanners on one stage. */
    record Scanned(StageRef stage, long requests) {}

    /** A known finding whose requests went on failing without a new notice. */
    record Repeated(
            String findingId,
            StageRef stage,
            String cause,
            String method,
            String path,
            long requests) {}

    /**
     * A draft that holds changes which no deployment has published.
     *
     * @param since when the draft was first seen to differ
     * @param changes how many routes and definitions differ, those that could not be compared
     *     included
     */
    record Undeployed(StageRef stage, Instant since, int changes) {}

    /**
     * A finding that somebody called a false alarm.
     *
     * @param why in their words
     */
    record FalseAlarm(
            String subject, String cause, String method, String path, String by, String why) {}

    /** A heal of the last day whose route nobody has asked for since. */
    record Quiet(String healId, StageRef stage, String method, String path) {}
}
