package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.util.List;

/**
 * A page of a collection: {@code limit} items (25 by default, at most 500) from {@code position}.
 */
final class Page {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAXIMAL_LIMIT = 500;

    private Page() {}

    static Answer of(Received http, List<? extends JsonNode> all) {
        int limit = http.parameter("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
        int from = http.parameter("position").map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + Math.clamp(limit, 1, MAXIMAL_LIMIT));
        ObjectNode page = Json.object();
        page.putArray("item").addAll(all.subList(Math.min(from, to), to));
        if (to < all.size()) {
            page.put("position", Integer.toString(to));
        }
        return Answer.json(200, page);
    }
}
