package io.routemedic.local.emulators;

/** What an emulator has of AWS, as far as our scenes can use it. */
enum Ability {
    /** API Gateway's control plane: APIs, resources, deployments, stages, domains. */
    CONTROL_PLANE,
    /** A canary, kept as it was set. */
    CANARIES,
    /** A base path of more than one level. */
    DEEP_BASE_PATHS,
    /** A domain to which nothing is mapped. */
    UNMAPPED_DOMAINS,
    /** A stage that answers requests. */
    ROUTING,
    DYNAMODB,
    SQS,
    SNS,
    EVENTS,
    CLOUDFORMATION
}
