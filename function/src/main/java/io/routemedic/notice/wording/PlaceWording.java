package io.routemedic.notice.wording;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.IncidentKey;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.text.HostileText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where something happened: account, region, API, stage, and the way there. */
final class PlaceWording {

    private PlaceWording() {}

    static Section section(Notice.Found found) {
        IncidentKey.Origin origin = found.finding().incident().key().origin();
        List<Block> blocks = new ArrayList<>();
        Text account = account(origin.account(), origin.region());
        Text place = origin.stage().map(stage -> account.and(stage(stage))).orElse(account);
        blocks.add(
                new Block.Paragraph(
                        place.and(Text.of(", log group {}.", origin.logGroup()))
                                .and(finding(found.findingId()))));
        origin.stage().ifPresent(stage -> blocks.add(consoleLink(stage, origin.region())));
        return new Section("Where", blocks);
    }

    static Section section(Notice.Resolved resolved) {
        IncidentKey.Origin origin = resolved.finding().key().origin();
        StageRef stage = origin.stage().orElseThrow();
        return Section.of(
                "Where",
                new Block.Paragraph(
                        account(origin.account(), origin.region())
                                .and(stage(stage))
                                .and(Text.of(", log group {}.", origin.logGroup()))
                                .and(finding(resolved.finding().id()))),
                consoleLink(stage, origin.region()));
    }

    static Section section(Notice.Healed healed) {
        StageRef stage = healed.outcome().stage();
        Text place =
                account(healed.account(), healed.region())
                        .and(stage(stage))
                        .and(Text.of(". Heal {}.", healed.outcome().healId()))
                        .and(finding(healed.findingId()));
        return Section.of(
                "Where",
                new Block.Paragraph(place),
                consoleLink(stage, healed.region()),
                Block.sentence("The whole story:"),
                Commands.story(stage));
    }

    static Section section(Notice.Digest digest) {
        return Section.of(
                "Where",
                new Block.Paragraph(account(digest.account(), digest.region()).and(Text.of("."))));
    }

    private static Text account(String account, String region) {
        return Text.of("Account {}, region {}", account, region);
    }

    private static Text stage(StageRef stage) {
        return Text.of(", API {}, stage {}", stage.api(), stage.stage());
    }

    private static Text finding(String findingId) {
        return Text.of(" Finding {}.", findingId);
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
