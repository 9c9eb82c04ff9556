package io.routemedic.notice.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.json.JsonText;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.text.HostileText;
import java.util.List;

/**
 * A message in the custom notification schema of Amazon Q Developer in chat applications. Custom
 * actions can take their variables from {@code metadata.additionalContext}.
 *
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html">Custom
 *     notifications</a>
 */
final class AmazonQNotification {

    private static final int TITLE = 250;
    private static final int DESCRIPTION = 8000;
    private static final int STEP = 2000;

    private AmazonQNotification() {}

    static String of(Message message) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("textType", "client-markdown");
        content.put("title", HostileText.bounded(ClientMarkdown.of(message.title()), TITLE));
        content.put("description", HostileText.bounded(description(message), DESCRIPTION));
        ArrayNode steps = content.putArray("nextSteps");
        commands(message).forEach(steps::add);
        content.putArray("keywords").add("RouteMedic").add(message.type());

        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("threadId", message.thread());
        metadata.put(
                "summary",
                HostileText.bounded(HostileText.unlinked(message.title().unmarked()), TITLE));
        metadata.put("eventType", message.type());
        ObjectNode context = metadata.putObject("additionalContext");
        message.facts().forEach(context::put);

        ObjectNode notification = JsonNodeFactory.instance.objectNode();
        notification.put("version", "1.0");
        notification.put("source", "custom");
        notification.put("id", message.id());
        notification.set("content", content);
        notification.set("metadata", metadata);
        return JsonText.write(notification);
    }

    private static String description(Message message) {
        StringBuilder description = new StringBuilder();
        for (Section section : message.all()) {
            description.append("*").append(ClientMarkdown.plain(section.heading())).append("*\n");
            for (Block block : section.blocks()) {
                description.append(ClientMarkdown.of(block)).append("\n");
            }
        }
        return description.toString();
    }

    private static List<String> commands(Message message) {
        return message.all().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Command.class::isInstance)
                .map(ClientMarkdown::of)
                .filter(command -> command.length() <= STEP)
                .toList();
    }
}
