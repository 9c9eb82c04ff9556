package io.routemedic.entry.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.notice.widget.WidgetPage;
import io.routemedic.remedy.people.MuteNotices;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * What somebody asks of the console.
 *
 * @param action {@code describe}, {@code diagnose}, {@code audit}, {@code story}, {@code open},
 *     {@code record}, {@code drift}, {@code self}, or one of {@link ConsoleActs}; anything else
 *     lists what is open
 * @param id of the plan, heal, finding or stage that the action is about; empty where it is none
 * @param actor who asks, for the trail; may be empty
 * @param widget whether the answer is to be HTML
 * @param nonce as an earlier answer gave it; empty where it is none
 * @param proof of who asks: {@link io.routemedic.remedy.people.IdentityProof#query}; may be empty
 * @param from where in the audit trail to begin
 * @param details what else is said about what is to be done
 * @param zone that the dashboard shows times in; UTC where it does not say
 * @param invoked what was invoked for it
 */
public record ConsoleRequest(
        String action,
        String id,
        String actor,
        String method,
        String url,
        boolean widget,
        String nonce,
        String proof,
        long from,
        ActDetails details,
        ZoneOffset zone,
        InvokedAs invoked) {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_PROOF = 8_193;

    /** As CloudWatch writes offsets; none is further from UTC. */
    private static final Pattern ZONE = Pattern.compile("[+-](?:0[0-9]|1[0-4]):[0-5][0-9]");

    private static final Pattern NONCE = Pattern.compile("[0-9a-f-]{36}");

    /** What ids of plans, heals, findings, stages and log groups are made of. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:/#-]{1,512}");

    public static ConsoleRequest of(JsonNode event, String arn) {
        JsonNode forms = event.path("widgetContext").path("forms").path("all");
        return new ConsoleRequest(
                event.path("describe").asBoolean() ? "describe" : text(event, "action"),
                like(ID, text(event, "id")),
                either(event, forms, WidgetPage.ACTOR),
                either(event, forms, WidgetPage.METHOD),
                either(event, forms, WidgetPage.URL),
                event.has("widgetContext"),
                like(NONCE, text(event, "nonce")),
                text(event, "proof", LONGEST_PROOF),
                event.path("from").asLong(),
                ActDetails.of(event, forms),
                zone(event.at("/widgetContext/timezone/offsetISO").asText("")),
                new InvokedAs(arn));
    }

    /** What is to be muted, or not any more. */
    public MuteNotices.Request toMute() {
        return new MuteNotices.Request(id, details.route(), details.time(), details.why());
    }

    private static ZoneOffset zone(String offset) {
        return ZONE.matcher(offset).matches() ? ZoneOffset.of(offset) : ZoneOffset.UTC;
    }

    private static String like(Pattern form, String text) {
        return form.matcher(text).matches() ? text : "";
    }

    private static String either(JsonNode event, JsonNode forms, String name) {
        String said = text(event, name);
        return said.isEmpty() ? text(forms, name) : said;
    }

    private static String text(JsonNode node, String name) {
        return text(node, name, LONGEST);
    }

    private static String text(JsonNode node, String name, int longest) {
        String text = node.path(name).asText("").strip();
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
