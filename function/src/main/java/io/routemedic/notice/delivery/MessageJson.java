package io.routemedic.notice.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.notice.message.Message;

/** Messages as they are kept until a channel takes them. */
final class MessageJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

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
            return JSON.readValue(json, Message.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a kept message: " + e.getOriginalMessage(), e);
        }
    }
}
