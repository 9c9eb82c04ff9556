package io.routemedic.local.emulators;

import io.routemedic.cli.json.Json;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.entry.console.UrlAnswer;
import io.routemedic.entry.console.UrlDiagnosis;
import io.routemedic.entry.history.Authors;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.local.TestCloud;
import io.routemedic.local.cases.CaseReader;
import io.routemedic.local.cases.CaseRequest;
import io.routemedic.local.cases.SampleCase;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/**
 * The golden cases' accounts, made again in an emulator, and their clients' URLs asked of it: what
 * is said must be what is said of the stand-in, and the case's own cause where it tells one.
 */
final class DiagnosisScene {

    /** Of a case: those with many have many alike. */
    private static final int MOST_URLS = 4;

    private static final Path EVENTS =
            Path.of(System.getProperty("routemedic.home", "."), "events");

    private final EmulatedAws aws;
    private final ApiGatewayClient gateway;
    private final ApiGatewayV2Client v2;

    DiagnosisScene(EmulatedAws aws) {
        this.aws = aws;
        this.gateway = aws.apiGateway();
        this.v2 = aws.apiGatewayV2();
    }

    /**
     * One question, and what came of it.
     *
     * @param told the cause that the case expects; empty where it expects none or several
     */
    record Asked(String question, String standIn, String emulator, Optional<String> told) {

        boolean agrees() {
            return standIn.equals(emulator);
        }
    }

    List<Asked> play() {
        List<Asked> all = new ArrayList<>();
        for (Path folder : CaseReader.casesBelow(EVENTS)) {
            SampleCase sample = CaseReader.read(folder);
            if (isFor(sample)) {
                all.addAll(ask(sample));
            }
        }
        return all;
    }

    /** Nobody's emulator denies what a case denies, or has routing rules of domains. */
    private boolean isFor(SampleCase sample) {
        World world = WorldReader.read(sample.gateway());
        boolean deep =
                world.domains().values().stream()
                        .flatMap(domain -> domain.basePathMappings().stream())
                        .anyMatch(mapping -> mapping.path("basePath").asText().contains("/"));
        boolean canary =
                world.apis().values().stream()
                        .flatMap(api -> api.stages().values().stream())
                        .anyMatch(stage -> stage.canaryDeploymentId().isPresent());
        boolean unmapped =
                world.domains().values().stream()
                        .anyMatch(domain -> domain.basePathMappings().isEmpty());
        Set<Ability> can = aws.emulator().emulator().abilities();
        return !sample.requests().isEmpty()
                && world.denied().isEmpty()
                && world.domains().values().stream()
                        .allMatch(domain -> domain.routingRules().isEmpty())
                && (!deep || can.contains(Ability.DEEP_BASE_PATHS))
                && (!unmapped || can.contains(Ability.UNMAPPED_DOMAINS))
                && (!canary || can.contains(Ability.CANARIES));
    }

    private List<Asked> ask(SampleCase sample) {
        World world = WorldReader.read(sample.gateway());
        List<Asked> asked = new ArrayList<>();
        try (TestCloud cloud = TestCloud.of(world);
                EmulatedWorld made =
                        EmulatedWorld.of(WorldReader.read(sample.gateway()), gateway)) {
            var standIn = diagnosis(cloud.apiGateway(), cloud.client(ApiGatewayV2Client.builder()));
            var emulated = diagnosis(gateway, v2);
            Map<String, CaseRequest> byLine = new TreeMap<>();
            sample.requests().forEach(one -> byLine.put(one.method() + " " + one.url(), one));
            byLine.entrySet().stream()
                    .limit(MOST_URLS)
                    .map(Map.Entry::getValue)
                    .map(
                            request ->
                                    new Asked(
                                            "%s: %s %s"
                                                    .formatted(
                                                            sample.name(),
                                                            request.method(),
                                                            request.url()),
                                            say(standIn, world, request, request.url()),
                                            say(emulated, world, request, made.url(request.url())),
                                            told(sample)))
                    .forEach(asked::add);
        }
        return asked;
    }

    private static UrlDiagnosis diagnosis(ApiGatewayClient gateway, ApiGatewayV2Client v2) {
        return new UrlDiagnosis(
                new SdkConfigurationReader(gateway, () -> v2, InstantSource.system()),
                new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()),
                Authors.UNASKED);
    }

    private static String say(
            UrlDiagnosis diagnosis, World world, CaseRequest request, String url) {
        return switch (diagnosis.ask(
                new UrlDiagnosis.Question(
                        request.method(), url, world.account(), world.region(), Instant.now()))) {
            case UrlAnswer.RouteIsLive live -> "live: " + live.route();
            case UrlAnswer.Found found -> found.finding().cause().id();
            case UrlAnswer.CouldNotTell(List<String> why) -> "cannot be told: " + why;
        };
    }

    private static Optional<String> told(SampleCase sample) {
        Set<String> causes =
                sample.expected().stream()
                        .flatMap(expected -> Json.elements(expected, "findings"))
                        .flatMap(finding -> Json.text(finding, "cause").stream())
                        .collect(Collectors.toSet());
        return causes.size() == 1 ? causes.stream().findFirst() : Optional.empty();
    }
}
