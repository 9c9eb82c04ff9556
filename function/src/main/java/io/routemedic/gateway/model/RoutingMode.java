package io.routemedic.gateway.model;

/** How a custom domain chooses the API. Rules, where they count, are evaluated before mappings. */
public enum RoutingMode {
    BASE_PATH_MAPPING_ONLY,
    ROUTING_RULE_ONLY,
    ROUTING_RULE_THEN_BASE_PATH_MAPPING,
    /** AWS named a mode that this version does not know: treat it as undecidable. */
    UNKNOWN
}
