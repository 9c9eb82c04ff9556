package io.routemedic.remedy.decision;

import io.routemedic.gateway.reading.Reading;

/** Whether healing is switched on at all; never cached. */
public interface KillSwitch {

    /** True when healing is switched on. Absent counts as off. */
    Reading<Boolean> healingEnabled();
}
