package io.routemedic.configuration;

import java.time.Duration;

/**
 * What is looked at though no request has failed.
 *
 * @param driftAfter how long a draft must have been left undeployed before people are told
 * @param whoChanged whether CloudTrail is asked who brought a cause about
 */
public record Watch(Duration driftAfter, boolean whoChanged) {}
