package io.routemedic.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * One Lambda function with a role and a log group of its own, and an alias on its published
 * version: SnapStart works on published versions only, so everything invokes the alias.
 *
 * <p>The role starts with nothing but writing to that log group; the AWS managed policy would allow
 * writing to every log group of the account.
 */
final class MedicFunction extends Construct {
    private final FunctionKind kind;
    private final Role role;
    private final LogGroup logGroup;
    private final Function function;
    private final Alias live;
    private final List<ManyResources.Room> rooms = new ArrayList<>();

    /**
     * How a function is run.
     *
     * @param concurrency reserved for it, at most; empty to share the account's
     */
    record Props(
            Code code,
            LayerVersion configuration,
            Map<String, String> environment,
            RetentionDays retention,
            boolean tracing,
            Optional<Integer> concurrency) {}

    MedicFunction(Construct scope, FunctionKind kind, Props props) {
        super(scope, kind.id());
        this.kind = kind;
        this.logGroup =
                LogGroup.Builder.create(this, "Logs")
                        .retention(props.retention())
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build();
        this.role =
                Role.Builder.create(this, "Role")
                        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                        .description(kind.description())
                        .build();
        logGroup.grantWrite(role);
        Function.Builder builder =
                Function.Builder.create(this, "Function")
                        .description(kind.description())
                        .runtime(Runtime.JAVA_25)
                        .architecture(Architecture.ARM_64)
                        .handler(kind.handler())
                        .code(props.code())
                        .layers(List.of(props.configuration()))
                        .memorySize(kind.memoryMiB())
                        .timeout(Duration.seconds(kind.timeoutSeconds()))
                        // The version before stays, so that the alias can go back to it at once.
                        .currentVersionOptions(
                                VersionOptions.builder()
                                        .removalPolicy(RemovalPolicy.RETAIN)
                                        .build())
                        .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                        .environment(props.environment())
                        .role(role)
                        .logGroup(logGroup)
                        .loggingFormat(LoggingFormat.JSON)
                        .applicationLogLevelV2(ApplicationLogLevel.INFO)
                        .systemLogLevelV2(SystemLogLevel.INFO)
                        .tracing(props.tracing() ? Tracing.ACTIVE : Tracing.DISABLED);
        props.concurrency().ifPresent(builder::reservedConcurrentExecutions);
        kind.physicalName(Stack.of(this)).ifPresent(builder::functionName);
        this.function = builder.build();
        Annotations.of(function)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish",
                        "The alias serves a published version");
        this.live = alias("Live", kind.alias());
        if (props.tracing()) {
            Nag.allowWildcard(
                    role, "X-Ray has no resources to name: traces are sent to the account", "*");
        }
    }

    /** Another name for the published version, which a policy can tell apart. */
    Alias alias(String id, String name) {
        return Alias.Builder.create(this, id)
                .aliasName(name)
                .version(function.getCurrentVersion())
                .build();
    }

    void allow(List<PolicyStatement> statements) {
        statements.forEach(this::allow);
    }

    void allow(PolicyStatement statement) {
        role.addToPrincipalPolicy(statement);
    }

    FunctionKind kind() {
        return kind;
    }

    /** Its managed policies, in the order in which they came to be. */
    List<ManyResources.Room> rooms() {
        return rooms;
    }

    Role role() {
        return role;
    }

    LogGroup logGroup() {
        return logGroup;
    }

    /** The function itself, for its metrics; to invoke it use {@link #live()}. */
    Function function() {
        return function;
    }

    Alias live() {
        return live;
    }
}
