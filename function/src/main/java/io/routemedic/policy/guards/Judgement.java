package io.routemedic.policy.guards;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.text.Phrases;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Judges by a reading: what could not be read, or is not there, is an objection. */
final class Judgement {

    /** How many names a sentence lists. */
    private static final int LISTED = 5;

    private Judgement() {}

    /**
     * @param why what stands against a value that was read; empty when nothing does
     */
    static <T> Optional<Objection> of(
            Guard guard, Reading<T> reading, Function<T, Optional<String>> why) {
        return switch (reading) {
            case Reading.Read<T>(T value, Source _) ->
                    why.apply(value).map(reason -> new Objection(guard.name(), reason));
            case Reading.Absent<T>(Source source) ->
                    Optional.of(new Objection(guard.name(), absent(source)));
            case Reading.Unread<T>(String _, String reason, boolean _) ->
                    Optional.of(new Objection(guard.name(), reason));
        };
    }

    /** A few of several names, and how many more there are. */
    static String listed(Collection<?> names) {
        return Phrases.listed(names, LISTED);
    }

    static String absent(Source source) {
        return "`"
                + source.call()
                + "` found nothing: it was deleted meanwhile, or RouteMedic's configuration names"
                + " something else.";
    }
}
