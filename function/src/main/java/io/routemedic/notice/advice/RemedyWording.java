package io.routemedic.notice.advice;

import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Text;
import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people can do about a cause, in a sentence or two and a command. */
final class RemedyWording {

    /** Methods whose request may be tried: by their meaning they change nothing. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Notice.Found found;
    private final Incident incident;

    RemedyWording(Notice.Found found) {
        this.found = found;
        this.incident = found.finding().incident();
    }

    List<Block> blocks(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Deploy deploy -> new DeployWording(found, deploy.stage()).action();
            case Remedy.RequestInstead(String method, String path) ->
                    List.of(
                            Block.sentence(
                                    "Send {} instead"
                                            + (found.isOfMany()
                                                    ? ", and the others below likewise."
                                                    : "."),
                                    method + " " + path));
            case Remedy.DefineRoute(StageRef stage, Route route) -> List.of(define(stage, route));
            case Remedy.Remap(String domain, String basePath, StageRef to) ->
                    remap(domain, basePath, to);
            case Remedy.EndCanary(StageRef stage, boolean promote) -> endCanary(stage, promote);
            case Remedy.SignRequest(Route _) -> sign();
            case Remedy.SetLogFormat(StageRef stage, String _) ->
                    List.of(
                            Block.sentence(
                                    "Have stage {} log what is missing, by the command below. It"
                                            + " keeps your own fields, and needs no deployment.",
                                    stage.stage()));
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

    private Block define(StageRef stage, Route route) {
        // With the draft unread it may just wait to be deployed.
        String add = found.finding().unchecked().isEmpty() ? "Add" : "If the draft lacks it, add";
        Text deploy =
                found.decided()
                        .deployer()
                        .map(tool -> Text.marked(" with " + tool.words() + "."))
                        .orElseGet(() -> Text.of(" to stage {}.", stage.stage()));
        String others = found.isOfMany() ? ", and the others below likewise" : "";
        return new Block.Paragraph(
                Text.of(add + " {} to the API (how: below)" + others + ", then deploy it", route)
                        .and(deploy));
    }

    private List<Block> remap(String domain, String basePath, StageRef to) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.sentence(
                        "If {} is meant to lead to stage {}, have its mapping {} lead there (or"
                                + " change the template that made it, see below):",
                        domain,
                        to,
                        basePath));
        if (!BasePathMapping.bare(basePath).contains("/")) {
            blocks.add(Commands.remap(domain, basePath, to, region()));
        }
        return blocks;
    }

    private List<Block> endCanary(StageRef stage, boolean promote) {
        return promote
                ? List.of(
                        Block.sentence("If the canary is good, promote it, then remove it:"),
                        Commands.promoteCanary(stage, region()),
                        Commands.removeCanary(stage, region()))
                : List.of(
                        Block.sentence(
                                "Remove the canary, which lacks the route, or deploy to it:"),
                        Commands.removeCanary(stage, region()));
    }

    private List<Block> sign() {
        Block sign = Block.sentence("Sign the request with Signature Version 4.");
        Optional<String> url = new RequestUrls(incident).onOwnHost();
        if (url.isEmpty()) {
            return List.of(sign);
        }
        if (!READING.contains(incident.method())) {
            return List.of(
                    sign,
                    Block.sentence(
                            "It may change something, so there is no command here to paste: let the"
                                    + " client that means to send it sign it."));
        }
        return List.of(
                sign,
                Block.sentence("To try it with your keys:"),
                Commands.signedRequest(incident.method(), url.get(), region()));
    }

    private String region() {
        return incident.key().origin().region();
    }
}
