package io.routemedic.remedy;

import io.routemedic.ledger.HealRecord;

/** What a step of the protocol came to. */
sealed interface Progress {

    /** The heal is in another phase: go on with it. */
    record Next(HealRecord record) implements Progress {}

    /** Nothing more to do in this handling. */
    record Stop(HealOutcome outcome) implements Progress {}
}
