package io.routemedic.bench;

/**
 * One side of a comparison.
 *
 * @param name as the table names it
 * @param operations how many operations one run of the work does; times are given for one
 */
record Contender(String name, int operations, Work work) {}
