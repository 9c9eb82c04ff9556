package io.routemedic.cli.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.State;

/** Whether the versions that the aliases name have their snapshots. */
final class Versions {

    private static final String CHECK = "snapshots";

    private final LambdaClient lambda;

    Versions(LambdaClient lambda) {
        this.lambda = lambda;
    }

    List<StackCheck> of(String stack) {
        try {
            List<StackCheck> checks =
                    lambda.listFunctionsPaginator().functions().stream()
                            .map(FunctionConfiguration::functionName)
                            .filter(name -> isOf(stack, name))
                            .flatMap(name -> serving(name).stream().map(of -> check(name, of)))
                            .toList();
            return checks.isEmpty()
                    ? List.of(
                            StackCheck.unknown(
                                    CHECK, "No function of this stack is among those listed."))
                    : checks;
        } catch (SdkException e) {
            return List.of(
                    StackCheck.unknown(
                            CHECK,
                            Denied.sentence(
                                    "ListFunctions, ListAliases or GetFunctionConfiguration", e)));
        }
    }

    /** As the CDK and CloudFormation name them; the console's name is our own. */
    private static boolean isOf(String stack, String function) {
        return function.equals(stack + "-console") || function.startsWith(stack + "-RouteMedic");
    }

    private Set<String> serving(String function) {
        return lambda
                .listAliasesPaginator(request -> request.functionName(function))
                .aliases()
                .stream()
                .map(AliasConfiguration::functionVersion)
                .collect(Collectors.toSet());
    }

    private StackCheck check(String function, String version) {
        GetFunctionConfigurationResponse found =
                lambda.getFunctionConfiguration(
                        request -> request.functionName(function).qualifier(version));
        String what = "%s of %s, version %s".formatted(CHECK, function, version);
        if (found.state() == State.FAILED || found.state() == State.PENDING) {
            return StackCheck.bad(
                    what,
                    "It is %s: %s Go back to the version before (docs/upgrading.md), or deploy again."
                            .formatted(found.stateAsString(), reason(found)));
        }
        return found.snapStart() != null
                        && found.snapStart().optimizationStatus() == SnapStartOptimizationStatus.ON
                ? StackCheck.good(what, "It starts from its snapshot.")
                : StackCheck.bad(
                        what, "It has no snapshot, so that it starts slowly: deploy again.");
    }

    private static String reason(GetFunctionConfigurationResponse found) {
        return found.stateReason() == null ? "Lambda does not say why." : found.stateReason();
    }
}
