package io.routemedic.infra;

import io.routemedic.configuration.StageId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /**
     * What routing depends on. Ids of deployments are made by API Gateway, so they cannot be named.
     */
    private static final List<String> ROUTING =
            List.of("", "/deployments", "/deployments/*", "/resources", "/stages");

    /** What else a draft and a deployment are compared by. */
    private static final List<String> DEFINITIONS =
            List.of("/authorizers", "/gatewayresponses", "/models", "/requestvalidators");

    private GatewayAccess() {}

    /** Reads these stages and their APIs; the console compares no definitions. */
    static void allowReading(MedicFunction function, Set<StageId> stages) {
        boolean compares = function.kind() != FunctionKind.CONSOLE;
        List<String> paths =
                stages.stream().flatMap(stage -> partsOf(stage, compares)).distinct().toList();
        if (paths.isEmpty()) {
            return;
        }
        function.allow(statement("ReadApis", List.of("apigateway:GET"), paths));
        Nag.allowWildcard(
                function.role(),
                "Read-only, below an API that the configuration names: the ids of deployments are"
                        + " made by API Gateway later",
                wildcards(paths));
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
                nagForm(rules));
    }

    /**
     * Makes and deletes snapshots of this stage's API, and switches this stage between them. The
     * condition keeps even a mistaken call from deploying to a stage directly: a snapshot is made
     * without one, proven, and only then put to use.
     */
    static void allowSwitching(MedicFunction function, StageId stage) {
        String api = "/restapis/" + stage.restApi();
        function.allow(
                PolicyStatement.Builder.create()
                        .actions(List.of("apigateway:POST"))
                        .resources(List.of(arn(api + "/deployments")))
                        .conditions(
                                Map.of(
                                        "ForAllValues:StringNotLike",
                                        Map.of("apigateway:Request/StageName", "?*")))
                        .build());
        List<String> snapshots = List.of(api + "/deployments/*");
        function.allow(statement(List.of("apigateway:DELETE"), snapshots));
        Nag.allowWildcard(
                function.role(),
                "Deletes the snapshot that an abandoned heal made; its id is made by API Gateway,"
                        + " which refuses to delete a deployment that a stage serves",
                wildcards(snapshots));
        function.allow(
                statement(List.of("apigateway:PATCH"), List.of(api + "/stages/" + stage.stage())));
    }

    private static Stream<String> partsOf(StageId stage, boolean compares) {
        String api = "/restapis/" + stage.restApi();
        String named = api + "/stages/" + stage.stage();
        Stream<String> routing =
                Stream.concat(ROUTING.stream().map(part -> api + part), Stream.of(named));
        return compares
                ? Stream.concat(
                        routing,
                        Stream.concat(
                                DEFINITIONS.stream().map(part -> api + part),
                                Stream.of(named + "/exports/oas30")))
                : routing;
    }

    private static PolicyStatement statement(String sid, List<String> actions, List<String> paths) {
        PolicyStatement statement = statement(actions, paths);
        statement.setSid(sid);
        return statement;
    }

    private static PolicyStatement statement(List<String> actions, List<String> paths) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(paths.stream().map(GatewayAccess::arn).toList())
                .build();
    }

    /** API Gateway's control plane has no account in its ARNs. */
    private static String arn(String path) {
        return "arn:%s:apigateway:%s::%s".formatted(Aws.PARTITION, Aws.REGION, path);
    }

    private static List<String> wildcards(List<String> paths) {
        return paths.stream()
                .filter(path -> path.contains("*"))
                .map(path -> "arn:<AWS::Partition>:apigateway:<AWS::Region>::" + path)
                .toList();
    }

    private static String nagForm(String arn) {
        return arn.replace(Aws.PARTITION, "<AWS::Partition>")
                .replace(Aws.REGION, "<AWS::Region>")
                .replace(Aws.ACCOUNT_ID, "<AWS::AccountId>");
    }
}
