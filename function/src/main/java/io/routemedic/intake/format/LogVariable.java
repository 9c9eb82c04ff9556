package io.routemedic.intake.format;

import java.util.Set;

/**
 * The access log variables that a diagnosis can use. All others are skipped while parsing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">Variables
 *     for access logging</a>
 */
public enum LogVariable {
    API_ID("apiId"),
    STAGE("stage"),
    DOMAIN_NAME("domainName"),
    BASE_PATH_MATCHED("customDomain.basePathMatched"),
    ROUTING_RULE_MATCHED("customDomain.routingRuleIdMatched"),
    HTTP_METHOD("httpMethod"),
    PATH("path"),
    RESOURCE_PATH("resourcePath"),
    ROUTE_KEY("routeKey"),
    STATUS("status"),
    RESPONSE_LENGTH("responseLength"),
    ERROR_RESPONSE_TYPE("error.responseType"),
    ERROR_MESSAGE("error.message"),
    ERROR_MESSAGE_STRING("error.messageString"),
    INTEGRATION_STATUS("integrationStatus"),
    INTEGRATION_STATUS_V2("integration.status"),
    IS_CANARY_REQUEST("isCanaryRequest"),
    SOURCE_IP("identity.sourceIp"),
    USER_AGENT("identity.userAgent"),
    REQUEST_ID("requestId"),
    EXTENDED_REQUEST_ID("extendedRequestId"),
    REQUEST_TIME("requestTime"),
    REQUEST_TIME_EPOCH("requestTimeEpoch"),
    EVENT_TYPE("eventType"),
    CONNECTION_ID("connectionId");

    private final String contextName;

    LogVariable(String contextName) {
        this.contextName = contextName;
    }

    /** Whether a format that logs these says which error API Gateway answered with. */
    public static boolean nameTheError(Set<LogVariable> logged) {
        return logged.contains(ERROR_RESPONSE_TYPE)
                || logged.contains(ERROR_MESSAGE)
                || logged.contains(ERROR_MESSAGE_STRING);
    }

    /** The name after {@code $context.}. */
    public String contextName() {
        return contextName;
    }
}
