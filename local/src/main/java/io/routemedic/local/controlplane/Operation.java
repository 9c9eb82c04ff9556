package io.routemedic.local.controlplane;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One REST operation.
 *
 * @param name the SDK's name: {@code GetStage}
 * @param method its HTTP method
 * @param template its path: {@code /restapis/{api}/stages/{stage}}; a last segment {@code {name+}}
 *     takes the rest
 */
record Operation(String name, String method, List<String> template, Action action) {

    /** What an operation does; throws {@link io.routemedic.local.aws.AwsError} to refuse. */
    @FunctionalInterface
    interface Action {
        Answer serve(Received http, Labels labels);
    }

    static Operation of(String name, String methodAndPath, Action action) {
        int space = methodAndPath.indexOf(' ');
        return new Operation(
                name,
                methodAndPath.substring(0, space),
                segments(methodAndPath.substring(space + 1)),
                action);
    }

    boolean matches(Received http) {
        List<String> path = segments(http.path());
        if (!http.method().equals(method) || path.size() < template.size()) {
            return false;
        }
        if (path.size() > template.size() && !template.getLast().endsWith("+}")) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!isLabel(template.get(i)) && !template.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    Answer serve(Received http) {
        List<String> path = segments(http.path());
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String segment = template.get(i);
            if (segment.endsWith("+}")) {
                labels.put(
                        segment.substring(1, segment.length() - 2),
                        String.join("/", path.subList(i, path.size())));
            } else if (isLabel(segment)) {
                labels.put(segment.substring(1, segment.length() - 1), path.get(i));
            }
        }
        return action.serve(http, new Labels(labels));
    }

    private static boolean isLabel(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return Stream.of(path.substring(1).split("/", -1))
                .map(segment -> segment.replace("+", "%2B"))
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .toList();
    }
}
