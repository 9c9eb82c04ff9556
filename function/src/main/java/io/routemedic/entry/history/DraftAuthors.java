package io.routemedic.entry.history;

import io.routemedic.policy.Plan;
import java.time.Instant;
import java.util.List;

/** Finds out who made a draft differ from what a stage serves, where that is wanted. */
@FunctionalInterface
public interface DraftAuthors {

    /** Nobody is asked for. */
    DraftAuthors UNASKED = (plan, now) -> List.of();

    /** What could be found out, a sentence each, a bounded number; empty where nobody is asked. */
    List<String> of(Plan plan, Instant now);
}
