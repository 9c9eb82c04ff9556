package io.routemedic.notice.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.json.JsonText;
import io.routemedic.notice.message.Message;

/** A message as the detail of an EventBridge event: facts for rules, and the text for people. */
final class EventDetail {

    /** Of docs/eventbridge/event.schema.json: another one where a field goes or means otherwise. */
    private static final String VERSION = "1";

    private EventDetail() {}

    static String of(Message message) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("version", VERSION);
        detail.put("id", message.id());
        detail.put("title", message.title().unmarked());
        message.facts().forEach(detail::put);
        detail.put("text", PlainText.of(message));
        return JsonText.write(detail);
    }
}
