package io.routemedic.notice.wording;

import static java.util.stream.Collectors.joining;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.notice.Notice;
import io.routemedic.notice.advice.Commands;
import io.routemedic.notice.advice.DeployWording;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Plan;
import io.routemedic.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A draft that nobody deployed, and its end. */
final class DriftWording {

    private DriftWording() {}

    static Message message(Notice.Drifted drifted) {
        Notice.Found found = new Notice.Found(drifted.decided(), "drift");
        FindingRecord record = drifted.decided().record();
        StageRef stage = record.stage().orElseThrow();
        Plan plan = drifted.decided().plan().orElseThrow();
        DeployWording deploying = new DeployWording(found, stage);
        List<Section> evidence = new ArrayList<>(deploying.details());
        evidence.add(
                Section.of(
                        "To throw the draft away, and go back to what is live",
                        Commands.exportLive(stage, record.key().origin().region()),
                        Commands.importLive(stage, record.key().origin().region())));
        if (!drifted.authors().isEmpty()) {
            evidence.add(Section.of("Who changed the draft", authors(drifted.authors())));
        }
        return new Message(
                "drift/%s/%s/%s".formatted(stage, plan.fingerprint(), drifted.since()),
                "drift/" + stage,
                Message.DRIFT,
                RequestWording.place(stage, found.apiName())
                        .and(Text.of("the draft is not deployed: " + counts(plan))),
                new Section("What to do", deploying.action()),
                Section.of("Why", new Block.Paragraph(why(drifted))),
                evidence,
                PlaceWording.section(
                        stage,
                        found.apiName(),
                        record.key().origin().account(),
                        record.key().origin().region()),
                facts(drifted, stage, plan));
    }

    private static Block authors(List<String> sentences) {
        return new Block.Bullets(sentences.stream().map(Text::sentence).toList());
    }

    private static String counts(Plan plan) {
        List<String> parts = new ArrayList<>();
        count(parts, plan.added().size(), "route", " added");
        count(parts, plan.removed().size(), "route", " removed");
        count(parts, plan.changed().size(), "route", " changed");
        count(parts, plan.changedDefinitions().size(), "definition", " changed");
        count(parts, plan.unchecked().size(), "part", " not compared");
        return String.join(", ", parts);
    }

    private static void count(List<String> parts, int count, String what, String how) {
        if (count > 0) {
            parts.add(Phrases.counted(count, what) + how);
        }
    }

    private static Text why(Notice.Drifted drifted) {
        Text since =
                Text.of(
                        "The draft has been as it is since {}, and no client sees it.",
                        drifted.since());
        return drifted.servedBy().isEmpty()
                ? since
                : since.and(
                        Text.of(
                                " Served already by {}.",
                                drifted.servedBy().stream()
                                        .map(name -> "stage " + name)
                                        .collect(joining(", "))));
    }

    private static SortedMap<String, String> facts(
            Notice.Drifted drifted, StageRef stage, Plan plan) {
        SortedMap<String, String> facts = facts(stage, plan.fingerprint(), "undeployed");
        facts.put("account", drifted.decided().record().key().origin().account());
        facts.put("region", drifted.decided().record().key().origin().region());
        drifted.owner().ifPresent(owner -> facts.put("owner", owner));
        facts.put("since", drifted.since().toString());
        facts.put("added", String.valueOf(plan.added().size()));
        facts.put("removed", String.valueOf(plan.removed().size()));
        facts.put("changed", String.valueOf(plan.changed().size()));
        facts.put("definitions", String.valueOf(plan.changedDefinitions().size()));
        facts.put("unchecked", String.valueOf(plan.unchecked().size()));
        return facts;
    }

    private static SortedMap<String, String> facts(StageRef stage, String plan, String state) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("apiId", stage.api().value());
        facts.put("stage", stage.stage().value());
        facts.put("plan", plan);
        facts.put("state", state);
        return facts;
    }

    static Message message(Notice.DriftOver over) {
        boolean deployed = over.deployed().isPresent();
        SortedMap<String, String> facts =
                facts(over.stage(), over.plan(), deployed ? "deployed" : "reverted");
        facts.put("account", over.account());
        facts.put("region", over.region());
        return new Message(
                "drift/%s/%s/over".formatted(over.stage(), over.plan()),
                "drift/" + over.stage(),
                Message.DRIFT,
                RequestWording.place(over.stage(), over.apiName())
                        .and(
                                Text.of(
                                        deployed
                                                ? "the draft is deployed"
                                                : "the draft is again what is live")),
                Section.of("What to do", Block.sentence("Nothing.")),
                Section.of(
                        "Why",
                        over.deployed()
                                .map(
                                        live ->
                                                Block.sentence(
                                                        "The stage serves deployment {} now.",
                                                        live))
                                .orElseGet(
                                        () ->
                                                Block.sentence(
                                                        "The draft's changes were taken back."))),
                List.of(),
                PlaceWording.section(over.stage(), over.apiName(), over.account(), over.region()),
                facts);
    }
}
