package io.routemedic.notice.wording;

import static java.util.function.Predicate.not;

import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.notice.Notice;
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
                digest.health().unheard(),
                logGroup ->
                        Text.of(
                                "{} has lost RouteMedic's subscription filter, or is gone: its"
                                        + " failures reach nobody. A deployment of RouteMedic does"
                                        + " not bring the filter back.",
                                logGroup));
        add(
                sections,
                "Notices that a channel has not taken",
                digest.health().owed(),
                owed ->
                        Text.of("{}: ", owed.channel())
                                .and(
                                        Text.of(
                                                Phrases.counted(owed.notices(), "notice")
                                                        + ", the first since "
                                                        + owed.since()
                                                        + ".")));
        add(
                sections,
                "Drafts that are not deployed",
                digest.undeployed(),
                draft ->
                        RequestWording.place(draft.stage(), draft.apiName())
                                .and(
                                        Text.of(
                                                Phrases.counted(draft.changes(), "change")
                                                        + " since "
                                                        + draft.since()
                                                        + ".")));
        add(sections, "What requests will fail of", digest.ahead(), DigestWording::ahead);
        add(sections, "Heals", digest.heals(), DigestWording::heal);
        add(
                sections,
                "Requests that fail, by cause",
                digest.failing().stream().filter(not(Notice.Failing::isHidden)).toList(),
                DigestWording::failing);
        add(
                sections,
                "Stages whose log format hides causes",
                digest.hidden(),
                DigestWording::hidden);
        sections.add(scanners(digest.scanned()));
        add(sections, "What I could not look at", digest.health().unread(), Text::sentence);
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
                digest.health().unheard(),
                "Put RouteMedic's subscription filter back on the log groups below.");
        ask(
                blocks,
                digest.health().owed(),
                "See why the channels below take no notices: they are kept until then.");
        ask(
                blocks,
                digest.undeployed(),
                "Deploy the drafts below, or take back what is not meant to go live.");
        ask(
                blocks,
                digest.ahead(),
                "Put right what requests will fail of, or mute it: I tell each once, until it"
                        + " changes.");
        ask(
                blocks,
                digest.unsettled(),
                "Look at the heals below that are not proved, or that I took back.");
        if (digest.known() > 0) {
            blocks.add(
                    Block.sentence(
                            "Look at the requests below: they have failed for more than a day."));
        }
        ask(blocks, digest.hidden(), "Give the stages below a log format that shows causes.");
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
        count(parts, digest.health().unheard().size(), "log group", " not heard");
        count(
                parts,
                digest.health().owed().stream().mapToInt(Notice.Owed::notices).sum(),
                "notice",
                " not delivered");
        count(parts, digest.undeployed().size(), "draft", " not deployed");
        count(parts, digest.ahead().size(), "trap", " ahead");
        count(parts, digest.unsettled().size(), "heal", " to look at");
        count(parts, digest.known(), "known problem", " still there");
        if (!digest.scanned().isEmpty()) {
            parts.add("scanners on " + Phrases.counted(digest.scanned().size(), "stage"));
        }
        count(parts, digest.falseAlarms().size(), "false alarm", "");
        count(parts, digest.muted().size(), "mute", "");
        return Text.of("API Gateway on " + digest.day() + ": " + String.join(", ", parts));
    }

    private static void count(List<String> parts, int number, String what, String how) {
        if (number > 0) {
            parts.add(Phrases.counted(number, what) + how);
        }
    }

    private static Text heal(Notice.Ended heal) {
        Text subject =
                RequestWording.place(heal.stage(), heal.apiName())
                        .and(Text.of("{}: ", heal.method() + " " + heal.path()));
        String end =
                switch (heal.phase()) {
                    case PROVEN, VERIFIED -> "healed.";
                    case QUIET -> "deployed, and no request was answered there since.";
                    case UNVERIFIED -> "deployed, and I cannot tell whether it helped.";
                    case ROLLED_BACK -> "taken back.";
                    case LEFT_ALONE -> "somebody else deployed since.";
                    case REQUESTED,
                            CREATING,
                            CREATED,
                            SWITCHING,
                            SWITCHED,
                            ROLLING_BACK,
                            ABANDONING,
                            ABANDONED ->
                            "not over.";
                };
        Text told = subject.and(Text.of(end));
        boolean saidAll = heal.why().isEmpty() || heal.phase() == HealPhase.QUIET;
        return saidAll ? told : told.and(Text.of(" ")).and(Text.sentence(heal.why()));
    }

    private static Text ahead(Notice.Ahead ahead) {
        return Text.marked(ahead.trap().subject())
                .and(Text.of(": "))
                .and(Text.marked(ahead.trap().what()))
                .and(Text.of(" "))
                .and(Text.marked(ahead.trap().todo()))
                .and(Text.of(" ({}, {})", ahead.trap().kind(), ahead.id()));
    }

    private static Text failing(Notice.Failing failing) {
        String others = failing.findings() == 1 ? "" : " and " + (failing.findings() - 1) + " more";
        String old = failing.known() == 0 ? "" : ", known for more than a day";
        return RequestWording.place(failing.stage(), failing.apiName())
                .and(CauseWording.of(failing.cause()).headline())
                .and(Text.of(": {}" + others, failing.example()))
                .and(Text.of(", " + Phrases.counted(failing.requests(), "request") + old + "."));
    }

    private static Text hidden(Notice.Failing failing) {
        return RequestWording.place(failing.stage(), failing.apiName())
                .and(
                        Text.of(
                                Phrases.counted(failing.requests(), "request")
                                        + ", as {}, of which its access log does not show why they"
                                        + " fail.",
                                failing.example()));
    }

    private static Section scanners(List<Notice.Scanned> scanned) {
        long requests = scanned.stream().mapToLong(Notice.Scanned::requests).sum();
        return scanned.isEmpty()
                ? Section.NONE
                : Section.of(
                        "Scanners",
                        Block.sentence(
                                Phrases.counted(requests, "request")
                                        + " on "
                                        + Phrases.counted(scanned.size(), "stage")
                                        + ". Nothing to repair."));
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
