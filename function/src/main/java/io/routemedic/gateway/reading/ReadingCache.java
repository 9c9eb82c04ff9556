package io.routemedic.gateway.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bounded memory of readings; the one that was not used for longest goes first. Absence is
 * remembered only within a batch. Nothing is locked while AWS is asked.
 */
final class ReadingCache<K, V> {

    private record Remembered<V>(Reading<V> reading, Instant expires) {}

    private final InstantSource clock;
    private final Optional<Duration> lifetime;
    private final Map<K, Remembered<V>> entries;
    private volatile boolean withinBatch;

    /**
     * @param lifetime how long a reading is remembered; zero for not at all
     */
    ReadingCache(InstantSource clock, Duration lifetime, int capacity) {
        this(clock, Optional.of(lifetime), capacity);
    }

    private ReadingCache(InstantSource clock, Optional<Duration> lifetime, int capacity) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.entries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
                        return size() > capacity;
                    }
                };
    }

    /** For what never changes. Failures and absence are still forgotten with each batch. */
    static <K, V> ReadingCache<K, V> forGood(InstantSource clock, int capacity) {
        return new ReadingCache<>(clock, Optional.empty(), capacity);
    }

    Reading<V> get(K key, Function<K, Reading<V>> read) {
        return known(key).orElseGet(() -> readAndRemember(key, read));
    }

    /** Takes only a value from memory: where the last attempt gave none, it is made again. */
    Reading<V> getOrRetry(K key, Function<K, Reading<V>> read) {
        return known(key)
                .filter(reading -> reading instanceof Reading.Read<V>)
                .orElseGet(() -> readAndRemember(key, read));
    }

    /** Forgets all but values, and remembers absence from now on. */
    void startBatch() {
        withinBatch = true;
        synchronized (entries) {
            entries.values().removeIf(entry -> !(entry.reading() instanceof Reading.Read<V>));
        }
    }

    private Optional<Reading<V>> known(K key) {
        Instant now = clock.instant();
        synchronized (entries) {
            return Optional.ofNullable(entries.get(key))
                    .filter(entry -> now.isBefore(entry.expires()))
                    .map(Remembered::reading);
        }
    }

    private Reading<V> readAndRemember(K key, Function<K, Reading<V>> read) {
        Reading<V> reading = read.apply(key);
        if (reading instanceof Reading.Absent<V> && !withinBatch) {
            forget(key);
        } else {
            remember(key, reading);
        }
        return reading;
    }

    private void remember(K key, Reading<V> reading) {
        Instant expires = lifetime.map(clock.instant()::plus).orElse(Instant.MAX);
        synchronized (entries) {
            entries.put(key, new Remembered<>(reading, expires));
        }
    }

    private void forget(K key) {
        synchronized (entries) {
            entries.remove(key);
        }
    }
}
