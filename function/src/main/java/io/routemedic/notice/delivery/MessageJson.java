package io.routemedic.notice.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import java.util.List;

/** Messages as they are kept until a channel takes them. */
final class MessageJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String FORMER = "sections";

    private MessageJson() {}

    static String write(Message message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message can always be written.", e);
        }
    }

    /**
     * @throws IllegalArgumentException when this version cannot read it
     */
    static Message read(String json) {
        try {
            return JSON.treeToValue(renewed(JSON.readTree(json)), Message.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a kept message: " + e.getOriginalMessage(), e);
        }
    }

    /** What an earlier version kept, a row of sections with the place last, is still owed. */
    private static JsonNode renewed(JsonNode kept) throws JsonProcessingException {
        if (!(kept instanceof ObjectNode message) || !message.has(FORMER)) {
            return kept;
        }
        List<Section> sections =
                JSON.treeToValue(message.remove(FORMER), new TypeReference<List<Section>>() {});
        int last = sections.size() - 1;
        message.set("action", JSON.valueToTree(last > 0 ? sections.getFirst() : Section.NONE));
        message.set("why", JSON.valueToTree(Section.NONE));
        message.set(
                "evidence",
                JSON.valueToTree(last > 1 ? sections.subList(1, last) : List.<Section>of()));
        message.set("where", JSON.valueToTree(last < 0 ? Section.NONE : sections.get(last)));
        return message;
    }
}
