package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.reading.Source;

/**
 * One thing to ask AWS.
 *
 * @param call as {@link Source#call()} names it: {@code apigateway:GetStage}
 * @param subject what is asked about, in words: {@code stage `prod` of API `a1b2c3d4e5`}
 * @param resource the resource path that a policy has to allow: {@code
 *     /restapis/a1b2c3d4e5/stages/prod}
 */
record Question(String call, String subject, String resource) {

    static Question aboutApi(String call, ApiId api, String subject, String resource) {
        return new Question(
                "apigateway:" + call,
                subject + " API `" + api + "`",
                "/restapis/" + api + resource);
    }
}
