package io.routemedic.notice.advice;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How people deploy a draft themselves. The command to do so is offered only where no guard says
 * that a deployment would do harm: what is no good for RouteMedic is no good for them.
 */
public final class DeployWording {

    private final Notice.Found found;
    private final StageRef stage;
    private final Optional<Plan> plan;
    private final List<Objection> objections;

    public DeployWording(Notice.Found found, StageRef stage) {
        this.found = found;
        this.stage = stage;
        this.plan = found.plan();
        this.objections = found.decided().objections();
    }

    public List<Block> action() {
        return objections.stream()
                .flatMap(objection -> instead(objection).stream())
                .findFirst()
                .orElseGet(this::deploy);
    }

    /**
     * What to do before or instead of a deployment; empty where the objection is none to people.
     */
    private Optional<List<Block>> instead(Objection objection) {
        String why = objection.why();
        return switch (objection.guard()) {
            case "NotManagedElsewhere" -> Optional.of(List.of(withTheOtherTool(why)));
            case "NoCanary" ->
                    Optional.of(
                            List.of(
                                    Block.sentence(
                                            "Promote or remove the canary of stage {} (commands"
                                                    + " below), then deploy.",
                                            stage.stage())));
            case "ConfigurationFullyRead" ->
                    Optional.of(
                            List.of(
                                    Block.sentence(
                                            "Look at the draft before you deploy it: I could not"
                                                + " read all that a deployment would change (see"
                                                + " below).")));
            case "AdditionsOnly", "ExistingDefinitionsUnchanged" ->
                    Optional.of(List.of(marked("Look before you deploy. " + why)));
            case "NoOpenRoutes" ->
                    Optional.of(List.of(marked("Add authorization before you deploy. " + why)));
            case "EveryMethodHasIntegration" ->
                    Optional.of(List.of(marked("Finish the draft first. " + why)));
            case "DraftQuiet" ->
                    Optional.of(List.of(marked("Wait, it may not be finished. " + why)));
            case "WithinBudget", "PlanStillHolds" -> Optional.of(List.of(marked(why)));
            default -> Optional.empty();
        };
    }

    private Block withTheOtherTool(String why) {
        return found.decided()
                .deployer()
                .<Block>map(
                        tool ->
                                marked(
                                        "Deploy it with "
                                                + tool.words()
                                                + ", which would undo any other deployment. Why it"
                                                + " did not by itself, and the lasting fix:"
                                                + " below."))
                .orElseGet(() -> marked(why));
    }

    private List<Block> deploy() {
        if (plan.isEmpty() && !found.decided().answers().isEmpty()) {
            // What was not read may be what a guard would refuse.
            return List.of(
                    Block.sentence(
                            "Look at what else the draft changes and at who deploys stage {}: I"
                                    + " have not compared it this time. Then deploy it.",
                            stage.stage()));
        }
        return List.of(
                Block.sentence("Deploy the draft to stage {}:", stage.stage()),
                Commands.deploy(stage, region()),
                new Block.Paragraph(
                        plan.map(PlanWording::summary)
                                .orElseGet(
                                        () ->
                                                Text.of(
                                                        "This publishes the whole draft. I have not"
                                                                + " compared the rest: look at it"
                                                                + " first."))));
    }

    public List<Section> details() {
        List<Section> sections = new ArrayList<>();
        plan.map(PlanWording::section).ifPresent(sections::add);
        if (objections.stream().anyMatch(one -> one.guard().equals("NoCanary"))) {
            sections.add(RecipeWording.endOfCanary(stage, region()));
        }
        if (!objections.isEmpty()) {
            sections.add(new Section("Why RouteMedic does not deploy it", whyNot()));
        }
        found.decided().deployer().map(DeployerWording::section).ifPresent(sections::add);
        plan.filter(_ -> objections.stream().allMatch(one -> instead(one).isEmpty()))
                .map(
                        known ->
                                Section.of(
                                        "To go back to what is live now",
                                        Commands.serve(stage, region(), known.live())))
                .ifPresent(sections::add);
        return sections;
    }

    private List<Block> whyNot() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(DecisionWording.reasons(HealReason.of(objections)));
        boolean onlyNotAllowed =
                objections.stream().allMatch(one -> one.guard().equals("StageAllowsHealing"));
        if (onlyNotAllowed && plan.isPresent()) {
            blocks.add(
                    Block.sentence(
                            "Nothing that I read stands against it: allowed, I would deploy it."));
        }
        new Decision.Tell(objections)
                .retryAfter()
                .map(Phrases::spoken)
                .map(
                        delay ->
                                Block.sentence(
                                        "Time may settle this. I look again in " + delay + "."))
                .ifPresent(blocks::add);
        return blocks;
    }

    private static Block marked(String sentence) {
        return new Block.Paragraph(Text.marked(sentence));
    }

    private String region() {
        return found.finding().incident().key().origin().region();
    }
}
