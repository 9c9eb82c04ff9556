package io.routemedic.notice.wording;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.HostileText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses in the AWS console. */
final class ConsoleLink {

    private ConsoleLink() {}

    /** The stages of the API in the console of the region's partition. */
    static Block stages(StageRef stage, String region) {
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
