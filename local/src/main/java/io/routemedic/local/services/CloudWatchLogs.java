package io.routemedic.local.services;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.JsonProtocol;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.logs.StoredLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Log groups: the names of their subscription filters, and their lines to be searched. Pages are as
 * small as AWS may make them, and some are empty but for a token.
 */
public final class CloudWatchLogs implements AwsService {

    private final Map<String, List<String>> filters = new ConcurrentHashMap<>();
    private final Set<String> infrequent = ConcurrentHashMap.newKeySet();
    private final StoredLines lines;

    /** Log groups with these lines. */
    public CloudWatchLogs(StoredLines lines) {
        this.lines = lines;
    }

    /** The lines that can be searched. */
    public StoredLines lines() {
        return lines;
    }

    @Override
    public String signingName() {
        return "logs";
    }

    /** Puts a filter on a log group, which is made if it is not there. */
    public void subscribe(String logGroup, String filterName) {
        lines.create(logGroup);
        filters.computeIfAbsent(logGroup, _ -> new CopyOnWriteArrayList<>()).add(filterName);
    }

    /** Makes a log group of the class that takes no filter. */
    public void createInfrequent(String logGroup) {
        subscribe(logGroup, "");
        unsubscribe(logGroup);
        infrequent.add(logGroup);
    }

    /** Takes all filters of a log group away, as somebody might by hand. */
    public void unsubscribe(String logGroup) {
        filters.put(logGroup, new CopyOnWriteArrayList<>());
    }

    @Override
    public AwsRequest request(Received http) {
        String logGroup = Json.text(Json.read(http.body()), "logGroupName").orElse("");
        return new AwsRequest(JsonProtocol.operation(http), logGroup, http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        return switch (request.operation()) {
            case "DescribeSubscriptionFilters" -> filters(request);
            case "DescribeLogGroups" -> groups(Json.read(request.http().body()));
            case "FilterLogEvents" ->
                    JsonProtocol.answer(
                            new LineSearch(lines).answer(Json.read(request.http().body())));
            default -> throw JsonProtocol.unknown(request.operation());
        };
    }

    private Answer groups(ObjectNode asked) {
        String prefix = Json.text(asked, "logGroupNamePrefix").orElse("");
        ObjectNode answer = Json.object();
        ArrayNode groups = answer.putArray("logGroups");
        filters.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .limit(asked.path("limit").asLong(50))
                .forEach(
                        name ->
                                groups.addObject()
                                        .put("logGroupName", name)
                                        .put(
                                                "logGroupClass",
                                                infrequent.contains(name)
                                                        ? "INFREQUENT_ACCESS"
                                                        : "STANDARD"));
        return JsonProtocol.answer(answer);
    }

    private Answer filters(AwsRequest request) {
        List<String> all =
                Optional.ofNullable(filters.get(request.resource()))
                        .orElseThrow(LineSearch::noSuchGroup);
        ObjectNode asked = Json.read(request.http().body());
        String prefix = Json.text(asked, "filterNamePrefix").orElse("");
        List<String> named = all.stream().filter(name -> name.startsWith(prefix)).toList();
        return JsonProtocol.answer(page(request.resource(), named, Json.text(asked, "nextToken")));
    }

    /** The first page is empty but for a token. */
    private static ObjectNode page(String logGroup, List<String> named, Optional<String> token) {
        int next = token.map(Integer::parseInt).orElse(0);
        ObjectNode answer = Json.object();
        var page = answer.putArray("subscriptionFilters");
        if (next > 0) {
            page.addObject()
                    .put("filterName", named.get(next - 1))
                    .put("logGroupName", logGroup)
                    .put("filterPattern", "");
        }
        if (next < named.size()) {
            answer.put("nextToken", String.valueOf(next + 1));
        }
        return answer;
    }

    @Override
    public Answer refuse(AwsError error) {
        return JsonProtocol.refuse(error);
    }
}
