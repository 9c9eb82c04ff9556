package io.routemedic.diagnosis.ahead;

import java.util.List;

/** Finds one kind of {@link Trap}: pure, and silent about what was not read. */
@FunctionalInterface
public interface TrapFinder {

    List<Trap> find(Outlook outlook);
}
