package io.routemedic.notice.wording;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The day's findings that deserved no notice of their own. */
final class DigestWording {

    private static final int MOST = 10;

    private DigestWording() {}

    static Message message(Notice.Digest digest) {
        List<Section> sections = new ArrayList<>();
        add(
                sections,
                "Log groups that I do not hear any more",
                digest.unheard(),
                logGroup ->
                        Text.of(
                                "{} has lost RouteMedic's subscription filter, or is gone: its"
                                        + " failures reach nobody. Deploy the filter again.",
                                logGroup));
        add(
                sections,
                "Drafts that are not deployed",
                digest.undeployed(),
                draft ->
                        Text.of("{}: ", draft.stage())
                                .and(
                                        Text.of(
                                                Phrases.counted(draft.changes(), "change")
                                                        + " since "
                                                        + draft.since()
                                                        + ".")));
        add(
                sections,
                "Heals that nobody has tried yet",
                digest.quiet(),
                heal ->
                        Text.of(
                                "{} on {}: deployed, and no request was answered there since.",
                                heal.method() + " " + heal.path(),
                                heal.stage()));
        add(
                sections,
                "Requests that still fail",
                digest.repeated(),
                repeated ->
                        Text.of(
                                "{} on {}: {}, "
                                        + Phrases.counted(repeated.requests(), "request")
                                        + " more.",
                                repeated.method() + " " + repeated.path(),
                                repeated.stage(),
                                repeated.cause()));
        add(
                sections,
                "Scanners",
                digest.scanned(),
                scanned ->
                        Text.of("{}: ", scanned.stage())
                                .and(
                                        Text.of(
                                                Phrases.counted(scanned.requests(), "request")
                                                        + ". Nothing to repair.")));
        add(
                sections,
                "Called false alarms",
                digest.falseAlarms(),
                alarm ->
                        Text.of(
                                "{} on {}, {}: {} By {}.",
                                alarm.method() + " " + alarm.path(),
                                alarm.subject(),
                                alarm.cause(),
                                alarm.why(),
                                alarm.by()));
        add(
                sections,
                "Muted",
                digest.muted(),
                mute ->
                        Text.of("{} until ", mute.scope().name())
                                .and(Text.of(mute.until() + ", by "))
                                .and(Text.of("{}.", mute.by())));
        add(
                sections,
                "Where the audit trails end, for `routemedic audit verify --head`",
                digest.trails(),
                trail -> Text.of("{}", trail.text()));
        return new Message(
                "digest/" + digest.account() + "/" + digest.region() + "/" + digest.day(),
                "digest",
                Message.DIGEST,
                title(digest),
                action(digest),
                Section.NONE,
                sections,
                PlaceWording.section(digest),
                Facts.of(digest));
    }

    private static Section action(Notice.Digest digest) {
        List<Block> blocks = new ArrayList<>();
        ask(
                blocks,
                digest.unheard(),
                "Deploy RouteMedic's stack again: log groups below do not reach it.");
        ask(
                blocks,
                digest.undeployed(),
                "Deploy the drafts below, or take back what is not meant to go live.");
        ask(
                blocks,
                digest.quiet(),
                "Send a request to each route below that I deployed, to see that it works.");
        ask(
                blocks,
                digest.repeated(),
                "Look at the requests below: they have failed for more than a day.");
        return new Section(
                "What to do", blocks.isEmpty() ? List.of(Block.sentence("Nothing.")) : blocks);
    }

    private static void ask(List<Block> blocks, List<?> entries, String sentence) {
        if (!entries.isEmpty()) {
            blocks.add(Block.sentence(sentence));
        }
    }

    /** Only what there is something of. */
    private static Text title(Notice.Digest digest) {
        List<String> parts = new ArrayList<>();
        count(parts, digest.unheard(), "log group", " not heard");
        count(parts, digest.undeployed(), "draft", " not deployed");
        count(parts, digest.quiet(), "heal", " not tried yet");
        count(parts, digest.repeated(), "known problem", " still there");
        if (!digest.scanned().isEmpty()) {
            parts.add("scanners on " + Phrases.counted(digest.scanned().size(), "stage"));
        }
        count(parts, digest.falseAlarms(), "false alarm", "");
        count(parts, digest.muted(), "mute", "");
        return Text.of("API Gateway on " + digest.day() + ": " + String.join(", ", parts));
    }

    private static void count(List<String> parts, List<?> entries, String what, String how) {
        if (!entries.isEmpty()) {
            parts.add(Phrases.counted(entries.size(), what) + how);
        }
    }

    private static <T> void add(
            List<Section> sections, String heading, List<T> entries, Function<T, Text> wording) {
        if (!entries.isEmpty()) {
            sections.add(
                    Section.of(
                            heading,
                            Block.Bullets.first(MOST, entries.stream().map(wording).toList())));
        }
    }
}
