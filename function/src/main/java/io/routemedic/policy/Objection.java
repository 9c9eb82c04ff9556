package io.routemedic.policy;

/**
 * Why a guard says no.
 *
 * @param guard the guard's class name
 * @param why one sentence that people can act on
 */
public record Objection(String guard, String why) {}
