package io.routemedic.gateway.paths;

import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPath.Undecidable;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.routing.Segments;
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
public final class RequestPathResolver {
    private RequestPathResolver() {}

    /**
     * Resolves a request's path.
     *
     * @param domain the custom domain, if it was read
     */
    public static RequestPath resolve(
            LoggedRequest request, Optional<Reading<CustomDomain>> domain) {
        String path = Segments.after(request.path(), "").orElseThrow();
        if (request.host().isEmpty()) {
            return withoutHost(request, path);
        }
        return request.isOverCustomDomain()
                ? onCustomDomain(request, path, domain)
                : onExecuteApi(request, path);
    }

    private static RequestPath onExecuteApi(LoggedRequest request, String path) {
        String stage = request.stage().stage().value();
        return Segments.after(path, stage)
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
        if (request.domainRoute().isPresent()) {
            return asLogged(request, path, request.domainRoute().get(), Optional.empty());
        }
        String unknown = "The access log does not show `$context.domainName`, so I took ";
        return Segments.after(path, stage)
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
        if (request.domainRoute().isPresent()) {
            return asLogged(request, path, request.domainRoute().get(), known);
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
                                            new Undecidable(unread.sentence());
                                })
                .orElseGet(
                        () ->
                                new Undecidable(
                                        "The base path mappings of the custom domain were not"
                                                + " read."));
    }

    private static RequestPath asLogged(
            LoggedRequest request, String path, DomainRoute route, Optional<CustomDomain> domain) {
        return switch (route) {
            case DomainRoute.Mapped(String basePath) ->
                    afterBasePath(
                            request, path, basePath, domain.flatMap(d -> mapping(d, basePath)));
            case DomainRoute.Ruled(String rule) ->
                    new Undecidable(
                            "The custom domain's routing rule `%s` chose this stage, not a base path mapping, and may have stripped a base path from `%s` or not. Ask the execute-api host for the same route to see whether the stage has it."
                                    .formatted(rule, path));
        };
    }

    private static RequestPath byMapping(LoggedRequest request, String path, CustomDomain domain) {
        Optional<String> rules = domain.undecidable();
        if (rules.isPresent()) {
            return new Undecidable(rules.get());
        }
        Optional<BasePathMapping> mapping = domain.mappingOf(path);
        if (mapping.isEmpty() || !mapping.get().leadsTo(request.stage())) {
            return new Undecidable(
                    "The base path mappings of `%s` do not lead `%s` to stage `%s` now: they were changed after the request, or the request took another way."
                            .formatted(domain.name(), path, request.stage()));
        }
        return afterBasePath(request, path, mapping.get().basePath(), mapping);
    }

    private static Optional<BasePathMapping> mapping(CustomDomain domain, String basePath) {
        String bare = BasePathMapping.bare(basePath);
        return domain.mappings().stream().filter(m -> m.basePath().equals(bare)).findFirst();
    }

    private static RequestPath afterBasePath(
            LoggedRequest request,
            String path,
            String loggedBasePath,
            Optional<BasePathMapping> mapping) {
        String basePath = BasePathMapping.bare(loggedBasePath);
        String stage = request.stage().stage().value();
        Optional<String> rest = Segments.after(path, basePath);
        if (rest.isEmpty()) {
            return new Undecidable(
                    "The path `%s` does not start with the base path `%s` that the log shows for it."
                            .formatted(path, basePath));
        }
        String prefix = basePath.isEmpty() ? "" : "/" + basePath;
        Optional<String> afterStage = Segments.after(rest.get(), stage);
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
