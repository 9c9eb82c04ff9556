package io.routemedic.local.aws;

/**
 * What IAM checks of a call.
 *
 * @param action as policies name it: {@code apigateway:GET}, {@code dynamodb:PutItem}
 * @param resource the path, queue, table, index or topic
 */
public record Permission(String action, String resource) {}
