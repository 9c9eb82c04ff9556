package io.routemedic.bench;

import io.routemedic.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An API of families of three routes each, and requests to it. APIs of different sizes get the same
 * requests but for the family, and every family's name is equally long.
 */
final class SampleApi {

    static final int ROUTES_OF_A_FAMILY = 3;

    private final int families;

    SampleApi(int routes) {
        this.families = routes / ROUTES_OF_A_FAMILY;
    }

    /** One request, as an access log would show it. */
    record Request(String method, String path) {}

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (int i = 0; i < families; i++) {
            routes.add(new Route("GET", family(i) + "/orders"));
            routes.add(new Route("GET", family(i) + "/orders/{id}"));
            routes.add(new Route(Route.ANY, family(i) + "/files/{proxy+}"));
        }
        return routes;
    }

    /**
     * Requests of five kinds, equally frequent, to families at random: the three routes, a path
     * without a route, and a method without one.
     */
    List<Request> requests(int count) {
        var random = new SplittableRandom(20_261_124);
        var requests = new ArrayList<Request>(count);
        for (int i = 0; i < count; i++) {
            int any = random.nextInt(1 << 20);
            requests.add(request(i % 5, family(any % families), 10_000 + any % 1000));
        }
        return requests;
    }

    private static Request request(int kind, String family, int id) {
        return switch (kind) {
            case 0 -> new Request("GET", family + "/orders");
            case 1 -> new Request("GET", family + "/orders/" + id);
            case 2 -> new Request("PUT", family + "/files/2026/11/" + id);
            case 3 -> new Request("GET", family + "/carts/" + id);
            default -> new Request("DELETE", family + "/orders/" + id);
        };
    }

    private static String family(int number) {
        return "/shop-%03d".formatted(number);
    }
}
