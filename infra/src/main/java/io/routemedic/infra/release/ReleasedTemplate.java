package io.routemedic.infra.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stack as the CDK makes it for placeholders, with parameters in their place, and its code
 * where its parameters say. Each resource keeps its name and all else that it has.
 *
 * <p>A version of a function is published when a property of its own changes, so it is described by
 * what it is made of: another key in the bucket is another version.
 */
final class ReleasedTemplate {

    private static final String PARAMETERS = "Parameters";
    private static final String LOOKS_WHO_CHANGED = "LooksWhoChanged";

    private final String version;

    ReleasedTemplate(String version) {
        this.version = version;
    }

    ObjectNode of(JsonNode synthesised) {
        ObjectNode template = synthesised.deepCopy();
        template.set("Rules", rules());
        template.set(PARAMETERS, new Parameters(version).document());
        template.set("Conditions", conditions());
        template.withObject("/Outputs/AgentUrl").put("Condition", "HasAgent");
        JsonNode substituted = new Substitution(Placeholder.all()).in(template.path("Resources"));
        substituted.forEach(resource -> adapt((ObjectNode) resource));
        substituted.findValues("Statement").forEach(ReleasedTemplate::onlyWhereAsked);
        template.set("Resources", substituted);
        return template;
    }

    private static ObjectNode conditions() {
        ObjectNode conditions = Parameters.object();
        conditions.set("HasAgent", isGiven("AgentRole"));
        conditions.set("HasConfiguration", isGiven("Configuration"));
        conditions.set("HasEmail", isGiven("Email"));
        ObjectNode asked = conditions.putObject(LOOKS_WHO_CHANGED);
        asked.putArray("Fn::Equals").add(Placeholder.ref("WhoChanged")).add("yes");
        return conditions;
    }

    /** Otherwise a changed configuration would reach no version that serves. */
    private static ObjectNode rules() {
        ObjectNode rules = Parameters.object();
        ObjectNode rule = rules.putObject("ConfigurationHasHash");
        rule.set("RuleCondition", isGiven("Configuration"));
        rule.putArray("Assertions")
                .addObject()
                .put(
                        "AssertDescription",
                        "Give ConfigurationHash too: routemedic config pack --inline prints both.")
                .set("Assert", isGiven("ConfigurationHash"));
        return rules;
    }

    private static ObjectNode isGiven(String parameter) {
        ObjectNode given = Parameters.object();
        ArrayNode not = given.putArray("Fn::Not");
        not.addObject().putArray("Fn::Equals").add(Placeholder.ref(parameter)).add("");
        return given;
    }

    private static ObjectNode configuration() {
        ObjectNode given = Parameters.object();
        given.putArray("Fn::If")
                .add("HasConfiguration")
                .add(Placeholder.ref("Configuration"))
                .add(Placeholder.ref("AWS::NoValue"));
        return given;
    }

    private void adapt(ObjectNode resource) {
        // What the CDK's own tools read.
        resource.remove("Metadata");
        ObjectNode properties = resource.withObject("/Properties");
        switch (resource.path("Type").asText()) {
            case "AWS::Lambda::Function" -> {
                properties.set("Code", object("CodeKey"));
                properties
                        .withObject("/Environment/Variables")
                        .set("ROUTEMEDIC_CONFIGURATION_TEXT", configuration());
            }
            case "AWS::Lambda::LayerVersion" ->
                    properties.set("Content", object("ConfigurationKey"));
            case "AWS::Lambda::Version" ->
                    properties
                            .putObject("Description")
                            .put("Fn::Sub", "${CodeKey} ${ConfigurationKey} ${ConfigurationHash}");
            case "AWS::SNS::Subscription" -> resource.put("Condition", "HasEmail");
            case "AWS::Lambda::Url" -> resource.put("Condition", "HasAgent");
            case "AWS::Lambda::Permission" -> onlyForAgents(resource);
            default -> {}
        }
    }

    /** Others are for the services that invoke the functions. */
    private static void onlyForAgents(ObjectNode permission) {
        if (permission.at("/Properties/Principal").equals(Placeholder.ref("AgentRole"))) {
            permission.put("Condition", "HasAgent");
        }
    }

    /** CloudTrail may be asked only where whoever deploys it says so. */
    private static void onlyWhereAsked(JsonNode statements) {
        for (int i = 0; i < statements.size(); i++) {
            JsonNode statement = statements.get(i);
            if (statement.path("Sid").asText().equals("LookWhoChanged")) {
                ObjectNode only = ((ArrayNode) statements).objectNode();
                only.putArray("Fn::If")
                        .add(LOOKS_WHO_CHANGED)
                        .add(statement)
                        .add(Placeholder.ref("AWS::NoValue"));
                ((ArrayNode) statements).set(i, only);
            }
        }
    }

    private static ObjectNode object(String key) {
        ObjectNode object = Parameters.object();
        Stream.of(Map.entry("S3Bucket", "CodeBucket"), Map.entry("S3Key", key))
                .forEach(one -> object.set(one.getKey(), Placeholder.ref(one.getValue())));
        return object;
    }
}
