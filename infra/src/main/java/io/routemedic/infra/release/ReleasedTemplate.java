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

    private final String version;

    ReleasedTemplate(String version) {
        this.version = version;
    }

    ObjectNode of(JsonNode synthesised) {
        ObjectNode template = synthesised.deepCopy();
        template.remove("Rules");
        template.set(PARAMETERS, new Parameters(version).document());
        template.set("Conditions", condition());
        JsonNode substituted = new Substitution(Placeholder.all()).in(template.path("Resources"));
        substituted.forEach(resource -> adapt((ObjectNode) resource));
        template.set("Resources", substituted);
        return template;
    }

    private static ObjectNode condition() {
        ObjectNode conditions = Parameters.object();
        ArrayNode not = conditions.putObject("HasEmail").putArray("Fn::Not");
        not.addObject().putArray("Fn::Equals").add(Placeholder.ref("Email")).add("");
        return conditions;
    }

    private void adapt(ObjectNode resource) {
        // What the CDK's own tools read.
        resource.remove("Metadata");
        ObjectNode properties = resource.withObject("/Properties");
        switch (resource.path("Type").asText()) {
            case "AWS::Lambda::Function" -> properties.set("Code", object("CodeKey"));
            case "AWS::Lambda::LayerVersion" ->
                    properties.set("Content", object("ConfigurationKey"));
            case "AWS::Lambda::Version" ->
                    properties
                            .putObject("Description")
                            .put("Fn::Sub", "${CodeKey} ${ConfigurationKey}");
            case "AWS::SNS::Subscription" -> resource.put("Condition", "HasEmail");
            default -> {}
        }
    }

    private static ObjectNode object(String key) {
        ObjectNode object = Parameters.object();
        Stream.of(Map.entry("S3Bucket", "CodeBucket"), Map.entry("S3Key", key))
                .forEach(one -> object.set(one.getKey(), Placeholder.ref(one.getValue())));
        return object;
    }
}
