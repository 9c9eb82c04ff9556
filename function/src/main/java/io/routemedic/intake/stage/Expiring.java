package io.routemedic.intake.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Values that are good for a while. Safe for use by several threads. */
final class Expiring<K, V> {

    private record Held<V>(V value, Instant since, Instant until) {}

    private final Map<K, Held<V>> held = new HashMap<>();
    private final InstantSource clock;
    private final Function<? super V, Duration> timeToLive;

    Expiring(InstantSource clock, Function<? super V, Duration> timeToLive) {
        this.clock = clock;
        this.timeToLive = timeToLive;
    }

    synchronized V get(K key, Function<? super K, ? extends V> load) {
        Instant now = clock.instant();
        Held<V> known = held.get(key);
        if (known != null && known.until().isAfter(now)) {
            return known.value();
        }
        V value = load.apply(key);
        held.values().removeIf(other -> !other.until().isAfter(now));
        held.put(key, new Held<>(value, now, now.plus(timeToLive.apply(value))));
        return value;
    }

    synchronized boolean holds(K key) {
        Held<V> known = held.get(key);
        return known != null && known.until().isAfter(clock.instant());
    }

    /** Forgets a value that was loaded longer ago than an age. */
    synchronized void forgetOlder(K key, Duration age) {
        Held<V> known = held.get(key);
        if (known != null && known.since().plus(age).isBefore(clock.instant())) {
            held.remove(key);
        }
    }

    synchronized int size() {
        return held.size();
    }
}
