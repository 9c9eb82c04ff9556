package io.routemedic.notice.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.text.HostileText;
import java.util.List;
import java.util.Optional;

/**
 * A message as the body of a post to Slack: a header, then a section block each; never larger than
 * Slack takes, and complete as far as it fits.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a> for the limits
 */
final class SlackBlocks {

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
    static ObjectNode of(Message message) {
        return of(message, Optional.empty());
    }

    /** A message with what has become of it since. */
    static ObjectNode of(Message message, Text now) {
        return of(message, Optional.of(now));
    }

    private static ObjectNode of(Message message, Optional<Text> now) {
        SlackBlocks rendered = new SlackBlocks();
        rendered.header(message.title());
        now.ifPresent(state -> rendered.mrkdwn("*Now:* " + SlackText.of(state, LINE)));
        for (Section section : message.sections()) {
            rendered.section(section);
        }
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
        add("header", text, HEADER);
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

    private void section(Section section) {
        StringBuilder part = new StringBuilder("*" + SlackText.plain(section.heading()) + "*");
        for (Block block : section.blocks()) {
            for (String line : lines(block)) {
                if (part.length() + 1 + line.length() > SECTION) {
                    mrkdwn(part.toString());
                    part = new StringBuilder();
                }
                part.append(part.isEmpty() ? "" : "\n").append(line);
            }
        }
        mrkdwn(part.toString());
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

    private void mrkdwn(String words) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("type", "mrkdwn");
        text.put("text", words);
        text.put("verbatim", true);
        add("section", text, words.length());
    }

    private void add(String type, ObjectNode text, int characters) {
        if (cut) {
            return;
        }
        if (length + characters > TOTAL - CUT.length() || blocks.size() == BLOCKS - 1) {
            cut = true;
            text.put("text", CUT);
        }
        length += characters;
        ObjectNode block = blocks.addObject();
        block.put("type", type);
        block.set("text", text);
    }
}
