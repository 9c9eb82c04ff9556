package io.routemedic.audit;

/**
 * The last entry of a subject's chain, kept apart from the chain as a second witness: it tells when
 * the chain's end was cut off.
 */
public record ChainHead(String subject, long sequence, String hash) {}
