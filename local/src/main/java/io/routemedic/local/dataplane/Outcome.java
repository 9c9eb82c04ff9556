package io.routemedic.local.dataplane;

import io.routemedic.local.world.Backend;

/** What becomes of a request that reached a stage. */
sealed interface Outcome {

    /** An integration answered. */
    record Answered(Backend backend) implements Outcome {}

    /**
     * API Gateway itself refused.
     *
     * @param responseType the gateway response that it is
     * @param errorType the {@code x-amzn-ErrorType} header
     * @param status before any customisation
     */
    record Refused(String responseType, String errorType, int status, String message)
            implements Outcome {

        static Refused missingToken() {
            return new Refused(
                    "MISSING_AUTHENTICATION_TOKEN",
                    "MissingAuthenticationTokenException",
                    403,
                    "Missing Authentication Token");
        }

        /**
         * What an unroutable request gets when its {@code Authorization} header is not SigV4. AWS
         * documents no response type for it.
         */
        static Refused incompleteSignature(String message) {
            return new Refused("INVALID_SIGNATURE", "IncompleteSignatureException", 403, message);
        }

        static Refused unauthorized() {
            return new Refused("UNAUTHORIZED", "UnauthorizedException", 401, "Unauthorized");
        }

        static Refused missingKey() {
            return new Refused("INVALID_API_KEY", "ForbiddenException", 403, "Forbidden");
        }
    }
}
