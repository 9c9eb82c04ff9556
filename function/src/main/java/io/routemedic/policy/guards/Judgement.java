package io.routemedic.policy.guards;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import java.util.Optional;
import java.util.function.Function;

/** Judges by a reading: what could not be read, or is not there, is an objection. */
final class Judgement {

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
            case Reading.Unread<T>(String _, String reason) ->
                    Optional.of(new Objection(guard.name(), reason));
        };
    }

    static String absent(Source source) {
        return "`"
                + source.call()
                + "` found nothing: it was deleted meanwhile, or RouteMedic's configuration names"
                + " something else.";
    }
}
