package io.routemedic.bench.lambda;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.routemedic.local.aws.Call;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.lambda.Result;
import io.routemedic.local.services.CapacityUnits;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one event made a function do.
 *
 * @param millis from handing it over to the answer
 * @param calls how often each call was made, by its name in IAM
 * @param units what DynamoDB charges for, where the cloud meters it
 * @param logBytes that the function wrote to its log
 */
record Run(double millis, SortedMap<String, Long> calls, CapacityUnits units, long logBytes) {

    static Run of(LocalCloud cloud, String function, String event) {
        int before = cloud.results().calls().size();
        CapacityUnits unitsBefore = cloud.results().consumed();
        int logBefore = cloud.functionLog().length();
        long start = System.nanoTime();
        Result result = cloud.invoke(function, event);
        double millis = (System.nanoTime() - start) / 1e6;
        if (!result.succeeded()) {
            throw new IllegalStateException("An event was not handled: " + result);
        }
        List<Call> calls = cloud.results().calls();
        return new Run(
                millis,
                calls.subList(before, calls.size()).stream()
                        .collect(groupingBy(Call::name, TreeMap::new, counting())),
                cloud.results().consumed().minus(unitsBefore),
                cloud.functionLog().length() - logBefore);
    }

    /** How many calls of a service. */
    long callsOf(String service) {
        return calls.entrySet().stream()
                .filter(call -> call.getKey().startsWith(service + ":"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
