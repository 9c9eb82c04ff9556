package io.routemedic.gateway.paths;

import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPath.Undecidable;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.reading.Unreadable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the resource path behind {@code $context.path}. On the execute-api host the path starts
 * with the stage, which AWS documents. On a custom domain it starts with the base path, followed by
 * the stage only where the mapping names none; that has been measured, but is not documented.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html">API
 *     mappings</a>
 */
public final class RequestPaths {
    private RequestPaths() {}

    /**
     * Resolves a request's path.
     *
     * @param domain the custom domain, if it was read
     */
    public static RequestPath resolve(
            LoggedRequest request, Optional<Reading<CustomDomain>> domain) {
        String path = "/" + PathPrefix.withoutLeadingSlashes(request.path());
        if (request.host().isEmpty()) {
            return withoutHost(request, path);
        }
        return request.isOverCustomDomain()
                ? onCustomDomain(request, path, domain)
                : onExecuteApi(request, path);
    }

    private static RequestPath onExecuteApi(LoggedRequest request, String path) {
        String stage = request.stage().stage().value();
        return PathPrefix.strip(path, stage)
                .<RequestPath>map(
                        rest -> new Resolved(rest, "/" + stage, Optional.empty(), Optional.empty()))
                .orElseGet(
                        () ->
                                new Undecidable(
                                        "The path `%s` was logged for the execute-api host without the stage `%s` in front, which API Gateway does not do as far as documented."
                                                .formatted(path, stage)));
    }

    private static RequestPath withoutHost(LoggedRequest request, String path) {
        String stage = request.stage().stage().value();
        if (request.basePathMatched().isPresent()) {
            return afterBasePath(request, path, request.basePathMatched().get(), Optional.empty());
        }
        String unknown = "The access log does not show `$context.domainName`, so I took ";
        return PathPrefix.strip(path, stage)
                .map(
                        rest ->
                                new Resolved(
                                        rest,
                                        "/" + stage,
                                        Optional.empty(),
                                        Optional.of(
                                                unknown
                                                        + "`/%s` at the start of the path for the stage."
                                                                .formatted(stage))))
                .orElseGet(
                        () ->
                                new Resolved(
                                        path,
                                        "",
                                        Optional.empty(),
                                        Optional.of(
                                                unknown
                                                        + "the whole path for the resource"
                                                        + " path.")));
    }

    private static RequestPath onCustomDomain(
            LoggedRequest request, String path, Optional<Reading<CustomDomain>> domain) {
        Optional<CustomDomain> known = domain.flatMap(Reading::found);
        if (request.basePathMatched().isPresent()) {
            String basePath = request.basePathMatched().get();
            return afterBasePath(
                    request, path, basePath, known.flatMap(d -> mapping(d.mappings(), basePath)));
        }
        return domain.<RequestPath>map(
                        reading ->
                                switch (reading) {
                                    case Reading.Read<CustomDomain>(CustomDomain d, Source _) ->
                                            byMapping(request, path, d);
                                    case Reading.Absent<CustomDomain> _ ->
                                            new Undecidable(
                                                    "API Gateway knows no custom domain `%s` (any more), so the base path in `%s` cannot be told."
                                                            .formatted(
                                                                    request.domainName().orElse(""),
                                                                    path));
                                    case Reading.Unread<CustomDomain> unread ->
                                            new Undecidable(Unreadable.sentence(unread));
                                })
                .orElseGet(
                        () ->
                                new Undecidable(
                                        "The base path mappings of the custom domain were not"
                                                + " read."));
    }

    private static RequestPath byMapping(LoggedRequest request, String path, CustomDomain domain) {
        Optional<Undecidable> rules = RoutingRules.undecidable(domain);
        if (rules.isPresent()) {
            return rules.get();
        }
        Optional<BasePathMapping> mapping = longestPrefix(domain.mappings(), path);
        if (mapping.isEmpty() || !leadsTo(mapping.get(), request.stage())) {
            return new Undecidable(
                    "The base path mappings of `%s` do not lead `%s` to stage `%s` now: they were changed after the request, or the request took another way."
                            .formatted(domain.name(), path, request.stage()));
        }
        return afterBasePath(request, path, mapping.get().basePath(), mapping);
    }

    /** The mapping that API Gateway chooses for a path: the one with the longest base path. */
    public static Optional<BasePathMapping> longestPrefix(
            List<BasePathMapping> mappings, String path) {
        return mappings.stream()
                .filter(mapping -> PathPrefix.strip(path, mapping.basePath()).isPresent())
                .max(Comparator.comparingInt(mapping -> mapping.basePath().length()));
    }

    private static boolean leadsTo(BasePathMapping mapping, StageRef stage) {
        return mapping.api().equals(stage.api())
                && mapping.stage().map(stage.stage()::equals).orElse(true);
    }

    private static Optional<BasePathMapping> mapping(
            List<BasePathMapping> mappings, String basePath) {
        String clean = PathPrefix.clean(basePath);
        return mappings.stream().filter(m -> m.basePath().equals(clean)).findFirst();
    }

    private static RequestPath afterBasePath(
            LoggedRequest request,
            String path,
            String loggedBasePath,
            Optional<BasePathMapping> mapping) {
        String basePath = PathPrefix.clean(loggedBasePath);
        String stage = request.stage().stage().value();
        Optional<String> rest = PathPrefix.strip(path, basePath);
        if (rest.isEmpty()) {
            return new Undecidable(
                    "The path `%s` does not start with the base path `%s` that the log shows for it."
                            .formatted(path, basePath));
        }
        String prefix = basePath.isEmpty() ? "" : "/" + basePath;
        Optional<String> afterStage = PathPrefix.strip(rest.get(), stage);
        if (afterStage.isEmpty() || mapping.flatMap(BasePathMapping::stage).isPresent()) {
            return new Resolved(rest.get(), prefix, mapping, Optional.empty());
        }
        if (mapping.isPresent()) {
            return new Resolved(afterStage.get(), prefix + "/" + stage, mapping, Optional.empty());
        }
        return new Undecidable(
                "Whether `/%s` in `%s` is the stage or a segment too many depends on the custom domain's mapping, which could not be read."
                        .formatted(stage, path));
    }
}
