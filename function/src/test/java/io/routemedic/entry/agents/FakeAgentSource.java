package io.routemedic.entry.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Answers what it was given, and remembers what it was asked. */
final class FakeAgentSource implements AgentSource {

    private static final JsonMapper JSON = new JsonMapper();

    final List<String> asked = new ArrayList<>();
    JsonNode diagnosis = json("{\"answer\":\"live\"}");
    JsonNode open = json("{}");
    JsonNode record = json("{\"unknown\":\"There is none.\"}");
    JsonNode drift = json("{\"answer\":\"same\"}");
    boolean unavailable;

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Override
    public JsonNode diagnosis(String method, String url) {
        return asked("diagnosis " + method + " " + url, diagnosis);
    }

    @Override
    public JsonNode open() {
        return asked("open", open);
    }

    @Override
    public JsonNode record(String id) {
        return asked("record " + id, record);
    }

    @Override
    public JsonNode drift(String stage) {
        return asked("drift " + stage, drift);
    }

    private JsonNode asked(String question, JsonNode answer) {
        asked.add(question);
        if (unavailable) {
            throw new UnavailableException("The table did not answer: ask again.", new Exception());
        }
        return answer;
    }
}
