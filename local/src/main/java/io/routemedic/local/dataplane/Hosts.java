package io.routemedic.local.dataplane;

import io.routemedic.local.world.DomainState;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.World;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the stage that a host and path lead to. */
record Hosts(World world) {

    private static final Pattern EXECUTE_API =
            Pattern.compile("([a-z0-9]+)(-vpce-[a-z0-9]+)?\\.execute-api\\..*");

    /** True for a host that belongs to nothing in this account: its name does not even resolve. */
    boolean isUnknown(ClientRequest request) {
        Matcher matcher = EXECUTE_API.matcher(request.host());
        return matcher.matches()
                ? world.api(String.valueOf(matcher.group(1))).isEmpty()
                : !world.domains().containsKey(request.host());
    }

    /** Empty where API Gateway answers {@code Forbidden} and logs nothing. */
    Optional<Target> target(ClientRequest request) {
        String path = withoutLeadingRepeats(request.path());
        Matcher matcher = EXECUTE_API.matcher(request.host());
        if (matcher.matches()) {
            return world.api(String.valueOf(matcher.group(1)))
                    .filter(api -> !api.executeApiDisabled())
                    .flatMap(api -> staged(api, path, path, Optional.empty()));
        }
        return Optional.ofNullable(world.domains().get(request.host()))
                .flatMap(domain -> mapped(domain, request, path));
    }

    private Optional<Target> mapped(DomainState domain, ClientRequest request, String path) {
        Optional<Mapping> rule =
                domain.routingMode().equals("BASE_PATH_MAPPING_ONLY")
                        ? Optional.empty()
                        : RoutingRules.of(domain).mapping(request, path);
        return rule.or(() -> byBasePath(domain, path))
                .flatMap(mapping -> follow(mapping, path).map(target -> target.by(mapping.rule())));
    }

    private static Optional<Mapping> byBasePath(DomainState domain, String path) {
        if (domain.routingMode().equals("ROUTING_RULE_ONLY")) {
            return Optional.empty();
        }
        return domain.basePathMappings().stream()
                .map(Mapping::of)
                .filter(mapping -> mapping.covers(path))
                .max(Mapping.BY_LENGTH);
    }

    private Optional<Target> follow(Mapping mapping, String path) {
        Optional<String> matched = Optional.of(mapping.basePath());
        String rest = mapping.rest(path);
        Optional<RestApiState> api = world.api(mapping.api());
        return mapping.stage().isEmpty()
                ? api.flatMap(found -> staged(found, rest, path, matched))
                : api.flatMap(
                        found ->
                                found.stage(mapping.stage())
                                        .map(
                                                stage ->
                                                        new Target(
                                                                found, stage, rest, path, matched,
                                                                "")));
    }

    /** The first segment names the stage. */
    private static Optional<Target> staged(
            RestApiState api, String path, String contextPath, Optional<String> basePathMatched) {
        int end = path.indexOf('/', 1);
        String name = end < 0 ? path.substring(1) : path.substring(1, end);
        String rest = end < 0 ? "/" : path.substring(end);
        return api.stage(name)
                .map(stage -> new Target(api, stage, rest, contextPath, basePathMatched, ""));
    }

    private static String withoutLeadingRepeats(String path) {
        int first = 0;
        while (path.startsWith("//", first)) {
            first++;
        }
        return path.substring(first);
    }
}
