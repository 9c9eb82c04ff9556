package io.routemedic.local.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.Resource;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random APIs and random requests: the data plane's answers against a slow matcher that looks at
 * every resource and takes the most specific one, segment by segment from the left.
 */
class RoutingDifferentialTest {

    private static final int APIS = 60;
    private static final int REQUESTS = 60;
    private static final List<String> PARTS = List.of("a", "b", "a", "{v}", "{p+}");
    private static final List<String> METHODS = List.of("GET", "POST", "ANY");
    private static final List<String> ASKED = List.of("a", "b", "c", "a/b", "A", "a%2Fb");

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void answersAsTheObviousMatcherDoes(long seed) {
        var random = new Random(seed);
        int served = 0;
        for (int i = 0; i < APIS; i++) {
            Set<String> routes = routes(random);
            DataPlane dataPlane = dataPlane(routes);
            for (int j = 0; j < REQUESTS; j++) {
                String method = random.nextBoolean() ? "GET" : "HEAD";
                String path = path(random);
                Reply reply = dataPlane.send(request(method, path));
                Optional<String> expected = obvious(routes, method, path);
                served += expected.isPresent() ? 1 : 0;
                assertThat(reply.status() + " " + reply.logLine().orElse(""))
                        .as("%s %s with %s", method, path, routes)
                        .isEqualTo(expected.map(found -> "200 " + found).orElse("403 -"));
            }
        }
        assertThat(served).as("both answers are tested").isBetween(500, APIS * REQUESTS - 500);
    }

    /** Routes such as {@code GET /a/{v}}, one variable child a parent as API Gateway has it. */
    private static Set<String> routes(Random random) {
        Set<String> routes = new TreeSet<>();
        RestApiState api = api(Set.of()).api("a1b2c3d4e5").orElseThrow();
        for (int i = 0; i < 8; i++) {
            Resource at = api.draft().root();
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                at = child(api, at, PARTS.get(random.nextInt(PARTS.size())));
            }
            routes.add(METHODS.get(random.nextInt(METHODS.size())) + " " + at.path());
        }
        return routes;
    }

    private static Resource child(RestApiState api, Resource parent, String part) {
        if (parent.pathPart().endsWith("+}")) {
            return parent;
        }
        Optional<Resource> taken =
                api.draft().resources().stream()
                        .filter(one -> one.parent().equals(Optional.of(parent)))
                        .filter(
                                one ->
                                        one.pathPart().equals(part)
                                                || (one.pathPart().startsWith("{")
                                                        && part.startsWith("{")))
                        .findFirst();
        return taken.orElseGet(() -> api.draft().create(parent, part));
    }

    private static String path(Random random) {
        var path = new StringBuilder();
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            path.append('/').append(ASKED.get(random.nextInt(ASKED.size())));
        }
        return path + (random.nextInt(5) == 0 ? "/" : "");
    }

    private static Optional<String> obvious(Set<String> routes, String method, String path) {
        List<String> asked = segments(path);
        return routes.stream()
                .filter(route -> route.startsWith(method + " ") || route.startsWith("ANY "))
                .map(route -> route.substring(route.indexOf(' ') + 1))
                .filter(resource -> covers(segments(resource), asked))
                .min(Comparator.comparing(RoutingDifferentialTest::kinds));
    }

    private static boolean covers(List<String> resource, List<String> asked) {
        for (int i = 0; i < resource.size(); i++) {
            if (resource.get(i).endsWith("+}")) {
                return asked.size() > i;
            }
            if (i >= asked.size()
                    || (!resource.get(i).startsWith("{")
                            && !resource.get(i).equals(asked.get(i)))) {
                return false;
            }
        }
        return resource.size() == asked.size();
    }

    /** Orders resources that cover the same path: literal before variable before greedy. */
    private static String kinds(String resource) {
        var kinds = new StringBuilder();
        for (String segment : segments(resource)) {
            kinds.append(segment.endsWith("+}") ? '2' : segment.startsWith("{") ? '1' : '0');
        }
        return kinds.toString();
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    }

    private static ClientRequest request(String method, String path) {
        return ClientRequest.of(
                method,
                "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod" + path,
                Instant.EPOCH);
    }

    private static DataPlane dataPlane(Set<String> routes) {
        return new DataPlane(api(routes), (_, _, _) -> {}, StageMetrics.asOnAws());
    }

    private static World api(Set<String> routes) {
        ObjectNode world = Json.object();
        ObjectNode api = world.putArray("restApis").addObject().put("id", "a1b2c3d4e5");
        ObjectNode deployment = api.putArray("deployments").addObject().put("id", "d1");
        ObjectNode live = deployment.putObject("routes");
        for (String route : routes) {
            int space = route.indexOf(' ');
            String path = route.substring(space + 1);
            ObjectNode at =
                    live.get(path) instanceof ObjectNode known ? known : live.putObject(path);
            at.putObject(route.substring(0, space));
        }
        ObjectNode stage = api.putArray("stages").addObject().put("stageName", "prod");
        stage.put("deploymentId", "d1");
        stage.putObject("accessLogSettings").put("format", "$context.resourcePath");
        return WorldReader.read(world);
    }
}
