package io.routemedic.local.emulators;

import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;

/**
 * A service of the local cloud that is an emulator's.
 *
 * @param emulator what answers in its place
 */
record ForwardedService(String signingName, HttpEndpoint.Handler emulator) implements AwsService {

    /** The operation's name where the protocol has it in a header, else the request's line. */
    @Override
    public AwsRequest request(Received http) {
        String operation =
                http.header("x-amz-target")
                        .map(target -> target.substring(target.indexOf('.') + 1))
                        .orElse(http.method());
        return new AwsRequest(operation, http.path(), http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        return emulator.handle(request.http());
    }

    @Override
    public Answer refuse(AwsError error) {
        return Answer.json(error.status(), Json.object().put("message", error.message()))
                .with("x-amzn-ErrorType", error.code());
    }
}
