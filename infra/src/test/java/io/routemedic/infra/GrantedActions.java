package io.routemedic.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What each function of a synthesised template may do: the table that its policies amount to. */
record GrantedActions(List<Grant> grants) {
    /** What Lambda itself does with a function's role; the function makes no such call. */
    private static final Set<String> LAMBDA_ITSELF =
            Set.of(
                    "kinesis:DescribeStream",
                    "kinesis:DescribeStreamSummary",
                    "kinesis:GetRecords",
                    "kinesis:GetShardIterator",
                    "kinesis:ListShards",
                    "kms:Decrypt",
                    "logs:CreateLogStream",
                    "logs:PutLogEvents",
                    "sqs:ChangeMessageVisibility",
                    "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes",
                    "sqs:GetQueueUrl",
                    "sqs:ReceiveMessage",
                    "xray:PutTelemetryRecords",
                    "xray:PutTraceSegments");

    /**
     * One action on some resources.
     *
     * @param function such as {@code diagnose}
     * @param action as in IAM, such as {@code apigateway:GET}
     * @param resources ARNs, with the template's references in angle brackets
     * @param policy the logical id of the policy that grants it
     */
    record Grant(String function, String action, List<String> resources, String policy) {
        /** Whether the function makes such a call itself, and not Lambda on its behalf. */
        boolean calledByTheFunction() {
            boolean failureDestination =
                    action.equals("sqs:SendMessage")
                            && resources.stream().allMatch(r -> r.contains("FailedEvents"));
            return !LAMBDA_ITSELF.contains(action) && !failureDestination;
        }
    }

    /**
     * One action on one resource.
     *
     * @param resource by its {@link ResourceName}
     */
    record Permit(String function, String action, String resource, String policy) {
        boolean covers(NeededPermission needed) {
            return function.equals(needed.function())
                    && action.equals(needed.action())
                    && ResourceName.covers(resource, ResourceName.of(needed.resource()));
        }
    }

    static GrantedActions in(JsonNode template) {
        List<Grant> grants = new ArrayList<>();
        JsonNode resources = template.path("Resources");
        for (var function : resources.properties()) {
            if (type(function.getValue()).equals("AWS::Lambda::Function")) {
                String role = function.getValue().at("/Properties/Role/Fn::GetAtt/0").asText();
                collect(name(function.getValue()), role, resources, grants);
            }
        }
        grants.sort(Comparator.comparing(Grant::function).thenComparing(Grant::action));
        return new GrantedActions(List.copyOf(grants));
    }

    /** What the functions' own calls may use, one resource each. */
    List<Permit> permits() {
        return grants.stream()
                .filter(Grant::calledByTheFunction)
                .flatMap(
                        grant ->
                                grant.resources().stream()
                                        .map(ResourceName::of)
                                        .map(
                                                resource ->
                                                        new Permit(
                                                                grant.function(),
                                                                grant.action(),
                                                                resource,
                                                                grant.policy())))
                .distinct()
                .toList();
    }

    List<Grant> of(String function) {
        return grants.stream().filter(grant -> grant.function().equals(function)).toList();
    }

    Set<String> resources(String function, String action) {
        return of(function).stream()
                .filter(grant -> grant.action().equals(action))
                .flatMap(grant -> grant.resources().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Whether the function may make the call at all, whatever the resource.
     *
     * @param call as in the SDK, such as {@code apigateway:GetStage}
     */
    boolean allow(String function, String call) {
        Set<String> granted = of(function).stream().map(Grant::action).collect(Collectors.toSet());
        return actionsFor(call).stream().anyMatch(granted::contains);
    }

    /**
     * The actions any of which a call may need: API Gateway is permitted by HTTP method, and a
     * transaction by what is in it.
     */
    static Set<String> actionsFor(String call) {
        return switch (call) {
            case "apigateway:ListRoutingRules" -> Set.of(call);
            case "apigateway:CreateDeployment" -> Set.of("apigateway:POST");
            case "apigateway:UpdateStage" -> Set.of("apigateway:PATCH");
            case "apigateway:DeleteDeployment" -> Set.of("apigateway:DELETE");
            case "dynamodb:TransactWriteItems" ->
                    Set.of(
                            "dynamodb:ConditionCheckItem",
                            "dynamodb:DeleteItem",
                            "dynamodb:PutItem",
                            "dynamodb:UpdateItem");
            case "dynamodb:TransactGetItems" -> Set.of("dynamodb:GetItem");
            default -> Set.of(call.startsWith("apigateway:Get") ? "apigateway:GET" : call);
        };
    }

    @Override
    public String toString() {
        return grants.stream()
                .map(
                        grant ->
                                "%-9s %-34s %s"
                                        .formatted(
                                                grant.function(),
                                                grant.action(),
                                                String.join(" ", grant.resources())))
                .collect(Collectors.joining("\n"));
    }

    private static void collect(
            String function, String role, JsonNode resources, List<Grant> grants) {
        for (var policy : resources.properties()) {
            if (isPolicyOf(role, policy.getValue())) {
                JsonNode document = policy.getValue().at("/Properties/PolicyDocument/Statement");
                for (JsonNode statement : document) {
                    List<String> on = each(statement.path("Resource")).toList();
                    each(statement.path("Action"))
                            .map(action -> new Grant(function, action, on, policy.getKey()))
                            .forEach(grants::add);
                }
            }
        }
    }

    private static boolean isPolicyOf(String role, JsonNode resource) {
        boolean policy =
                Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy").contains(type(resource));
        return policy
                && StreamSupport.stream(resource.at("/Properties/Roles").spliterator(), false)
                        .anyMatch(attached -> attached.path("Ref").asText().equals(role));
    }

    private static Stream<String> each(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? StreamSupport.stream(oneOrMore.spliterator(), false).map(GrantedActions::text)
                : Stream.of(text(oneOrMore));
    }

    /** A value of the template for people: joined, its references in angle brackets. */
    private static String text(JsonNode value) {
        if (value.has("Ref")) {
            return "<" + value.path("Ref").asText() + ">";
        }
        if (value.has("Fn::GetAtt")) {
            JsonNode attribute = value.path("Fn::GetAtt");
            return "<%s.%s>".formatted(attribute.path(0).asText(), attribute.path(1).asText());
        }
        if (value.has("Fn::Join")) {
            return StreamSupport.stream(value.at("/Fn::Join/1").spliterator(), false)
                    .map(GrantedActions::text)
                    .collect(Collectors.joining(value.at("/Fn::Join/0").asText()));
        }
        return value.asText();
    }

    private static String type(JsonNode resource) {
        return resource.path("Type").asText();
    }

    /** {@code io.routemedic.entry.DiagnoseFunction::handleRequest} is diagnose. */
    private static String name(JsonNode function) {
        String handler = function.at("/Properties/Handler").asText();
        return handler.replaceAll(".*\\.(\\w+)Function::.*", "$1").toLowerCase(Locale.ROOT);
    }
}
