package io.routemedic.local.dataplane;

/** A host that belongs to no API: in the real world, its name does not resolve. */
public final class UnknownHostException extends RuntimeException {
    public UnknownHostException(String host) {
        super("There is no API behind `%s`: its name would not resolve.".formatted(host));
    }
}
