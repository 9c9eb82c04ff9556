package io.routemedic.local.aws;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Every call made, in order. */
public final class CallLog {

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    synchronized Call record(
            String name,
            String caller,
            String method,
            String resource,
            List<Permission> permissions) {
        var call = new Call(calls.size() + 1, name, caller, method, resource, permissions);
        calls.add(call);
        return call;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How often each call was made, by name. */
    public SortedMap<String, Integer> counts(Predicate<Call> which) {
        var counts = new TreeMap<String, Integer>();
        calls.stream().filter(which).forEach(call -> counts.merge(call.name(), 1, Integer::sum));
        return counts;
    }
}
