package io.routemedic.configuration;

import java.util.Locale;

/** What the owner of a stage allows. */
public enum Mode {
    /** Tell people; the default. */
    OBSERVE,
    /** Tell people with a plan, and heal once someone approved that very plan. */
    ASK,
    /** Heal when every guard agrees. */
    HEAL;

    static Mode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word for it in a configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the stage may be changed at all, at once or after an approval. */
    public boolean mayChangeTheStage() {
        return this != OBSERVE;
    }
}
