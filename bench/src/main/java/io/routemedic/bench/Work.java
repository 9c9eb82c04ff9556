package io.routemedic.bench;

/** What is measured: the same work each time. */
@FunctionalInterface
interface Work {

    /**
     * Does the work once.
     *
     * @return something that depends on all of the work, so that none of it can be left out
     */
    long run();
}
