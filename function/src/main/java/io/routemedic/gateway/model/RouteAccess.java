package io.routemedic.gateway.model;

/**
 * Who may call a route, as a deployment's API summary states it.
 *
 * @param authorizationType {@code NONE}, {@code AWS_IAM}, {@code CUSTOM}, {@code
 *     COGNITO_USER_POOLS}, or what AWS may add; kept as AWS wrote it, {@link #UNKNOWN} when AWS
 *     left it out
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSnapshot.html">MethodSnapshot</a>
 */
public record RouteAccess(String authorizationType, boolean apiKeyRequired) {

    /** AWS did not say: to be treated neither as open nor as protected. */
    public static final String UNKNOWN = "UNKNOWN";

    /** True when anyone on the network can call the route. */
    public boolean isOpen() {
        return authorizationType.equals("NONE") && !apiKeyRequired;
    }

    /** False when AWS did not say who may call the route. */
    public boolean isKnown() {
        return !authorizationType.equals(UNKNOWN);
    }

    public boolean isIam() {
        return authorizationType.equals("AWS_IAM");
    }
}
