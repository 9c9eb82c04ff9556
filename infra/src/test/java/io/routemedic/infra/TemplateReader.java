package io.routemedic.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A synthesised template, by types and references. */
record TemplateReader(JsonNode template) {

    /** The resources of a type, by their logical ids. */
    Map<String, JsonNode> resources(String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        for (var resource : template.path("Resources").properties()) {
            if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue().path("Properties"));
            }
        }
        return found;
    }

    /** The statements of all topic policies on this topic. */
    List<JsonNode> topicStatements(String topic) {
        return resources("AWS::SNS::TopicPolicy").values().stream()
                .filter(policy -> references(policy.path("Topics")).toList().contains(topic))
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
                .toList();
    }

    /** Who has subscribed to this topic. */
    List<JsonNode> subscriptions(String topic) {
        return resources("AWS::SNS::Subscription").values().stream()
                .filter(subscription -> topic.equals(reference(subscription.path("TopicArn"))))
                .toList();
    }

    static Stream<String> references(JsonNode list) {
        return list.valueStream().map(TemplateReader::reference).filter(Objects::nonNull);
    }

    /** The logical id that is referred to; empty for anything else. */
    static String reference(JsonNode value) {
        return value.has("Ref") ? value.path("Ref").asText() : value.at("/Fn::GetAtt/0").asText();
    }
}
