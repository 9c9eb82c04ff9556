package io.routemedic.notice.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.notice.channel.SlackThreads.First;
import io.routemedic.notice.message.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Slack, by an app's bot: a thread for each finding. Its first message says how things stand; what
 * happens afterwards are replies.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a>
 */
public final class SlackBotChannel implements Channel {

    private static final Set<String> TYPES_WITH_THREAD = Set.of(Message.FINDING, Message.HEAL);

    private final SlackApi slack;
    private final SecretSource secrets;
    private final SlackThreads threads;
    private final Target target;

    /**
     * Where messages go.
     *
     * @param tokenSecret the Secrets Manager secret that holds the bot's token
     * @param channelId Slack's id of the channel
     */
    public record Target(String tokenSecret, String channelId) {}

    public SlackBotChannel(
            SlackApi slack, SecretSource secrets, SlackThreads threads, Target target) {
        this.slack = slack;
        this.secrets = secrets;
        this.threads = threads;
        this.target = target;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Duration pace() {
        return SlackHttp.PACE;
    }

    /** The token; whether the app is in the channel shows when it posts. */
    @Override
    public Optional<Delivery> tried() {
        return Optional.of(
                withToken(
                        token ->
                                slack.call(
                                                "auth.test",
                                                token,
                                                JsonNodeFactory.instance.objectNode())
                                        .delivery()));
    }

    @Override
    public Delivery deliver(Message message) {
        return withToken(token -> post(token, message));
    }

    private Delivery withToken(Function<String, Delivery> call) {
        return switch (secrets.secret(target.tokenSecret())) {
            case Reading.Read<String>(String token, Source _) -> call.apply(token);
            case Reading.Absent<String> _ ->
                    new Delivery.Failed(
                            "There is no secret `%s`: store the bot's token in it."
                                    .formatted(target.tokenSecret()));
            case Reading.Unread<String>(String _, String why, boolean _) ->
                    new Delivery.RetryLater(SlackHttp.PAUSE, why);
        };
    }

    private Delivery post(String token, Message message) {
        Optional<First> first =
                TYPES_WITH_THREAD.contains(message.type())
                        ? threads.find(message.thread(), target.channelId())
                        : Optional.empty();
        return first.map(known -> reply(token, known, message))
                .orElseGet(() -> begin(token, message));
    }

    private Delivery begin(String token, Message message) {
        ObjectNode body = SlackBlocks.of(message);
        SlackApi.Result result = slack.call("chat.postMessage", token, addressed(body));
        if (result.delivery() instanceof Delivery.Delivered
                && TYPES_WITH_THREAD.contains(message.type())) {
            threads.keep(
                    message.thread(), target.channelId(), new First(result.timestamp(), message));
        }
        return result.delivery();
    }

    /**
     * First what can be repeated at will: the first message is current before the reply is there.
     */
    private Delivery reply(String token, First first, Message message) {
        ObjectNode current = SlackBlocks.of(first.message(), message.title());
        current.put("ts", first.timestamp());
        SlackApi.Result updated = slack.call("chat.update", token, addressed(current));
        if (updated.isGone()) {
            return begin(token, message);
        }
        if (!(updated.delivery() instanceof Delivery.Delivered)) {
            return updated.delivery();
        }
        ObjectNode body = SlackBlocks.of(message);
        body.put("thread_ts", first.timestamp());
        return slack.call("chat.postMessage", token, addressed(body)).delivery();
    }

    private ObjectNode addressed(ObjectNode body) {
        return body.put("channel", target.channelId());
    }
}
