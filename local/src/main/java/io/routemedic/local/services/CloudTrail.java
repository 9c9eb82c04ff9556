package io.routemedic.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.JsonProtocol;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who did what, as CloudTrail's event history tells: the latest first, two a page, the first page
 * empty but for a token. An event that is said to be late is not seen by the first lookup.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public final class CloudTrail implements AwsService {

    private static final int MOST_A_PAGE = 2;
    private static final int MOST_ASKED_FOR = 50;

    private final List<JsonNode> events;
    private int lookups;

    /**
     * @param events CloudTrail's own records of management events; with {@code "late": true} the
     *     first lookup does not see it
     */
    public CloudTrail(List<JsonNode> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public String signingName() {
        return "cloudtrail";
    }

    /** CloudTrail knows no resource for this action. */
    @Override
    public AwsRequest request(Received http) {
        return new AwsRequest(JsonProtocol.operation(http), "*", http);
    }

    @Override
    public synchronized Answer serve(AwsRequest request) {
        if (!request.operation().equals("LookupEvents")) {
            throw JsonProtocol.unknown(request.operation());
        }
        ObjectNode asked = Json.read(request.http().body());
        int most = asked.path("MaxResults").asInt(MOST_ASKED_FOR);
        if (most < 1 || most > MOST_ASKED_FOR) {
            throw new AwsError(400, "InvalidMaxResultsException", "MaxResults is 1 to 50.");
        }
        String token = Json.text(asked, "NextToken").orElse("");
        if (token.isEmpty()) {
            lookups++;
            return JsonProtocol.answer(page(List.of(), 0, 0, true));
        }
        List<JsonNode> found = found(asked);
        int from = place(token);
        int to = Math.min(found.size(), from + Math.min(most, MOST_A_PAGE));
        return JsonProtocol.answer(page(found, from, to, to < found.size()));
    }

    private static int place(String token) {
        try {
            return Integer.parseInt(token);
        } catch (NumberFormatException e) {
            throw new AwsError(400, "InvalidNextTokenException", "The token is invalid.");
        }
    }

    private List<JsonNode> found(ObjectNode asked) {
        List<JsonNode> attributes = Json.elements(asked, "LookupAttributes").toList();
        if (attributes.size() > 1) {
            throw new AwsError(
                    400, "InvalidLookupAttributesException", "Only one attribute can be given.");
        }
        Predicate<JsonNode> wanted =
                attributes.stream().map(CloudTrail::has).reduce(_ -> true, Predicate::and);
        Instant from = time(asked, "StartTime", Instant.MIN);
        Instant to = time(asked, "EndTime", Instant.MAX);
        Stream<JsonNode> arrived =
                events.stream().filter(event -> lookups > 1 || !event.path("late").asBoolean());
        return arrived.filter(wanted)
                .filter(event -> !at(event).isBefore(from) && !at(event).isAfter(to))
                .sorted(Comparator.comparing(CloudTrail::at).reversed())
                .toList();
    }

    private static Predicate<JsonNode> has(JsonNode attribute) {
        String value = attribute.path("AttributeValue").asText();
        return switch (attribute.path("AttributeKey").asText()) {
            case "EventName" -> event -> event.path("eventName").asText().equals(value);
            case "EventSource" -> _ -> value.equals("apigateway.amazonaws.com");
            case "ReadOnly" -> _ -> value.equals("false");
            default ->
                    throw new AwsError(
                            400, "InvalidLookupAttributesException", "No such attribute.");
        };
    }

    private static Instant time(ObjectNode asked, String field, Instant otherwise) {
        return asked.has(field)
                ? Instant.ofEpochMilli(Math.round(asked.path(field).asDouble() * 1000))
                : otherwise;
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.path("eventTime").asText());
    }

    private static ObjectNode page(List<JsonNode> found, int from, int to, boolean more) {
        ObjectNode answer = Json.object();
        var page = answer.putArray("Events");
        for (int i = from; i < to; i++) {
            JsonNode event = found.get(i);
            page.addObject()
                    .put("EventId", "event-" + i)
                    .put("EventName", event.path("eventName").asText())
                    .put("ReadOnly", "false")
                    .put("EventTime", at(event).getEpochSecond())
                    .put("EventSource", "apigateway.amazonaws.com")
                    .put("CloudTrailEvent", event.toString());
        }
        if (more) {
            answer.put("NextToken", String.valueOf(to));
        }
        return answer;
    }

    @Override
    public Answer refuse(AwsError error) {
        return JsonProtocol.refuse(error);
    }
}
