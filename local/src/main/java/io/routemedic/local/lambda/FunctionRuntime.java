package io.routemedic.local.lambda;

import java.util.List;

/**
 * What a function's processes are made of: Lambda's runtime and the function's own code.
 *
 * @param launcher what starts {@code java}, such as {@code taskset -c 1}; empty to start it
 *     directly
 */
public record FunctionRuntime(
        RuntimeInterfaceClient client, FunctionPackage code, List<String> launcher) {
    public FunctionRuntime {
        launcher = List.copyOf(launcher);
    }

    public FunctionRuntime(RuntimeInterfaceClient client, FunctionPackage code) {
        this(client, code, List.of());
    }
}
