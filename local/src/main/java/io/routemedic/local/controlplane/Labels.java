package io.routemedic.local.controlplane;

import java.util.Map;

/** What stands in a request's path where the operation's template has a label. */
record Labels(Map<String, String> values) {

    String get(String name) {
        return values.getOrDefault(name, "");
    }
}
