package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.CallLog;
import io.routemedic.local.services.CapacityUnits;
import io.routemedic.local.services.Message;
import io.routemedic.local.services.Queue;
import io.routemedic.local.services.SlackSink;
import io.routemedic.local.services.Sns;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** What RouteMedic did in a cloud, seen from outside. Each call looks again. */
public final class Results {

    private static final Comparator<JsonNode> BY_KEYS =
            Comparator.<JsonNode, String>comparing(item -> key(item, "pk"))
                    .thenComparing(item -> key(item, "sk"));

    private final Services services;
    private final Functions functions;
    private final CallLog calls;

    Results(Services services, Functions functions, CallLog calls) {
        this.services = services;
        this.functions = functions;
        this.calls = calls;
    }

    /** The audit table's items in DynamoDB's JSON, by stage and then in order. */
    public List<JsonNode> auditItems() {
        return services.tables().items(Services.AUDIT_TABLE).stream().sorted(BY_KEYS).toList();
    }

    /** The state table's items in DynamoDB's JSON. */
    public List<JsonNode> stateItems() {
        return services.tables().items(Services.STATE_TABLE).stream().sorted(BY_KEYS).toList();
    }

    private static String key(JsonNode item, String attribute) {
        return item.path(attribute).path("S").asText();
    }

    /** The calls that the functions made, in order. */
    public List<Call> calls() {
        return calls.calls().stream().filter(call -> functions.isCaller(call.caller())).toList();
    }

    /** How often the functions made each call. */
    public SortedMap<String, Integer> callCounts() {
        return calls.counts(call -> functions.isCaller(call.caller()));
    }

    /** What calls of DynamoDB have consumed since {@link LocalCloud#meter()}. */
    public CapacityUnits consumed() {
        return services.tables().consumed();
    }

    public List<Sns.Published> published() {
        return services.sns().published();
    }

    /** The entries put on event buses. */
    public List<JsonNode> events() {
        return services.events().events();
    }

    /** What Slack got. */
    public SlackSink slack() {
        return services.slack();
    }

    public Queue healQueue() {
        return services.healQueue();
    }

    /** Heal requests that no attempt could handle. */
    public List<Message> deadHealRequests() {
        return services.healQueue().dead();
    }

    /** Subscription events that no attempt of diagnose could handle. */
    public List<String> givenUp() {
        return functions.diagnoseInvoker().givenUp();
    }
}
