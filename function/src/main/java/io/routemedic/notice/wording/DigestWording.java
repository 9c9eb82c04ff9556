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
                                "{} on {}: deployed, but nobody has asked for it since. Send a"
                                        + " request to see that it works. Heal {}.",
                                heal.method() + " " + heal.path(),
                                heal.stage(),
                                heal.healId()));
        add(
                sections,
                "Requests that still fail",
                digest.repeated(),
                repeated ->
                        Text.of(
                                "{} on {}: {}, " + repeated.requests() + " times more. Finding {}.",
                                repeated.method() + " " + repeated.path(),
                                repeated.stage(),
                                repeated.cause(),
                                repeated.findingId()));
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
                "Where the audit trails end, for `routemedic audit verify --head`",
                digest.trails(),
                trail -> Text.of("{}", trail.text()));
        sections.add(PlaceWording.section(digest));
        return new Message(
                "digest/" + digest.account() + "/" + digest.region() + "/" + digest.day(),
                "digest",
                Message.DIGEST,
                title(digest),
                sections,
                Facts.of(digest));
    }

    private static Text title(Notice.Digest digest) {
        return Text.of(
                "API Gateway on "
                        + digest.day()
                        + ": "
                        + Phrases.counted(digest.undeployed().size(), "draft")
                        + " not deployed, "
                        + Phrases.counted(digest.repeated().size(), "known problem")
                        + " still there, scanners on "
                        + Phrases.counted(digest.scanned().size(), "stage")
                        + more(digest.unheard().size(), "log group", " not heard")
                        + more(digest.quiet().size(), "heal", " not tried yet"));
    }

    private static String more(int count, String what, String how) {
        return count == 0 ? "" : ", " + Phrases.counted(count, what) + how;
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
