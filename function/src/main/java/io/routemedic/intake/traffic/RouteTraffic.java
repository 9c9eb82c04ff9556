package io.routemedic.intake.traffic;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import java.time.Instant;

/** Tells how requests to one route of a stage were answered. */
@FunctionalInterface
public interface RouteTraffic {

    /**
     * What is asked.
     *
     * @param logGroup the one that told of the failure
     * @param from the first moment that counts, and {@code to} the last
     */
    record Question(StageRef stage, String logGroup, Route route, Instant from, Instant to) {}

    /**
     * What came of the requests. Unread where that cannot be told; absent when there is no such log
     * group or stage.
     *
     * @param reader reads the stage's format, and what it serves
     */
    Reading<RouteAnswers> answers(ConfigurationReader reader, Question question);
}
