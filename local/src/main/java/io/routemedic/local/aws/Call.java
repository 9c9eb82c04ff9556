package io.routemedic.local.aws;

import java.util.List;

/**
 * One call of an AWS service.
 *
 * @param ordinal counted from 1 over all callers and services
 * @param name as IAM and the SDK name it: {@code apigateway:GetStage}
 * @param caller the access key id that signed the request
 * @param method the HTTP method, and {@code resource} the path, queue, table or topic it was for
 * @param permissions all that the caller needs for it
 */
public record Call(
        int ordinal,
        String name,
        String caller,
        String method,
        String resource,
        List<Permission> permissions) {
    public Call {
        permissions = List.copyOf(permissions);
    }

    public String service() {
        return name.substring(0, name.indexOf(':'));
    }
}
