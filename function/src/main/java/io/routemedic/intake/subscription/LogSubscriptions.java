package io.routemedic.intake.subscription;

import io.routemedic.gateway.reading.Reading;

/** The subscription filters by which log groups deliver to this installation. */
public interface LogSubscriptions {

    /** The filter's name, as it is on the log group; absent when it, or the log group, is not. */
    Reading<String> filterOn(String logGroup);
}
