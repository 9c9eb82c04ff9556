package io.routemedic.remedy.trail;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.heals.HealRecord;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is done in a heal, on its stage's audit trail: each kind of event once an attempt, but what
 * people ask for each time.
 */
public final class HealTrail {

    private static final String ACTOR = "heal";

    private final AuditTrail trail;
    private final InstantSource clock;

    public HealTrail(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Tells what the heal does.
     *
     * @throws io.routemedic.audit.AuditUnavailableException then nothing may be changed
     */
    public void tell(HealRecord heal, String type, Map<String, Object> details) {
        append(heal, type, "", ACTOR, details);
    }

    /**
     * As {@link #tell(HealRecord, String, Map)}, for what a person asks for.
     *
     * @param mark what tells this time apart from others in the event's id
     */
    public void tell(HealRecord heal, String type, String actor, String mark) {
        append(heal, type, mark, actor, Map.of());
    }

    private void append(
            HealRecord heal, String type, String mark, String actor, Map<String, Object> details) {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("healId", heal.healId());
        all.put("attempt", heal.attempt());
        all.put("findingId", heal.order().findingId());
        all.put("planFingerprint", heal.order().planFingerprint());
        heal.from().ifPresent(from -> all.putIfAbsent("from", from.value()));
        heal.to().ifPresent(to -> all.putIfAbsent("to", to.value()));
        trail.append(
                new AuditEvent(
                        heal.attemptId() + "/" + type + mark,
                        heal.order().stage().toString(),
                        clock.instant(),
                        actor,
                        type,
                        all));
    }
}
