package io.routemedic.entry.flow.diagnose;

/**
 * Lines cannot be read before the format of their stage is, and there was no time or budget for
 * that. Nothing is counted of their batch, which is to be delivered again.
 */
final class NotReadYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadYetException() {
        super(
                "Some lines cannot be read before their stage's access log format is, and"
                        + " RouteMedic's share of API Gateway's quota, or the time, is used up. The"
                        + " batch is delivered again.");
    }
}
