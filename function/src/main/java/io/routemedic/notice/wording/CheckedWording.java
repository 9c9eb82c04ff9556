package io.routemedic.notice.wording;

import io.routemedic.diagnosis.Evidence;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import java.util.List;

/** What a diagnosis looked at. */
final class CheckedWording {

    private static final String ACCESS_LOG = "access log";

    private CheckedWording() {}

    static Section section(List<Evidence> evidence) {
        List<Text> looked =
                evidence.stream()
                        .map(fact -> fact.source().call())
                        .distinct()
                        .map(CheckedWording::looked)
                        .toList();
        return Section.of("What I checked", new Block.Bullets(looked));
    }

    private static Text looked(String call) {
        if (call.equals(ACCESS_LOG)) {
            return Text.of("the access log");
        }
        String what =
                switch (call) {
                    case "apigateway:GetRestApi", "apigateway:GetRestApis" -> "the API";
                    case "apigateway:GetStage" -> "the stage";
                    case "apigateway:GetStages" -> "the API's stages";
                    case "apigateway:GetDeployment" -> "what a deployment contains";
                    case "apigateway:GetDeployments" -> "the API's deployments";
                    case "apigateway:GetResources" -> "the API's draft";
                    case "apigateway:GetExport" -> "the definitions that are live";
                    case "apigateway:GetDomainName", "apigateway:GetDomainNames" ->
                            "the custom domain";
                    case "apigateway:GetBasePathMappings", "apigatewayv2:GetApiMappings" ->
                            "the custom domain's mappings";
                    case "apigateway:ListRoutingRules", "apigatewayv2:ListRoutingRules" ->
                            "the custom domain's routing rules";
                    default -> "";
                };
        return what.isEmpty() ? Text.of("{}", call) : Text.of(what + " ({})", call);
    }
}
