package io.routemedic.local.services;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.JsonProtocol;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Secrets. */
public final class SecretsManager implements AwsService {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    @Override
    public String signingName() {
        return "secretsmanager";
    }

    /** Keeps a secret under the id that it is asked for: a name or an ARN. */
    public void put(String id, String value) {
        secrets.put(id, value);
    }

    /** Keeps a secret that is encrypted with a customer's key: whoever reads it needs that too. */
    public void put(String id, String value, String key) {
        put(id, value);
        keys.put(id, key);
    }

    @Override
    public List<Permission> permissions(AwsRequest request) {
        var read = new Permission("secretsmanager:" + request.operation(), request.resource());
        return Stream.concat(
                        Stream.of(read),
                        Stream.ofNullable(keys.get(request.resource()))
                                .map(key -> new Permission("kms:Decrypt", key)))
                .toList();
    }

    @Override
    public AwsRequest request(Received http) {
        String id = Json.text(Json.read(http.body()), "SecretId").orElse("");
        return new AwsRequest(JsonProtocol.operation(http), id, http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        if (!request.operation().equals("GetSecretValue")) {
            throw JsonProtocol.unknown(request.operation());
        }
        String value =
                Optional.ofNullable(secrets.get(request.resource()))
                        .orElseThrow(
                                () ->
                                        new AwsError(
                                                400,
                                                "ResourceNotFoundException",
                                                "Secrets Manager can't find the specified"
                                                        + " secret."));
        ObjectNode answer = Json.object().put("Name", request.resource());
        answer.put("ARN", request.resource()).put("VersionId", "1").put("SecretString", value);
        return JsonProtocol.answer(answer);
    }

    @Override
    public Answer refuse(AwsError error) {
        return JsonProtocol.refuse(error);
    }
}
