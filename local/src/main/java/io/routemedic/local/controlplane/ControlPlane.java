package io.routemedic.local.controlplane;

import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** API Gateway's control plane, v1 and as much of v2 as concerns custom domains. */
public final class ControlPlane implements AwsService {

    private final World world;
    private final List<Operation> operations;

    public ControlPlane(World world, InstantSource clock) {
        this.world = world;
        this.operations =
                Stream.of(
                                new RestApis(world, clock).operations(),
                                new Resources(world).operations(),
                                new Methods(world).operations(),
                                new Deployments(world, clock).operations(),
                                new Stages(world, clock).operations(),
                                new ApiParts(world).operations(),
                                new Exports(world).operations(),
                                new Domains(world).operations())
                        .flatMap(List::stream)
                        .toList();
    }

    @Override
    public String signingName() {
        return "apigateway";
    }

    @Override
    public AwsRequest request(Received http) {
        return new AwsRequest(find(http).name(), http.path(), http);
    }

    /** By HTTP method, but for routing rules, which have actions of their own. */
    @Override
    public List<Permission> permissions(AwsRequest request) {
        boolean byName = request.operation().equals("ListRoutingRules");
        String action = byName ? request.operation() : request.http().method();
        String path = request.resource().replaceFirst("^/v2/", "/");
        return List.of(new Permission(prefix() + ":" + action, path));
    }

    @Override
    public Answer serve(AwsRequest request) {
        synchronized (world) {
            Operation operation = find(request.http());
            return operation.serve(request.http());
        }
    }

    private Operation find(Received http) {
        return operations.stream()
                .filter(operation -> operation.matches(http))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AwsError(
                                        404,
                                        "NotFoundException",
                                        "The stand-in does not know %s %s."
                                                .formatted(http.method(), http.path())));
    }

    @Override
    public Answer refuse(AwsError error) {
        var body = Json.object().put("message", error.message());
        return Answer.json(error.status(), body).with("x-amzn-ErrorType", error.code());
    }
}
