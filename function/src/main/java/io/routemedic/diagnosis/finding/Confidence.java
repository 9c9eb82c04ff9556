package io.routemedic.diagnosis.finding;

import java.util.Locale;

/** How sure a finding is. Each rule derives it from its own evidence. */
public enum Confidence {
    /** The evidence leaves no other explanation, given documented behaviour of API Gateway. */
    CERTAIN,
    /** The evidence fits, and rests on behaviour that is measured but not documented. */
    LIKELY,
    /** One explanation among others. */
    POSSIBLE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The less sure of the two. */
    public Confidence atMost(Confidence ceiling) {
        return compareTo(ceiling) < 0 ? ceiling : this;
    }
}
