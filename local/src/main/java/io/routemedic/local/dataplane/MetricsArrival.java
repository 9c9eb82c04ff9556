package io.routemedic.local.dataplane;

import java.time.Duration;

/** When CloudWatch has what API Gateway counted. */
public sealed interface MetricsArrival {

    /** As on AWS: whole minutes of the clock, each so long after its end. */
    record Late(Duration lag) implements MetricsArrival {}

    /**
     * As if minutes passed between two looks, for those who do not want to wait for them: what a
     * stage answered before its last switch is in a minute before it, and what it answered since is
     * in a whole minute after it, which nobody sees before the given look.
     *
     * @param look 1 for the first
     */
    record AtLook(int look) implements MetricsArrival {}
}
