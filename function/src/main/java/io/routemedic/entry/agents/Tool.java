package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One question that agents may ask. All are for reading only: what would not be has no place here,
 * so that nothing has to be told apart.
 */
public final class Tool {

    private final String name;
    private final String title;
    private final String description;
    private final List<Argument> arguments;
    private final Answering answering;

    /** Finds the answer to arguments that are of their form. */
    @FunctionalInterface
    interface Answering {

        /**
         * The answer's data, an object; neither bounded nor marked yet.
         *
         * @throws AgentSource.UnavailableException when the source could not be asked
         */
        JsonNode answer(JsonNode arguments);
    }

    Tool(
            String name,
            String title,
            String description,
            List<Argument> arguments,
            Answering answering) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.arguments = List.copyOf(arguments);
        this.answering = answering;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** JSON Schema of what it takes; nothing else is taken. */
    public ObjectNode inputSchema() {
        ObjectNode schema = object();
        ObjectNode properties = schema.putObject("properties");
        arguments.forEach(argument -> properties.set(argument.name(), argument.schema()));
        ArrayNode required = schema.putArray("required");
        arguments.stream()
                .filter(Argument::required)
                .forEach(argument -> required.add(argument.name()));
        return schema.put("additionalProperties", false);
    }

    /** JSON Schema of what it answers, where it can. */
    public ObjectNode outputSchema() {
        return ToolAnswer.schema();
    }

    /**
     * What the protocol's clients are told of a tool before they let an agent use it.
     *
     * @see <a
     *     href="https://modelcontextprotocol.io/specification/2025-11-25/schema#toolannotations">Annotations</a>
     */
    public ObjectNode annotations() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("readOnlyHint", true)
                .put("destructiveHint", false)
                .put("idempotentHint", true)
                .put("openWorldHint", false);
    }

    /** The answer, or in a sentence why there is none. Never throws for what is given. */
    public ToolAnswer call(JsonNode given) {
        List<String> problems = problems(given);
        if (!problems.isEmpty()) {
            return ToolAnswer.none(String.join(" ", problems));
        }
        try {
            return ToolAnswer.of(answering.answer(given));
        } catch (AgentSource.UnavailableException e) {
            return ToolAnswer.none(String.valueOf(e.getMessage()));
        }
    }

    private List<String> problems(JsonNode given) {
        List<String> problems = new ArrayList<>();
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            problems.add("The arguments must be an object.");
        }
        List<String> known = arguments.stream().map(Argument::name).toList();
        if (given.propertyStream().anyMatch(one -> !known.contains(one.getKey()))) {
            problems.add("It takes these arguments and no other: %s.".formatted(known));
        }
        arguments.forEach(
                argument -> argument.problem(given.path(argument.name())).ifPresent(problems::add));
        return problems;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode().put("type", "object");
    }
}
