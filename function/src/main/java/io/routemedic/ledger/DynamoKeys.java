package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;

/** The partitions of the state table, but for findings. */
final class DynamoKeys {

    static final String LEASE = "lease";
    static final String BREAKER = "breaker";
    static final String SWITCH = "switch#";

    private DynamoKeys() {}

    static String stage(StageRef stage) {
        return "stage#" + stage;
    }

    static String heal(String healId) {
        return "heal#" + healId;
    }

    static String plan(String fingerprint) {
        return "plan#" + fingerprint;
    }
}
