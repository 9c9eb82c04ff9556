package io.routemedic.infra;

import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;

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

    private static final String BEHIND_STACK = "-console";
    private static final int LONGEST_NAME = 64;

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

    /** What everything invokes; of the console, this one is for reading only. */
    String alias() {
        return switch (this) {
            case DIAGNOSE, HEAL, WATCH -> "live";
            case CONSOLE -> "read";
        };
    }

    /** The name of the one that people find by its stack's; CloudFormation names the others. */
    Optional<String> physicalName(Stack stack) {
        return switch (this) {
            case DIAGNOSE, HEAL, WATCH -> Optional.empty();
            case CONSOLE -> {
                requireRoom(stack.getStackName());
                yield Optional.of(Aws.STACK_NAME + BEHIND_STACK);
            }
        };
    }

    /** Lambda takes names of up to 64 characters, CloudFormation stacks of up to 128. */
    private static void requireRoom(String stack) {
        int most = LONGEST_NAME - BEHIND_STACK.length();
        if (!Token.isUnresolved(stack) && stack.length() > most) {
            throw new IllegalArgumentException(
                    "The stack's name `%s` is too long: take one of at most %d characters."
                            .formatted(stack, most));
        }
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
