package io.routemedic.ledger.stages;

import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.text.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * The traps of one scope, as they were seen last.
 *
 * @param scope {@link Trap#scope}
 * @param looked when they were written down last
 */
public record TrapSheet(String scope, Instant looked, List<Entry> entries) {

    private static final int ID = 12;

    public TrapSheet {
        entries = List.copyOf(entries);
    }

    /**
     * One trap.
     *
     * @param told whether people were told of it as it is
     */
    public record Entry(Trap trap, boolean told) {

        /** The same as long as it is of this kind and about this subject. */
        public String id() {
            String key = trap.kind() + "|" + trap.scope() + "|" + trap.subject();
            return "trap-" + Sha256.hex(key).substring(0, ID);
        }
    }

    /** Nothing was seen there yet. */
    public static TrapSheet none(String scope) {
        return new TrapSheet(scope, Instant.EPOCH, List.of());
    }

    /** What is seen there now: people know of what has not changed. */
    public TrapSheet seen(List<Trap> traps, Instant now) {
        return new TrapSheet(
                scope, now, traps.stream().map(trap -> new Entry(trap, isTold(trap))).toList());
    }

    private boolean isTold(Trap trap) {
        return entries.stream().anyMatch(entry -> entry.told() && entry.trap().equals(trap));
    }

    /** As people know it from now on. */
    public TrapSheet told() {
        return new TrapSheet(
                scope,
                looked,
                entries.stream().map(entry -> new Entry(entry.trap(), true)).toList());
    }

    /** What people were not told of. */
    public List<Entry> untold() {
        return entries.stream().filter(entry -> !entry.told()).toList();
    }
}
