package io.routemedic.gateway.definitions;

/** What makes up a draft: the answer of one call each, as AWS's JSON shows it. */
public enum DraftPart {
    /** The items of {@code GetResources}, with their methods. */
    RESOURCES,
    /** The items of {@code GetAuthorizers}. */
    AUTHORIZERS,
    /** The items of {@code GetModels}. */
    MODELS,
    /** The items of {@code GetRequestValidators}. */
    VALIDATORS,
    /** The items of {@code GetGatewayResponses}. */
    GATEWAY_RESPONSES,
    /** The answer of {@code GetRestApi}. */
    API
}
