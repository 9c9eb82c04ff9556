package io.routemedic.policy;

/** What the owner of a stage allows. */
public enum Mode {
    /** Tell people; the default. */
    OBSERVE,
    /** Tell people with a plan, and heal once someone approved that very plan. */
    ASK,
    /** Heal when every guard agrees. */
    HEAL
}
