package io.routemedic.notice.advice;

import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.routing.Route;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** A remedy at length: the change to make where the API is written down, or a long command. */
final class RecipeWording {

    private static final URI CORS =
            URI.create(
                    "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html");

    private RecipeWording() {}

    static List<Section> sections(Remedy remedy, String region) {
        return switch (remedy) {
            case Remedy.DefineRoute(var _, Route route) ->
                    List.of(route.method().equals("OPTIONS") ? preflight(route) : define(route));
            case Remedy.Remap remap -> List.of(remap(remap));
            case Remedy.SetLogFormat(StageRef stage, String format) ->
                    List.of(
                            Section.of(
                                    "How to set the log format",
                                    Commands.setLogFormat(stage, region, format)));
            case Remedy.Deploy _,
                    Remedy.RequestInstead _,
                    Remedy.EndCanary _,
                    Remedy.SignRequest _,
                    Remedy.GrantRead _,
                    Remedy.Instruct _ ->
                    List.of();
        };
    }

    static Section endOfCanary(StageRef stage, String region) {
        return Section.of(
                "How to end the canary",
                Block.sentence("To promote it, so that it takes all requests:"),
                Commands.promoteCanary(stage, region),
                Block.sentence("Then, or to give it up, remove it:"),
                Commands.removeCanary(stage, region));
    }

    private static Section define(Route route) {
        String operation =
                route.method().equals("ANY")
                        ? "x-amazon-apigateway-any-method"
                        : route.method().toLowerCase(Locale.ROOT);
        return Section.of(
                "How to add it",
                new Block.Bullets(
                        List.of(
                                Text.of(
                                        "OpenAPI: {}",
                                        "\"%s\": {\"%s\": {\"x-amazon-apigateway-integration\": {…}}}"
                                                .formatted(route.path(), operation)),
                                Text.of(
                                        "CDK: {}",
                                        "%s.addMethod(\"%s\", integration)"
                                                .formatted(resource(route), route.method())),
                                Text.of(
                                        "Terraform: an {} with {} on the resource of {}, and an {}"
                                                + " for it",
                                        "aws_api_gateway_method",
                                        "http_method = \"%s\"".formatted(route.method()),
                                        route.path(),
                                        "aws_api_gateway_integration"))));
    }

    private static Section preflight(Route route) {
        return Section.of(
                "How to add it",
                Block.sentence(
                        "Let it answer without authorization: browsers send no credentials with a"
                                + " preflight request."),
                new Block.Bullets(
                        List.of(
                                Text.of(
                                        "OpenAPI: {}, answering with the CORS headers",
                                        "\"%s\": {\"options\": {\"x-amazon-apigateway-integration\": {\"type\": \"mock\", …}}}"
                                                .formatted(route.path())),
                                Text.of(
                                        "CDK: {}",
                                        "%s.addCorsPreflight({ allowOrigins: [\"…\"] })"
                                                .formatted(resource(route))),
                                Text.of(
                                        "Terraform: an {} with {} and {} on the resource of {}, and"
                                                + " an {} with {}",
                                        "aws_api_gateway_method",
                                        "http_method = \"OPTIONS\"",
                                        "authorization = \"NONE\"",
                                        route.path(),
                                        "aws_api_gateway_integration",
                                        "type = \"MOCK\""))),
                new Block.Link("CORS for REST APIs", CORS));
    }

    private static Section remap(Remedy.Remap remap) {
        return Section.of(
                "Where the mapping is written down",
                new Block.Bullets(
                        List.of(
                                Text.of(
                                        "CDK: {}",
                                        "domain.addBasePathMapping(api, { basePath: \"%s\", stage })"
                                                .formatted(BasePathMapping.bare(remap.basePath()))),
                                Text.of(
                                        "Terraform: {} and {} of the {}",
                                        "api_id = \"%s\"".formatted(remap.to().api()),
                                        "stage_name = \"%s\"".formatted(remap.to().stage()),
                                        "aws_api_gateway_base_path_mapping"),
                                Text.of("OpenAPI: it is not part of it"))));
    }

    private static String resource(Route route) {
        return route.path().equals("/")
                ? "api.root"
                : "api.root.resourceForPath(\"%s\")".formatted(route.path());
    }
}
