package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import java.time.Instant;

/**
 * The sole right to act on a stage.
 *
 * @param token the owner's, unique for each acquisition
 * @param until when it runs out
 */
public record Lease(StageRef stage, String token, Instant until) {}
