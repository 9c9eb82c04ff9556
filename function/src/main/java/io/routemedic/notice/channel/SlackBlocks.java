package io.routemedic.notice.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.text.HostileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message as the body of a post to Slack: a header, what to do and why in blocks that are shown
 * whole, the evidence in as few blocks as hold it, which Slack may fold behind "see more", and the
 * place in small print; never larger than Slack takes, and complete as far as it fits.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a> for the limits
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/section-block">Section</a> for
 *     {@code expand}
 */
public final class SlackBlocks {

    private static final int HEADER = 150;
    private static final int SECTION = 3000;
    private static final int LINE = 2850;
    private static final int BLOCKS = 50;
    // Slack refuses about 13,000 characters of blocks, undocumented: stay well below.
    private static final int TOTAL = 9500;
    private static final String CUT = "_The rest did not fit. E-mail and EventBridge have it._";

    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    private int length;
    private boolean cut;

    private SlackBlocks() {}

    /** A message by itself. */
    public static ObjectNode of(Message message) {
        return of(message, Optional.empty());
    }

    /** A message with what has become of it since. */
    static ObjectNode of(Message message, Text now) {
        return of(message, Optional.of(now));
    }

    private static ObjectNode of(Message message, Optional<Text> now) {
        SlackBlocks rendered = new SlackBlocks();
        rendered.header(message.title());
        now.ifPresent(state -> rendered.state(state));
        for (Section section : message.head()) {
            rendered.sections(List.of(section), true);
        }
        rendered.sections(message.evidence(), false);
        rendered.smallPrint(message.where());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("text", SlackText.of(message.title(), LINE));
        body.put("unfurl_links", false);
        body.put("unfurl_media", false);
        body.set("blocks", rendered.blocks);
        return body;
    }

    private void header(Text title) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("type", "plain_text");
        text.put("text", SlackText.escaped(headline(title)));
        text.put("emoji", false);
        length += HEADER;
        ObjectNode block = blocks.addObject();
        block.put("type", "header");
        block.set("text", text);
    }

    // Escaping lengthens, and a cut must not split an entity: so it is cut before it is escaped.
    private static String headline(Text title) {
        String words = HostileText.unlinked(title.unmarked());
        int most = HEADER;
        while (SlackText.escaped(HostileText.bounded(words, most)).length() > HEADER) {
            most--;
        }
        return HostileText.bounded(words, most);
    }

    private void state(Text now) {
        mrkdwn("*Now:* " + SlackText.of(now, LINE), true);
    }

    /** Consecutive sections in one block, as far as they fit into it. */
    private void sections(List<Section> sections, boolean expand) {
        StringBuilder part = new StringBuilder();
        for (Section section : sections) {
            String heading = "*" + SlackText.plain(section.heading()) + "*";
            part = appended(part, (part.isEmpty() ? "" : "\n") + heading, expand);
            for (Block block : section.blocks()) {
                for (String line : lines(block)) {
                    part = appended(part, line, expand);
                }
            }
        }
        if (!part.isEmpty()) {
            mrkdwn(part.toString(), expand);
        }
    }

    private StringBuilder appended(StringBuilder part, String line, boolean expand) {
        if (!part.isEmpty() && part.length() + 1 + line.length() > SECTION) {
            mrkdwn(part.toString(), expand);
            return new StringBuilder(line.strip());
        }
        return part.append(part.isEmpty() ? "" : "\n").append(line);
    }

    private void smallPrint(Section section) {
        List<String> lines = new ArrayList<>();
        for (Block block : section.blocks()) {
            lines.addAll(lines(block));
        }
        ObjectNode text = mrkdwn(String.join("\n", lines));
        if (!lines.isEmpty() && fits(text)) {
            blocks.addObject().put("type", "context").putArray("elements").add(text);
        }
    }

    private static List<String> lines(Block block) {
        return switch (block) {
            case Block.Paragraph(Text text) -> List.of(SlackText.of(text, LINE));
            case Block.Bullets bullets ->
                    bullets.items().stream().map(item -> "• " + SlackText.of(item, LINE)).toList();
            case Block.Command(String command) -> List.of(command(command));
            case Block.Link link ->
                    List.of(
                            "<%s|%s>"
                                    .formatted(
                                            SlackText.escaped(link.address().toString()),
                                            SlackText.plain(link.label())));
        };
    }

    // Half a command would be worse than none.
    private static String command(String command) {
        String code = "```" + SlackText.code(command) + "```";
        return code.length() <= LINE
                ? code
                : "_This command is too long for Slack. E-mail and EventBridge have it._";
    }

    private void mrkdwn(String words, boolean expand) {
        ObjectNode text = mrkdwn(words);
        if (fits(text)) {
            ObjectNode block = blocks.addObject();
            block.put("type", "section");
            block.set("text", text);
            block.put("expand", expand);
        }
    }

    private static ObjectNode mrkdwn(String words) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("type", "mrkdwn");
        text.put("text", words);
        text.put("verbatim", true);
        return text;
    }

    /** Whether it is to be shown: all that fits, and once that the rest did not. */
    private boolean fits(ObjectNode text) {
        if (cut) {
            return false;
        }
        int characters = text.get("text").asText().length();
        if (length + characters > TOTAL - CUT.length() || blocks.size() == BLOCKS - 1) {
            cut = true;
            text.put("text", CUT);
            return true;
        }
        length += characters;
        return true;
    }
}
