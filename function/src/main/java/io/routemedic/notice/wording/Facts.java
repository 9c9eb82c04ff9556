package io.routemedic.notice.wording;

import static java.util.stream.Collectors.joining;

import io.routemedic.audit.ChainHead;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.IncidentKey;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.notice.Notice;
import io.routemedic.policy.Decision;
import io.routemedic.remedy.heal.HealOutcome;
import java.util.SortedMap;
import java.util.TreeMap;

/** A notice for machines: the detail of its event. */
final class Facts {

    /** Below what an event may hold, 256 KB. */
    private static final int MOST_TRAILS = 1_500;

    private Facts() {}

    static SortedMap<String, String> of(Notice.Found found) {
        Finding finding = found.finding();
        IncidentKey key = finding.incident().key();
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("findingId", found.findingId());
        facts.put("rootCauseId", found.decided().record().thread());
        found.apiName().ifPresent(name -> facts.put("apiName", name));
        found.owner().ifPresent(owner -> facts.put("owner", owner));
        facts.put("cause", finding.cause().id());
        facts.put("confidence", finding.confidence().id());
        facts.put("decision", decision(found.decision()));
        facts.put("account", key.origin().account());
        facts.put("region", key.origin().region());
        facts.put("logGroup", key.origin().logGroup());
        facts.put("method", finding.incident().method());
        facts.put("path", finding.incident().path().orElse(key.pathShape()));
        facts.put("count", String.valueOf(finding.incident().count()));
        facts.put("total", String.valueOf(found.total()));
        key.origin()
                .stage()
                .ifPresent(
                        stage -> {
                            facts.put("apiId", stage.api().value());
                            facts.put("stage", stage.stage().value());
                        });
        found.plan().ifPresent(plan -> facts.put("plan", plan.fingerprint()));
        return facts;
    }

    static SortedMap<String, String> of(Notice.Healed healed) {
        HealOutcome outcome = healed.outcome();
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("findingId", healed.findingId());
        facts.put("rootCauseId", healed.thread());
        healed.owner().ifPresent(owner -> facts.put("owner", owner));
        facts.put("healId", outcome.healId());
        facts.put("outcome", HealWording.state(outcome));
        facts.put("account", healed.account());
        facts.put("region", healed.region());
        facts.put("apiId", outcome.stage().api().value());
        facts.put("stage", outcome.stage().stage().value());
        facts.put("method", healed.method());
        facts.put("path", healed.path());
        addDeployments(outcome, facts);
        return facts;
    }

    static SortedMap<String, String> of(Notice.Resolved resolved) {
        IncidentKey key = resolved.finding().key();
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("findingId", resolved.finding().id());
        facts.put("rootCauseId", resolved.finding().thread());
        facts.put("cause", resolved.finding().cause().id());
        facts.put("account", key.origin().account());
        facts.put("region", key.origin().region());
        key.origin()
                .stage()
                .ifPresent(
                        stage -> {
                            facts.put("apiId", stage.api().value());
                            facts.put("stage", stage.stage().value());
                        });
        resolved.owner().ifPresent(owner -> facts.put("owner", owner));
        facts.put("route", resolved.route().toString());
        facts.put("deployment", resolved.settlement().deployment().value());
        facts.put("proof", resolved.settlement().state().id());
        return facts;
    }

    static SortedMap<String, String> of(Notice.Digest digest) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("account", digest.account());
        facts.put("region", digest.region());
        facts.put("day", digest.day().toString());
        facts.put("undeployed", String.valueOf(digest.undeployed().size()));
        facts.put("unheard", String.valueOf(digest.health().unheard().size()));
        facts.put("unread", String.valueOf(digest.health().unread().size()));
        facts.put(
                "owed",
                String.valueOf(
                        digest.health().owed().stream().mapToInt(Notice.Owed::notices).sum()));
        facts.put("heals", String.valueOf(digest.heals().size()));
        facts.put("unsettled", String.valueOf(digest.unsettled().size()));
        facts.put(
                "quiet",
                String.valueOf(
                        digest.heals().stream()
                                .filter(heal -> heal.phase() == HealPhase.QUIET)
                                .count()));
        facts.put("ahead", String.valueOf(digest.ahead().size()));
        facts.put("hidden", String.valueOf(digest.hidden().size()));
        facts.put("repeated", String.valueOf(digest.known()));
        facts.put("falseAlarms", String.valueOf(digest.falseAlarms().size()));
        facts.put("muted", String.valueOf(digest.muted().size()));
        facts.put(
                "scannerRequests",
                String.valueOf(
                        digest.scanned().stream().mapToLong(Notice.Scanned::requests).sum()));
        facts.put("trailCount", String.valueOf(digest.trails().size()));
        facts.put(
                "trails",
                digest.trails().stream()
                        .limit(MOST_TRAILS)
                        .map(ChainHead::text)
                        .collect(joining(" ")));
        return facts;
    }

    private static String decision(Decision decision) {
        return switch (decision) {
            case Decision.Heal _ -> "heal";
            case Decision.Ask _ -> "ask";
            case Decision.Tell _ -> "tell";
        };
    }

    private static void addDeployments(HealOutcome outcome, SortedMap<String, String> facts) {
        switch (outcome) {
            case HealOutcome.Switched switched -> {
                facts.put("from", switched.from().value());
                facts.put("to", switched.to().value());
            }
            case HealOutcome.Proven proven -> {
                facts.put("from", proven.from().value());
                facts.put("to", proven.to().value());
            }
            case HealOutcome.Verified verified -> {
                facts.put("from", verified.from().value());
                facts.put("to", verified.to().value());
            }
            case HealOutcome.Quiet quiet -> {
                facts.put("from", quiet.from().value());
                facts.put("to", quiet.to().value());
            }
            case HealOutcome.Unverified open -> {
                facts.put("from", open.from().value());
                facts.put("to", open.to().value());
            }
            case HealOutcome.RolledBack back -> {
                facts.put("from", back.from().value());
                facts.put("to", back.to().value());
            }
            case HealOutcome.LeftAlone alone -> facts.put("ours", alone.ours().value());
            case HealOutcome.Abandoned _, HealOutcome.Postponed _ -> {}
        }
    }
}
