package io.routemedic.notice.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.json.JsonText;
import io.routemedic.text.HostileText;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Slack's Web API, and what its errors mean. The token is neither logged nor part of any outcome.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">Errors</a>
 */
public final class SlackApi {

    private static final JsonMapper JSON = new JsonMapper();

    /** Slack has trouble of its own. */
    private static final Set<String> PASSING =
            Set.of(
                    "internal_error",
                    "fatal_error",
                    "request_timeout",
                    "service_unavailable",
                    "ratelimited",
                    "rate_limited",
                    "team_added_to_org");

    /** Slack does not take this very message. */
    private static final Set<String> OF_THE_MESSAGE =
            Set.of(
                    "invalid_blocks",
                    "invalid_blocks_format",
                    "invalid_arguments",
                    "msg_too_long",
                    "msg_blocks_too_long",
                    "no_text",
                    "too_many_attachments");

    /** The message that is to be changed or answered is not there any more, or not ours. */
    private static final Set<String> OF_A_LOST_ONE =
            Set.of(
                    "message_not_found",
                    "thread_not_found",
                    "cant_update_message",
                    "edit_window_closed");

    private static final Map<String, String> REMEDIES =
            Map.of(
                    "not_in_channel", "Invite the app to the channel.",
                    "channel_not_found",
                            "Check `notify.slackBot.channelId`, and invite the app to the channel.",
                    "is_archived", "The channel is archived: name another one.",
                    "missing_scope", "Give the app the scope `chat:write` and install it again.",
                    "restricted_action", "Let the app post in this channel.");

    private static final String OTHERWISE = "Check the bot's token in its secret.";

    private final SlackHttp http;
    private final URI base;

    /**
     * @param http see {@link SlackHttp}
     * @param base where the methods are, with a slash at the end
     */
    public SlackApi(SdkHttpClient http, URI base) {
        this.http = new SlackHttp(http);
        this.base = base;
    }

    /**
     * What came of a call.
     *
     * @param timestamp of the message, empty where there is none
     * @param isGone whether the message that it was about is lost
     */
    record Result(Delivery delivery, String timestamp, boolean isGone) {}

    Result call(String method, String token, ObjectNode body) {
        SlackHttp.Answer answer =
                http.post(
                        base.resolve(method),
                        Map.of("Authorization", "Bearer " + token),
                        JsonText.write(body));
        return answer.later()
                .map(later -> new Result(later, "", false))
                .orElseGet(() -> judged(method, answer));
    }

    private static Result judged(String method, SlackHttp.Answer answer) {
        JsonNode said = tree(answer.body());
        if (answer.isSuccess() && said.path("ok").asBoolean()) {
            return new Result(new Delivery.Delivered(), said.path("ts").asText(), false);
        }
        String error =
                HostileText.bounded(
                        HostileText.visible(said.path("error").asText("status " + answer.status())),
                        100);
        String sentence = "Slack refused %s (%s).".formatted(method, error);
        if (PASSING.contains(error)) {
            return new Result(new Delivery.RetryLater(SlackHttp.PAUSE, sentence), "", false);
        }
        if (OF_THE_MESSAGE.contains(error)) {
            return new Result(new Delivery.Rejected(sentence), "", false);
        }
        String remedy = REMEDIES.getOrDefault(error, OTHERWISE);
        return new Result(
                new Delivery.Failed(sentence + " " + remedy), "", OF_A_LOST_ONE.contains(error));
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
