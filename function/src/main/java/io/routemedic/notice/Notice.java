package io.routemedic.notice;

import io.routemedic.audit.ChainHead;
import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.heal.HealOutcome;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Something that people are to be told, before it is worded. */
public sealed interface Notice {

    /**
     * A cause was found, for the first time or once more.
     *
     * @param alike others of the same root cause, told along with it
     * @param owner whose it is, as a tag of the stage or the API says
     * @param occasion why it is told now, unique for the finding: {@code first}, {@code 10}, {@code
     *     100}, a date
     */
    record Found(Decided decided, List<Finding> alike, Optional<String> owner, String occasion)
            implements Notice {

        public Found {
            alike = List.copyOf(alike);
        }

        /** One that stands alone, and of which nobody looked whose it is. */
        public Found(Decided decided, String occasion) {
            this(decided, List.of(), Optional.empty(), occasion);
        }

        public String findingId() {
            return decided.record().id();
        }

        /** What belongs together for people. */
        public String thread() {
            return decided.told().id();
        }

        /** This finding and all that are told along with it. */
        public List<Finding> all() {
            return Stream.concat(Stream.of(finding()), alike.stream()).toList();
        }

        public boolean isOfMany() {
            return !alike.isEmpty();
        }

        public Finding finding() {
            return decided.finding();
        }

        public Decision decision() {
            return decided.decision();
        }

        /** How many requests failed so far, this batch included. */
        public long total() {
            return decided.told().count();
        }

        /** What people call the API, if it was read. */
        public Optional<String> apiName() {
            return decided.readings()
                    .api()
                    .found()
                    .map(RestApi::name)
                    .filter(name -> !name.isBlank());
        }

        /** What a deployment would change, if it could be compared. */
        public Optional<Plan> plan() {
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
            String thread,
            String findingId,
            String account,
            String region,
            Optional<String> apiName,
            Optional<String> owner,
            String method,
            String path,
            HealOutcome outcome)
            implements Notice {}

    /**
     * The route that a finding lacked is live again, by somebody else's deployment.
     *
     * @param apiName what people call the API, if it is known
     * @param owner whose it is, where a tag says so
     * @param routes all of its root cause that the same deployment has, its own first
     * @param deployed when the deployment was made that the stage serves
     */
    record Resolved(
            FindingRecord finding,
            Optional<String> apiName,
            Optional<String> owner,
            List<Route> routes,
            Instant deployed,
            Settlement settlement)
            implements Notice {
        public Resolved {
            routes = List.copyOf(routes);
        }

        /** The finding's own. */
        public Route route() {
            return routes.getFirst();
        }
    }

    /**
     * A draft was left undeployed.
     *
     * @param decided what a deployment would do, judged as if its route had been asked for
     * @param owner whose it is, where a tag says so
     * @param since since when the draft is as it is
     * @param servedBy the API's other stages that serve it already
     * @param authors who changed the draft, a sentence each, where that is looked up
     */
    record Drifted(
            Decided decided,
            Optional<String> owner,
            Instant since,
            List<StageName> servedBy,
            List<String> authors)
            implements Notice {
        public Drifted {
            servedBy = List.copyOf(servedBy);
            authors = List.copyOf(authors);
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
     * @param failing what failed in the last day, most requests first
     * @param heals those that ended in the last day
     * @param health how RouteMedic itself is
     * @param muted what people are not told of at present
     * @param falseAlarms what they said that day should not have been told
     * @param ahead what requests will fail of, and people were not told of yet
     * @param trails where each audit trail ends now: kept elsewhere, they show a trail that was put
     *     back to an earlier state
     */
    record Digest(
            String account,
            String region,
            LocalDate day,
            List<Scanned> scanned,
            List<Failing> failing,
            List<Undeployed> undeployed,
            List<Ended> heals,
            Health health,
            List<ChainHead> trails,
            List<Mute> muted,
            List<FalseAlarm> falseAlarms,
            List<Ahead> ahead)
            implements Notice {

        private static final Set<HealPhase> HELPED =
                EnumSet.of(HealPhase.PROVEN, HealPhase.VERIFIED);

        public Digest {
            scanned = List.copyOf(scanned);
            failing = List.copyOf(failing);
            undeployed = List.copyOf(undeployed);
            heals = List.copyOf(heals);
            trails = List.copyOf(trails);
            muted = List.copyOf(muted);
            falseAlarms = List.copyOf(falseAlarms);
            ahead = List.copyOf(ahead);
        }

        /** Of a day on which people kept nothing quiet. */
        public Digest(
                String account,
                String region,
                LocalDate day,
                List<Scanned> scanned,
                List<Failing> failing,
                List<Undeployed> undeployed,
                List<Ended> heals,
                Health health,
                List<ChainHead> trails) {
            this(
                    account,
                    region,
                    day,
                    scanned,
                    failing,
                    undeployed,
                    heals,
                    health,
                    trails,
                    List.of(),
                    List.of(),
                    List.of());
        }

        /** How many findings were known for a day, and still fail. */
        public int known() {
            return failing.stream().mapToInt(Failing::known).sum();
        }

        /** Those of stages whose log format does not show why. */
        public List<Failing> hidden() {
            return failing.stream().filter(Failing::isHidden).toList();
        }

        /** Heals that need somebody to look. */
        public List<Ended> unsettled() {
            return heals.stream().filter(heal -> !HELPED.contains(heal.phase())).toList();
        }

        /**
         * True when there is nothing to tell people: what failed for the first time and what was
         * healed, they were told already, and what could not be looked at once may be the next
         * time.
         */
        public boolean isEmpty() {
            return scanned.isEmpty()
                    && known() == 0
                    && undeployed.isEmpty()
                    && health.unheard().isEmpty()
                    && health.owed().isEmpty()
                    && unsettled().isEmpty()
                    && muted.isEmpty()
                    && falseAlarms.isEmpty()
                    && ahead.isEmpty();
        }
    }

    /**
     * How RouteMedic itself is.
     *
     * @param unheard configured log groups that do not deliver any more
     * @param unread what could not be looked at for the digest, a sentence each
     * @param owed what channels have not taken for some time
     */
    record Health(List<String> unheard, List<String> unread, List<Owed> owed) {

        /** Nothing is amiss. */
        public static final Health GOOD = new Health(List.of(), List.of(), List.of());

        public Health {
            unheard = List.copyOf(unheard);
            unread = List.copyOf(unread);
            owed = List.copyOf(owed);
        }
    }

    /**
     * Notices that a channel has not taken.
     *
     * @param since when the first of them was kept for it
     */
    record Owed(String channel, int notices, Instant since) {}

    /** Requests of scanners on one stage. */
    record Scanned(StageRef stage, long requests) {}

    /**
     * Findings of one stage with one cause.
     *
     * @param example one of the requests
     * @param findings how many different ones there are
     * @param known how many of them were there a day ago
     */
    record Failing(
            StageRef stage,
            Optional<String> apiName,
            Cause cause,
            String example,
            int findings,
            int known,
            long requests) {

        /** Whether the log's format shows too little to tell why. */
        public boolean isHidden() {
            return cause == Cause.LOG_FORMAT_INSUFFICIENT;
        }
    }

    /**
     * A draft that holds changes which no deployment has published.
     *
     * @param since when the draft was first seen to differ
     * @param changes how many routes and definitions differ, those that could not be compared
     *     included
     */
    record Undeployed(StageRef stage, Optional<String> apiName, Instant since, int changes) {

        public Undeployed named(Optional<String> name) {
            return new Undeployed(stage, name, since, changes);
        }
    }

    /**
     * A heal that is over.
     *
     * @param why what proves it, or why it was taken back; empty where the phase says all
     */
    record Ended(
            StageRef stage,
            Optional<String> apiName,
            String method,
            String path,
            HealPhase phase,
            String why) {}

    /**
     * A finding that somebody called a false alarm.
     *
     * @param why in their words
     */
    record FalseAlarm(
            String subject, String cause, String method, String path, String by, String why) {}

    /**
     * What requests will fail of.
     *
     * @param id by which it can be muted
     */
    record Ahead(String id, Trap trap) {}
}
