package io.routemedic.local.services;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What one channel of Slack would be: takes posts by an incoming webhook, or by the Web API with a
 * bot's token, and keeps them.
 */
public final class SlackSink implements AutoCloseable {

    /** The bot's token. */
    public static final String TOKEN = "xoxb-local";

    private static final String API = "/api/";

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final List<SlackMessage> channel = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final HttpEndpoint endpoint = HttpEndpoint.open(0, this::answer);

    /**
     * A message as the channel shows it now.
     *
     * @param thread the timestamp of the message that it answers
     * @param body as it was posted, or changed last
     */
    public record SlackMessage(String timestamp, Optional<String> thread, ObjectNode body) {}

    /** For the secret that holds the webhook's URL. */
    public URI webhook() {
        return endpoint.uri().resolve("/services/T0000/B0000/local");
    }

    /** Where the Web API's methods are. */
    public URI api() {
        return endpoint.uri().resolve(API);
    }

    /** Answers the next posts with these statuses, and keeps none of them. */
    public void refuseNext(List<Integer> statuses) {
        refusals.addAll(statuses);
    }

    /** Answers the next call of the Web API with this error. */
    public void failNext(String error) {
        errors.add(error);
    }

    /** Loses all messages, as when people delete them. */
    public void deleteAll() {
        channel.clear();
    }

    private Answer answer(Received http) {
        Integer refusal = refusals.poll();
        if (refusal != null) {
            return Answer.text(refusal, "text/plain", "refused").with("Retry-After", "1");
        }
        if (http.path().startsWith(API)) {
            return Answer.json(200, called(http));
        }
        if (!Json.read(http.body()).has("text")) {
            return Answer.text(400, "text/plain", "no_text");
        }
        posts.add(http.body());
        return Answer.text(200, "text/plain", "ok");
    }

    private ObjectNode called(Received http) {
        String error = errors.poll();
        if (error != null) {
            return refused(error);
        }
        boolean known =
                http.header("authorization").filter(("Bearer " + TOKEN)::equals).isPresent();
        if (!known) {
            return refused("invalid_auth");
        }
        ObjectNode body = Json.read(http.body());
        return switch (http.path().substring(API.length())) {
            case "chat.postMessage" -> posted(body, http.body());
            case "auth.test" -> Json.object().put("ok", true);
            case "chat.update" -> updated(body);
            default -> refused("unknown_method");
        };
    }

    private ObjectNode posted(ObjectNode body, String text) {
        Optional<String> thread = Json.text(body, "thread_ts");
        if (thread.isPresent() && place(thread.get()) < 0) {
            return refused("thread_not_found");
        }
        posts.add(text);
        String timestamp = "1793872800.%06d".formatted(posts.size());
        channel.add(new SlackMessage(timestamp, thread, body));
        return done(timestamp);
    }

    private ObjectNode updated(ObjectNode body) {
        int place = place(Json.text(body, "ts").orElse(""));
        if (place < 0) {
            return refused("message_not_found");
        }
        SlackMessage before = channel.get(place);
        channel.set(place, new SlackMessage(before.timestamp(), before.thread(), body));
        return done(before.timestamp());
    }

    private int place(String timestamp) {
        return channel.stream().map(SlackMessage::timestamp).toList().indexOf(timestamp);
    }

    private static ObjectNode done(String timestamp) {
        return Json.object().put("ok", true).put("ts", timestamp);
    }

    private static ObjectNode refused(String error) {
        return Json.object().put("ok", false).put("error", error);
    }

    /** The posts taken, in order, as JSON. */
    public List<String> posts() {
        return List.copyOf(posts);
    }

    /** What the channel shows of the bot's messages, in order. */
    public List<SlackMessage> channel() {
        return List.copyOf(channel);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
