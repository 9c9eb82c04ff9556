package io.routemedic.cli.doctor;

import io.routemedic.gateway.reading.Reading;

/** Looks at the log groups that stages write to. */
interface LogGroups {

    Reading<LogGroup> look(String name);

    /**
     * A log group.
     *
     * @param takesFilters false for the classes that take no subscription filter
     * @param filters how many it has; AWS allows two
     */
    record LogGroup(boolean takesFilters, int filters) {

        private static final int FILTERS_ALLOWED = 2;

        boolean hasRoom() {
            return takesFilters && filters < FILTERS_ALLOWED;
        }
    }
}
