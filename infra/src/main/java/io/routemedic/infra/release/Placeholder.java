package io.routemedic.infra.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a synthesised template for a parameter.
 *
 * @param text where it stands
 * @param value what CloudFormation puts there
 */
record Placeholder(Pattern text, Function<MatchResult, JsonNode> value) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** In the order in which they are looked for. */
    static List<Placeholder> all() {
        return List.of(
                new Placeholder(
                        Pattern.compile("healstage(\\d)"),
                        match -> part(0, "HealStage" + match.group(1))),
                new Placeholder(
                        Pattern.compile("healed(\\d)"),
                        match -> part(1, "HealStage" + match.group(1))),
                new Placeholder(
                        Pattern.compile("slackwebhooksecret"), _ -> ref("SlackWebhookSecret")),
                new Placeholder(
                        Pattern.compile("arn:aws:iam::111122223333:role/agentrole"),
                        _ -> ref("AgentRole")),
                new Placeholder(Pattern.compile("team@example\\.com"), _ -> ref("Email")));
    }

    /** The text in parts, where it holds the placeholder. */
    Optional<List<JsonNode>> split(String literal) {
        Matcher matcher = text.matcher(literal);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(
                List.of(
                                JSON.textNode(literal.substring(0, matcher.start())),
                                value.apply(matcher.toMatchResult()),
                                JSON.textNode(literal.substring(matcher.end())))
                        .stream()
                        .filter(part -> !part.isTextual() || !part.asText().isEmpty())
                        .toList());
    }

    static ObjectNode ref(String parameter) {
        return JSON.objectNode().put("Ref", parameter);
    }

    /** API or stage of `api/stage`. */
    private static JsonNode part(int place, String parameter) {
        ArrayNode split = JSON.arrayNode().add("/").add(ref(parameter));
        ArrayNode select = JSON.arrayNode().add(place);
        select.addObject().set("Fn::Split", split);
        return JSON.objectNode().set("Fn::Select", select);
    }
}
