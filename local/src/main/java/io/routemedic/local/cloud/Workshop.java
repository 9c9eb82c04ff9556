package io.routemedic.local.cloud;

import io.routemedic.local.lambda.FunctionPackage;
import io.routemedic.local.lambda.FunctionRuntime;
import io.routemedic.local.lambda.RuntimeInterfaceClient;
import io.routemedic.local.services.DynamoDbLocal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all clouds of one run share, because it is slow to make: the unpacked function, DynamoDB.
 */
public final class Workshop implements AutoCloseable {

    private final FunctionRuntime runtime;
    private final CompletableFuture<DynamoDbLocal> tables;
    private final AtomicInteger clouds = new AtomicInteger();

    private Workshop(FunctionRuntime runtime) {
        this.runtime = runtime;
        this.tables = CompletableFuture.supplyAsync(DynamoDbLocal::start);
    }

    /** With a packaged function and an installed runtime. */
    public static Workshop open(Path functionZip, RuntimeInterfaceClient client) {
        return open(functionZip, client, List.of());
    }

    /** As {@link #open(Path, RuntimeInterfaceClient)}, with something else that starts Java. */
    public static Workshop open(
            Path functionZip, RuntimeInterfaceClient client, List<String> launcher) {
        return new Workshop(
                new FunctionRuntime(client, FunctionPackage.unpack(functionZip), launcher));
    }

    /** With what the build made: system properties of the launcher and of the tests say where. */
    public static Workshop open() {
        String zip =
                System.getProperty(
                        "routemedic.function.zip", "function/target/routemedic-function.zip");
        return open(Path.of(zip), RuntimeInterfaceClient.installed());
    }

    FunctionRuntime runtime() {
        return runtime;
    }

    DynamoDbLocal tables() {
        return tables.join();
    }

    /** Letters and digits; another one each time. */
    String newOwner() {
        return "cloud" + clouds.incrementAndGet();
    }

    @Override
    public void close() {
        tables.join().close();
        runtime.code().close();
    }
}
