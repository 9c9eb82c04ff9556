package io.routemedic.bench;

/**
 * Two contenders, measured in turns.
 *
 * @param name what is compared
 * @param baseline what the subject's time is divided by
 */
record Comparison(String name, Contender subject, Contender baseline) {}
