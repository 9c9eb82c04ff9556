package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.intake.line.Redactor;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Plan;
import io.routemedic.routing.Route;
import io.routemedic.text.HostileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people can do about a cause. */
final class RemedyWording {

    /** Methods whose request may be tried: by their meaning they change nothing. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Incident incident;
    private final Optional<Plan> plan;

    RemedyWording(Incident incident, Optional<Plan> plan) {
        this.incident = incident;
        this.plan = plan;
    }

    List<Block> blocks(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Deploy(StageRef stage, Route _) -> deploy(stage);
            case Remedy.RequestInstead(String method, String path) ->
                    List.of(Block.sentence("Send {} instead.", method + " " + path));
            case Remedy.DefineRoute(StageRef stage, Route route) ->
                    List.of(
                            Block.sentence(
                                    "Define {} in the API, then deploy it to stage {}.",
                                    route,
                                    stage.stage()));
            case Remedy.SignRequest(Route _) -> sign();
            case Remedy.SetLogFormat(StageRef stage, String format) ->
                    List.of(
                            Block.sentence(
                                    "Set a format that shows what is missing. It keeps your own"
                                            + " fields, and needs no deployment:"),
                            Commands.setLogFormat(stage, region(), format));
            case Remedy.GrantRead(String call) ->
                    List.of(
                            Block.sentence(
                                    "Allow RouteMedic to call {}. If it was throttled, the next"
                                            + " request is diagnosed again.",
                                    call));
            case Remedy.Instruct(String sentence) ->
                    List.of(new Block.Paragraph(Text.marked(sentence)));
        };
    }

    private List<Block> deploy(StageRef stage) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.sentence("Deploy the draft to stage {}:", stage.stage()));
        blocks.add(Commands.deploy(stage, region()));
        if (plan.isEmpty()) {
            blocks.add(
                    Block.sentence(
                            "Careful: this publishes the whole draft, not only this route. I have"
                                    + " not compared the rest. Look at it first."));
            return blocks;
        }
        if (!plan.map(PlanWording::isOneAddition).orElse(false)) {
            blocks.add(Block.sentence("Careful: this does more than add the one route."));
        }
        plan.map(PlanWording::blocks).ifPresent(blocks::addAll);
        plan.ifPresent(known -> blocks.addAll(wayBack(stage, known)));
        return blocks;
    }

    private List<Block> wayBack(StageRef stage, Plan known) {
        return List.of(
                Block.sentence("To go back to what is live now:"),
                Commands.serve(stage, region(), known.live()));
    }

    private List<Block> sign() {
        Block sign = Block.sentence("Sign the request with Signature Version 4.");
        Optional<String> url = url();
        if (url.isEmpty()) {
            return List.of(sign);
        }
        if (!READING.contains(incident.method())) {
            return List.of(
                    sign,
                    Block.sentence(
                            "It may change something, so there is no command here to paste: let the"
                                    + " client that means to send it sign it, or try a {} of the"
                                    + " route first.",
                            "GET"));
        }
        return List.of(
                sign,
                Block.sentence("To try it with your keys:"),
                Commands.signedRequest(incident.method(), url.get(), region()));
    }

    // Only the API's own host: who signs with a session token sends it along.
    private Optional<String> url() {
        String ownHost =
                incident.key()
                        .origin()
                        .stage()
                        .map(stage -> stage.api() + ".execute-api." + region() + ".amazonaws.com")
                        .orElse("");
        return incident.domainName()
                .filter(domain -> domain.equals(ownHost) || domain.equals(ownHost + ".cn"))
                .flatMap(
                        domain ->
                                incident.path()
                                        .filter(RemedyWording::isWholeAndHarmless)
                                        .map(path -> "https://" + domain + path));
    }

    // What is hidden cannot be sent, and a path of which mail makes a link is not to be shown as
    // is.
    private static boolean isWholeAndHarmless(String path) {
        return path.startsWith("/")
                && !Redactor.hidesPartOf(path)
                && HostileText.unlinked(path).equals(path);
    }

    private String region() {
        return incident.key().origin().region();
    }
}
