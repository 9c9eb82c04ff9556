package io.routemedic.infra;

import io.routemedic.configuration.StageId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * Which of API Gateway a function may read and change, by the resources of its control plane.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html">Actions,
 *     resources, and condition keys for Amazon API Gateway Management</a>
 */
final class GatewayAccess {
    private GatewayAccess() {}

    /**
     * Reads these stages' APIs and what is below them: a stage of its own, and each of its parts,
     * would be nine resources for each, and a policy holds 80.
     */
    static void allowReading(MedicFunction function, Set<StageId> stages) {
        List<String> paths =
                stages.stream()
                        .map(StageId::restApi)
                        .distinct()
                        .flatMap(api -> Stream.of("/restapis/" + api, "/restapis/" + api + "/*"))
                        .toList();
        new ManyResources(function, "ReadApis")
                .allow(
                        List.of("apigateway:GET"),
                        arns(paths),
                        Map.of(),
                        "Read-only, below an API that the configuration names: the ids of"
                                + " deployments and resources are made by API Gateway later");
    }

    /** Reads every API of the account, where the configuration cannot name them. */
    static void allowReadingAll(MedicFunction function) {
        List<String> paths = List.of("/restapis/*");
        function.allow(statement("ReadApis", List.of("apigateway:GET"), paths));
        Nag.allowWildcard(
                function.role(),
                "Read-only: the configuration does not name the APIs, so each that writes an"
                        + " access log may have to be read",
                wildcards(paths));
    }

    /** Finds out which stage writes to a log group, or whether two APIs have one name. */
    static void allowListing(MedicFunction function) {
        function.allow(statement("ListApis", List.of("apigateway:GET"), List.of("/restapis")));
    }

    /** Reads custom domains, their mappings and rules: requests name domains, configuration not. */
    static void allowReadingDomains(MedicFunction function) {
        List<String> paths = List.of("/domainnames", "/domainnames/*");
        function.allow(statement("ReadDomains", List.of("apigateway:GET"), paths));
        Nag.allowWildcard(
                function.role(),
                "Read-only: which custom domain a request used is known from the request only",
                wildcards(paths));
        String rules =
                "arn:%s:apigateway:%s:%s:/domainnames/*"
                        .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID);
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("ReadRoutingRules")
                        .actions(List.of("apigateway:ListRoutingRules"))
                        .resources(List.of(rules))
                        .build());
        Nag.allowWildcard(
                function.role(),
                "Read-only: which custom domain a request used is known from the request only",
                Nag.written(rules));
    }

    /**
     * Makes and deletes snapshots of these stages' APIs, and switches these stages between them.
     * The conditions keep even a mistaken call from deploying to a stage directly (a snapshot is
     * made without one, proven, and only then put to use) and from changing a stage's access log.
     * API Gateway has no condition for a stage's variables, throttling or cache: that the function
     * leaves them alone is its code's word, not IAM's.
     */
    static void allowSwitching(MedicFunction function, List<StageId> stages) {
        List<String> apis =
                stages.stream().map(stage -> "/restapis/" + stage.restApi()).distinct().toList();
        new ManyResources(function, "MakeSnapshots")
                .allow(
                        List.of("apigateway:POST"),
                        arns(apis.stream().map(api -> api + "/deployments").toList()),
                        without("apigateway:Request/StageName"),
                        "Names each resource");
        new ManyResources(function, "DeleteSnapshots")
                .allow(
                        List.of("apigateway:DELETE"),
                        arns(apis.stream().map(api -> api + "/deployments/*").toList()),
                        Map.of(),
                        "Deletes the snapshot that an abandoned heal made; its id is made by API"
                            + " Gateway, which refuses to delete a deployment that a stage serves");
        new ManyResources(function, "SwitchStages")
                .allow(
                        List.of("apigateway:PATCH"),
                        arns(
                                stages.stream()
                                        .map(
                                                stage ->
                                                        "/restapis/%s/stages/%s"
                                                                .formatted(
                                                                        stage.restApi(),
                                                                        stage.stage()))
                                        .toList()),
                        without(
                                "apigateway:Request/AccessLoggingDestination",
                                "apigateway:Request/AccessLoggingFormat"),
                        "Names each resource");
    }

    /** A request that says nothing, or the empty text, for these keys. */
    private static Map<String, Object> without(String... keys) {
        Map<String, String> anything = new TreeMap<>();
        for (String key : keys) {
            anything.put(key, "?*");
        }
        return Map.of("ForAllValues:StringNotLike", anything);
    }

    private static PolicyStatement statement(String sid, List<String> actions, List<String> paths) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(arns(paths))
                .build();
    }

    private static List<String> arns(List<String> paths) {
        return paths.stream().map(GatewayAccess::arn).toList();
    }

    /** API Gateway's control plane has no account in its ARNs. */
    private static String arn(String path) {
        return "arn:%s:apigateway:%s::%s".formatted(Aws.PARTITION, Aws.REGION, path);
    }

    private static List<String> wildcards(List<String> paths) {
        return arns(paths).stream().filter(path -> path.contains("*")).map(Nag::written).toList();
    }
}
