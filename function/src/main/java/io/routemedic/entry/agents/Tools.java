package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** All that agents may ask. */
public final class Tools {

    /** For the agent, before it asks anything. */
    public static final String INSTRUCTIONS =
            "RouteMedic knows why Amazon API Gateway REST APIs answer 403 Missing Authentication"
                    + " Token, and deploys what was left undeployed where its owners allow that."
                    + " These tools only read: nobody can approve, undo, mute or change anything by"
                    + " them. What could not be read is said, and is no evidence of absence. "
                    + ToolAnswer.ABOUT;

    private static final String ID = "^[A-Za-z0-9_.:/#-]+$";
    private static final String STAGE = "^[a-z0-9]+/[A-Za-z0-9_-]+$";
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_URL = 2_048;

    /** What {@link AgentSource#open} lists. */
    private static final List<String> LISTS =
            List.of("findings", "plans", "heals", "stopped", "muted");

    private final AgentSource source;

    private Tools(AgentSource source) {
        this.source = source;
    }

    /** In the order in which an agent would take them up. */
    public static List<Tool> of(AgentSource source) {
        Tools tools = new Tools(source);
        return List.of(
                tools.diagnose(), tools.list(), tools.show(), tools.explain(), tools.drift());
    }

    /** The one of a name. */
    public static Optional<Tool> named(String name, List<Tool> tools) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private Tool diagnose() {
        return new Tool(
                "diagnose_request",
                "Diagnose a request",
                "Why API Gateway does not serve a request, or that it does: looks at the"
                    + " configuration of API Gateway as it is now, and sends nothing to the URL."
                    + " Ask it when a client gets 403 Missing Authentication Token, or before a"
                    + " route is used. Answers `live` with the route, `found` with the cause and"
                    + " the evidence, or `could-not-tell` and why.",
                List.of(
                        Argument.required(
                                "method", "The HTTP method, such as GET.", "^[A-Za-z]+$", 20),
                        Argument.required(
                                "url",
                                "The absolute URL as the client uses it, such as"
                                    + " https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders.",
                                "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$",
                                LONGEST_URL)),
                given -> source.diagnosis(text(given, "method"), text(given, "url")));
    }

    private Tool list() {
        return new Tool(
                "list_findings",
                "List open findings",
                "What RouteMedic found and nobody has acknowledged: causes of failed requests, with"
                        + " counts and times; plans that wait for a person's approval; heals of the"
                        + " last days; stages that are not healed after a rollback; what is muted.",
                List.of(
                        Argument.optional(
                                "stage",
                                "Only of this stage, such as a1b2c3d4e5/prod, or of this log"
                                        + " group.",
                                ID,
                                LONGEST_ID)),
                given -> listed(source.open(), text(given, "stage")));
    }

    private Tool show() {
        return new Tool(
                "show_finding",
                "Show a finding with its story",
                "One finding or heal by its id: the cause, the evidence and the paths, and what"
                        + " happened since, oldest first: what was decided, approved, switched,"
                        + " verified or taken back, when and by whom.",
                List.of(id("The id of a finding or heal, as list_findings has it.")),
                given -> source.record(text(given, "id")));
    }

    private Tool explain() {
        return new Tool(
                "explain_decision",
                "Explain a plan or a refusal",
                "Why something was healed, waits for an approval, or was refused: what each guard"
                        + " said, the objections, and what the plan would change.",
                List.of(
                        id(
                                "The id of a finding, a heal or a plan that waits, as list_findings"
                                        + " has it.")),
                given -> new Explanation(source).of(text(given, "id")));
    }

    private Tool drift() {
        return new Tool(
                "stage_drift",
                "Compare a stage with its draft",
                "Whether somebody changed an API and did not deploy it: what a deployment of the"
                        + " draft would add to a stage, remove and change, by routes and by"
                        + " definitions. Compares what API Gateway has at this moment. Answers"
                        + " `same`, `differs` or `could-not-tell` and why; what is listed as not"
                        + " compared may differ or not.",
                List.of(
                        Argument.required(
                                "stage",
                                "The API and the stage, such as a1b2c3d4e5/prod.",
                                STAGE,
                                LONGEST_ID)),
                given -> source.drift(text(given, "stage")));
    }

    private static Argument id(String description) {
        return Argument.required("id", description, ID, LONGEST_ID);
    }

    private static String text(JsonNode given, String name) {
        return given.path(name).asText("");
    }

    private static JsonNode listed(JsonNode open, String stage) {
        ObjectNode listed = JsonNodeFactory.instance.objectNode();
        for (String name : LISTS) {
            ArrayNode list = listed.putArray(name);
            open.path(name).valueStream().filter(one -> isOf(one, stage)).forEach(list::add);
        }
        return listed;
    }

    /** What is muted names its stage or finding in words. */
    private static boolean isOf(JsonNode one, String stage) {
        return stage.isEmpty()
                || text(one, "stage").equals(stage)
                || text(one, "what").startsWith(stage);
    }
}
