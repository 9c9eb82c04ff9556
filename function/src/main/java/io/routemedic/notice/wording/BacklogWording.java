package io.routemedic.notice.wording;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.text.Phrases;
import java.util.List;
import java.util.TreeMap;

/**
 * Says in one message what a channel missed, where that has become too many to read one by one. The
 * latest first: what was decided last holds.
 */
public final class BacklogWording {

    private static final int MOST = 15;

    private BacklogWording() {}

    /**
     * The message.
     *
     * @param owed at least one, first kept first
     */
    public static Message of(List<Message> owed, String channel) {
        String id = "backlog/" + channel + "/" + owed.getFirst().id() + "/" + owed.size();
        return new Message(
                id,
                id,
                Message.BACKLOG,
                Text.of(
                        Phrases.counted(owed.size(), "notice")
                                + " could not be delivered here until now"),
                Section.of(
                        "What to do",
                        Block.sentence("See what is open now, on the dashboard or with:"),
                        new Block.Command("./routemedic findings")),
                Section.NONE,
                List.of(
                        Section.of(
                                "What was not told, the latest first",
                                Block.Bullets.first(
                                        MOST,
                                        owed.reversed().stream().map(Message::title).toList()))),
                Section.NONE,
                new TreeMap<>());
    }
}
