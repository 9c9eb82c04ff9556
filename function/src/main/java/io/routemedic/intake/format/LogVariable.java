package io.routemedic.intake.format;

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
    INTEGRATION_LATENCY("integrationLatency"),
    IS_CANARY_REQUEST("isCanaryRequest"),
    DEPLOYMENT_ID("deploymentId"),
    SOURCE_IP("identity.sourceIp"),
    USER_AGENT("identity.userAgent"),
    CALLER("identity.caller"),
    ACCOUNT_ID("accountId"),
    REQUEST_ID("requestId"),
    EXTENDED_REQUEST_ID("extendedRequestId"),
    REQUEST_TIME("requestTime"),
    REQUEST_TIME_EPOCH("requestTimeEpoch"),
    PROTOCOL("protocol"),
    WAF_RESPONSE_CODE("wafResponseCode"),
    EVENT_TYPE("eventType"),
    CONNECTION_ID("connectionId");

    private final String contextName;

    LogVariable(String contextName) {
        this.contextName = contextName;
    }

    /** The name after {@code $context.}. */
    public String contextName() {
        return contextName;
    }
}
