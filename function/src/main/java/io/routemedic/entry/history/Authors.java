package io.routemedic.entry.history;

import io.routemedic.diagnosis.finding.Finding;

/** Finds out who brought the causes of findings about, where that is wanted. */
@FunctionalInterface
public interface Authors {

    /** Findings stay as they are. */
    Authors UNASKED = () -> finding -> finding;

    /** Begins with the findings of one batch. */
    Search begin();

    /** For the findings of one batch. */
    @FunctionalInterface
    interface Search {

        /** The same finding, with what could be found out. */
        Finding named(Finding finding);
    }
}
