package io.routemedic.infra;

/** The four functions; each is a handler class of the one artifact. */
enum FunctionKind {
    /** Turns access log lines into findings. A batch of 200 incidents has to fit in its time. */
    DIAGNOSE("Diagnose", "finds out why requests match no deployed route", 512, 60),
    /** The only one that may change API Gateway. */
    HEAL("Heal", "switches a stage to a proven deployment, and back", 512, 120),
    /** Drift, due verifications and digests. */
    WATCH("Watch", "verifies heals, looks for drafts left undeployed, sends digests", 512, 120),
    /** The dashboard's widget, and direct calls. */
    CONSOLE("Console", "lists findings, takes approvals, refusals and undo", 512, 30);

    private final String id;
    private final String description;
    private final int memoryMiB;
    private final int timeoutSeconds;

    FunctionKind(String id, String description, int memoryMiB, int timeoutSeconds) {
        this.id = id;
        this.description = description;
        this.memoryMiB = memoryMiB;
        this.timeoutSeconds = timeoutSeconds;
    }

    String id() {
        return id;
    }

    String description() {
        return "RouteMedic: " + description;
    }

    String handler() {
        return "io.routemedic.entry." + id + "Function::handleRequest";
    }

    int memoryMiB() {
        return memoryMiB;
    }

    int timeoutSeconds() {
        return timeoutSeconds;
    }
}
