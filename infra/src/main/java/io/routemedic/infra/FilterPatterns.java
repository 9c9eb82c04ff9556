package io.routemedic.infra;

import io.routemedic.infra.configuration.AccessLogs;

/** Which lines CloudWatch Logs delivers at all. */
final class FilterPatterns {
    /** The error itself, by name or by text, in whatever form the lines have. */
    private static final String THE_ERROR =
            "?\"Missing Authentication Token\" ?\"MISSING_AUTHENTICATION_TOKEN\""
                    + " ?\"in Authorization header\" ?\"Authorization header requires\"";

    /** And the status, for formats that log nothing else of the answer. */
    private static final String THE_ERROR_OR_403 = THE_ERROR + " ?\"403\"";

    private FilterPatterns() {}

    static String of(AccessLogs.Source source) {
        return source.filterPattern().orElse(THE_ERROR_OR_403);
    }

    /**
     * Not by status: of all log groups of an account, many mention 403 for reasons of their own.
     */
    static String of(AccessLogs.WholeAccount account) {
        return account.filterPattern().orElse(THE_ERROR);
    }
}
