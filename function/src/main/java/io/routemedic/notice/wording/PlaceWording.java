package io.routemedic.notice.wording;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.IncidentKey;
import io.routemedic.notice.Notice;
import io.routemedic.notice.advice.Commands;
import io.routemedic.notice.advice.HealSteps;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Plan;
import io.routemedic.text.HostileText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where something happened, whose it is, and the ids and commands that lead on. */
final class PlaceWording {

    private static final String HEADING = "Where";

    private PlaceWording() {}

    static Section section(Notice.Found found) {
        IncidentKey.Origin origin = found.finding().incident().key().origin();
        List<Block> blocks = new ArrayList<>();
        Text group = Text.of("{}", origin.logGroup());
        Text place =
                origin.stage()
                        .map(
                                stage ->
                                        stage(stage, found.apiName())
                                                .and(Text.of(", log group "))
                                                .and(group))
                        .orElseGet(() -> Text.of("Log group ").and(group));
        blocks.add(
                new Block.Paragraph(
                        place.and(
                                Text.of(
                                        ", account {}, region {}.",
                                        origin.account(),
                                        origin.region()))));
        found.owner().ifPresent(owner -> blocks.add(Block.sentence("Owner: {}.", owner)));
        blocks.add(
                Block.sentence(
                        "Cause {}, finding {}" + alike(found) + ".",
                        found.finding().cause(),
                        found.findingId()));
        origin.stage().ifPresent(stage -> blocks.add(consoleLink(stage, origin.region())));
        if (found.decision() instanceof Decision.Ask(Plan plan, var _)) {
            blocks.add(Block.sentence("To approve exactly this plan, or to refuse it:"));
            blocks.add(Commands.approve(plan));
            blocks.add(Commands.refuse(plan));
        }
        return new Section(HEADING, blocks);
    }

    private static String alike(Notice.Found found) {
        return found.isOfMany() ? " and " + found.alike().size() + " more of the same" : "";
    }

    /** No log group has it, and who asks without saying so knows the account. */
    static Section section(Notice.Asked asked) {
        IncidentKey.Origin origin = asked.finding().incident().key().origin();
        List<Block> blocks = new ArrayList<>();
        Text account =
                origin.account().isEmpty()
                        ? Text.of("")
                        : Text.of("account {}, ", origin.account());
        Text place =
                origin.stage()
                        .map(stage -> stage(stage, Optional.empty()).and(Text.of(", ")))
                        .orElseGet(() -> Text.of(""));
        blocks.add(
                new Block.Paragraph(
                        place.and(account).and(Text.of("region {}.", origin.region()))));
        blocks.add(Block.sentence("Cause {}.", asked.finding().cause()));
        origin.stage().ifPresent(stage -> blocks.add(consoleLink(stage, origin.region())));
        return new Section(HEADING, blocks);
    }

    static Section section(Notice.Resolved resolved) {
        IncidentKey.Origin origin = resolved.finding().key().origin();
        StageRef stage = origin.stage().orElseThrow();
        return Section.of(
                HEADING,
                new Block.Paragraph(
                        stage(stage, resolved.apiName())
                                .and(
                                        Text.of(
                                                ", account {}, region {}. Finding {}.",
                                                origin.account(),
                                                origin.region(),
                                                resolved.finding().id()))),
                consoleLink(stage, origin.region()));
    }

    /** A stage as such, whatever was found there. */
    static Section section(
            StageRef stage, Optional<String> apiName, String account, String region) {
        return Section.of(
                HEADING,
                new Block.Paragraph(
                        stage(stage, apiName)
                                .and(Text.of(", account {}, region {}.", account, region))),
                consoleLink(stage, region));
    }

    static Section section(Notice.Healed healed) {
        StageRef stage = healed.outcome().stage();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        stage(stage, healed.apiName())
                                .and(
                                        Text.of(
                                                ", account {}, region {}. Heal {}, finding {}.",
                                                healed.account(),
                                                healed.region(),
                                                healed.outcome().healId(),
                                                healed.findingId()))));
        healed.owner().ifPresent(owner -> blocks.add(Block.sentence("Owner: {}.", owner)));
        blocks.add(consoleLink(stage, healed.region()));
        if (HealSteps.canBeUndone(healed.outcome())) {
            blocks.add(Block.sentence("To undo it:"));
            blocks.add(Commands.undo(healed.outcome().healId()));
        }
        blocks.add(Block.sentence("The whole story:"));
        blocks.add(Commands.story(stage));
        return new Section(HEADING, blocks);
    }

    static Section section(Notice.Digest digest) {
        return Section.of(
                HEADING,
                Block.sentence("Account {}, region {}.", digest.account(), digest.region()));
    }

    private static Text stage(StageRef stage, Optional<String> apiName) {
        return apiName.map(
                        name -> Text.of("API {} ({}), stage {}", name, stage.api(), stage.stage()))
                .orElseGet(() -> Text.of("API {}, stage {}", stage.api(), stage.stage()));
    }

    /** The stages of the API in the console of the region's partition. */
    private static Block consoleLink(StageRef stage, String region) {
        String api = encoded(stage.api().value());
        URI address =
                URI.create(
                        "https://%s/apigateway/main/apis/%s/stages?api=%s&region=%s"
                                .formatted(host(encoded(region)), api, api, encoded(region)));
        return new Block.Link("The API's stages in the AWS console", address);
    }

    private static String host(String region) {
        if (region.startsWith("cn-")) {
            return region + ".console.amazonaws.cn";
        }
        if (region.startsWith("us-gov-")) {
            return region + ".console.amazonaws-us-gov.com";
        }
        return region + ".console.aws.amazon.com";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(HostileText.visible(value), StandardCharsets.UTF_8);
    }
}
