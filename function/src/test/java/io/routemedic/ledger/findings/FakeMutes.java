package io.routemedic.ledger.findings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mutes in memory, with the same promises as the table. */
public final class FakeMutes implements Mutes {

    private final Map<String, Mute> mutes = new LinkedHashMap<>();
    private int asked;

    @Override
    public void add(Mute mute) {
        mutes.put(mute.scope().name(), mute);
    }

    @Override
    public boolean lift(Mute.Scope scope) {
        return mutes.remove(scope.name()) != null;
    }

    @Override
    public List<Mute> active(Instant now) {
        asked++;
        return mutes.values().stream().filter(mute -> mute.until().isAfter(now)).toList();
    }

    /** How often the active ones were read. */
    public int asked() {
        return asked;
    }
}
