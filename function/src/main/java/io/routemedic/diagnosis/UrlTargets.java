package io.routemedic.diagnosis;

import io.routemedic.diagnosis.UrlTarget.Nowhere;
import io.routemedic.diagnosis.UrlTarget.Somewhere;
import io.routemedic.diagnosis.UrlTarget.Unknown;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.gateway.paths.RequestPaths;
import io.routemedic.gateway.paths.RoutingRules;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import io.routemedic.gateway.snapshot.CustomDomains;
import io.routemedic.routing.Segments;
import java.util.List;
import java.util.Optional;

/** Finds the stage that a URL leads to, over the execute-api host or a custom domain. */
final class UrlTargets {
    private final ConfigurationReader reader;

    UrlTargets(ConfigurationReader reader) {
        this.reader = reader;
    }

    UrlTarget of(RequestUrl url, String region) {
        return switch (url.host()) {
            case Hostname.ExecuteApi host -> onExecuteApi(host, url, region);
            case Hostname.Custom host -> onCustomDomain(host, url);
        };
    }

    private UrlTarget onExecuteApi(Hostname.ExecuteApi host, RequestUrl url, String region) {
        if (host.api().isEmpty()) {
            return unknown(
                    "`%s` is a VPC endpoint, where a header names the API: ask with the API's own host."
                            .formatted(host.name()));
        }
        if (!host.region().equals(region)) {
            return unknown(
                    "The URL is in region `%s`, but I read `%s`: ask again with `AWS_REGION=%s`."
                            .formatted(host.region(), region, host.region()));
        }
        ApiId api = host.api().get();
        return onApi(api, stage(api, url.path()), Optional.empty());
    }

    private UrlTarget onApi(ApiId id, Optional<StageRef> stage, Optional<String> basePath) {
        Reading<RestApi> api = reader.restApi(id);
        return switch (api) {
            case Reading.Absent<RestApi>(Source source) ->
                    new Nowhere(
                            stage, Optional.of(api), Optional.empty(), Optional.empty(), source);
            case Reading.Read<RestApi>(RestApi known, Source source)
                    when stage.isEmpty() || (known.executeApiDisabled() && basePath.isEmpty()) ->
                    new Nowhere(
                            stage,
                            Optional.of(api),
                            Optional.empty(),
                            Optional.of(reader.stages(id)),
                            source);
            case Reading.Read<RestApi> _ -> new Somewhere(stage.orElseThrow(), api, basePath);
            case Reading.Unread<RestApi> unread ->
                    stage.<UrlTarget>map(known -> new Somewhere(known, api, basePath))
                            .orElseGet(() -> unknown(Unreadable.sentence(unread)));
        };
    }

    private UrlTarget onCustomDomain(Hostname.Custom host, RequestUrl url) {
        Reading<CustomDomain> domain = CustomDomains.find(reader, host.name());
        return switch (domain) {
            case Reading.Unread<CustomDomain> unread -> unknown(Unreadable.sentence(unread));
            case Reading.Absent<CustomDomain>(Source source) -> noMapping(domain, source);
            case Reading.Read<CustomDomain>(CustomDomain known, Source source) ->
                    RoutingRules.undecidable(known)
                            .map(rules -> unknown(rules.why()))
                            .orElseGet(() -> byMapping(known, domain, url, source));
        };
    }

    private UrlTarget byMapping(
            CustomDomain known, Reading<CustomDomain> domain, RequestUrl url, Source source) {
        Optional<BasePathMapping> mapping =
                RequestPaths.longestPrefix(known.mappings(), url.path());
        if (mapping.isEmpty()) {
            return noMapping(domain, source);
        }
        String basePath = mapping.get().basePath();
        ApiId api = mapping.get().api();
        Optional<StageRef> stage =
                mapping.get()
                        .stage()
                        .map(name -> new StageRef(api, name))
                        .or(() -> stage(api, afterBasePath(url.path(), basePath)));
        return onApi(api, stage, Optional.of(basePath.isEmpty() ? "(none)" : basePath));
    }

    private static String afterBasePath(String path, String basePath) {
        List<String> segments = Segments.of(path);
        return Segments.path(segments.subList(Segments.of(basePath).size(), segments.size()));
    }

    private static Optional<StageRef> stage(ApiId api, String path) {
        return Segments.of(path).stream()
                .findFirst()
                .map(first -> new StageRef(api, new StageName(first)));
    }

    private static UrlTarget noMapping(Reading<CustomDomain> domain, Source source) {
        return new Nowhere(
                Optional.empty(), Optional.empty(), Optional.of(domain), Optional.empty(), source);
    }

    private static UrlTarget unknown(String why) {
        return new Unknown(List.of(why));
    }
}
