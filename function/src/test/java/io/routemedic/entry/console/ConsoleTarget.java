package io.routemedic.entry.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.fuzz.FuzzTarget;
import io.routemedic.remedy.people.IdentityProof;

/** What is asked of the console is bounded, and an id is one, or none. */
public final class ConsoleTarget implements FuzzTarget {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ARN =
            "arn:aws:lambda:eu-west-1:111122223333:function:RouteMedic-console:act";

    @Override
    @FuzzTest
    public void test(byte[] input) {
        read(json(FuzzTarget.text(input)));
        read(JSON.createObjectNode().put("url", FuzzTarget.text(input)).put("action", "diagnose"));
        read(JSON.createObjectNode().put("id", FuzzTarget.text(input)).put("action", "undo"));
        read(JSON.createObjectNode().put("proof", FuzzTarget.text(input)).put("from", "x"));
    }

    private static JsonNode json(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read == null ? JSON.missingNode() : read;
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static void read(JsonNode event) {
        ConsoleRequest request = ConsoleRequest.of(event, ARN);
        assertThat(request.id()).matches("[A-Za-z0-9_.:/#-]{0,512}");
        assertThat(request.nonce()).matches("([0-9a-f-]{36})?");
        assertThat(request.actor().length()).isLessThanOrEqualTo(2_048);
        assertThat(request.proof().length()).isLessThanOrEqualTo(8_193);
        RequestUrl.parse(request.url())
                .ifPresent(url -> assertThat(url.path()).startsWith("/").doesNotContain("?", "#"));
        assertThat(new IdentityProof(request.proof()).query()).isEqualTo(request.proof());
    }
}
