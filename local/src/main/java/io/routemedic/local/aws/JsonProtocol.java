package io.routemedic.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;

/**
 * AWS's JSON 1.0 and 1.1 protocols, which differ in their content type only: the operation is in
 * {@code X-Amz-Target}.
 */
public final class JsonProtocol {

    private JsonProtocol() {}

    public static String operation(Received http) {
        String target = http.header("x-amz-target").orElse("");
        return target.substring(target.lastIndexOf('.') + 1);
    }

    public static Answer answer(JsonNode body) {
        return Answer.text(200, "application/x-amz-json-1.1", body.toString());
    }

    /** Client errors are 400 here, denials too. */
    public static Answer refuse(AwsError error) {
        var body = Json.object().put("__type", error.code()).put("message", error.message());
        int status = error.status() >= 500 ? error.status() : 400;
        return Answer.text(status, "application/x-amz-json-1.1", body.toString())
                .with("x-amzn-ErrorType", error.code());
    }

    public static AwsError unknown(String operation) {
        return new AwsError(
                400,
                "UnknownOperationException",
                "The stand-in does not know the operation `" + operation + "`.");
    }
}
