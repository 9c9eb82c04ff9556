package io.routemedic.ledger.heals;

import java.util.Locale;

/** How far a heal got. Written before each step that changes something, and after it. */
public enum HealPhase {
    /** Asked for; nothing was changed. */
    REQUESTED,
    /** The intent is on the trail, and a deployment may have been created. */
    CREATING,
    /** The deployment is there and serves nobody. */
    CREATED,
    /** The stage may have been switched. */
    SWITCHING,
    /** The stage was switched; its effect is to be judged. */
    SWITCHED,
    /** It did not help: the stage is being taken back. */
    ROLLING_BACK,
    /** It was stopped: its deployment is being deleted. */
    ABANDONING,
    ABANDONED,
    /** A request to its route was answered. */
    PROVEN,
    /** Its route is not missing again, and server errors did not rise; no access log was asked. */
    VERIFIED,
    /** The stage serves it, and no request came that would show whether it helped. */
    QUIET,
    /** The stage serves it, but whether it helped could not be told. */
    UNVERIFIED,
    ROLLED_BACK,
    /** Somebody else changed the stage afterwards. */
    LEFT_ALONE;

    /** The phase's name on the trail and for people. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage serves what it served before, for all that this heal did. */
    boolean isBeforeTheSwitch() {
        return compareTo(SWITCHING) <= 0;
    }

    /** The stage may be switched in it. */
    public boolean touchesTraffic() {
        return this == SWITCHING || this == ROLLING_BACK;
    }

    /** What is to be done in it is done when the heal is due, and not before. */
    public boolean isWaiting() {
        return this == REQUESTED || this == SWITCHED;
    }

    /** Nothing more is done by itself. */
    public boolean isOver() {
        return switch (this) {
            case ABANDONED, PROVEN, VERIFIED, QUIET, UNVERIFIED, ROLLED_BACK, LEFT_ALONE -> true;
            case REQUESTED, CREATING, CREATED, SWITCHING, SWITCHED, ROLLING_BACK, ABANDONING ->
                    false;
        };
    }
}
