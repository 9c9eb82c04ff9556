package io.routemedic.local.cloud;

import io.routemedic.local.lambda.FunctionPackage;
import io.routemedic.local.lambda.FunctionRuntime;
import io.routemedic.local.lambda.Processes;
import io.routemedic.local.lambda.RuntimeInterfaceClient;
import io.routemedic.local.lambda.WarmProcesses;
import io.routemedic.local.services.DynamoDbLocal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all clouds of one run share, because it is slow to make: the unpacked function, DynamoDB.
 */
public final class Workshop implements AutoCloseable {

    private final FunctionPackage code;
    private final Optional<WarmProcesses> warm;
    private final Processes processes;
    private final CompletableFuture<DynamoDbLocal> tables;
    private final AtomicInteger clouds = new AtomicInteger();

    private Workshop(FunctionRuntime cold, Optional<WarmProcesses> warm) {
        this.code = cold.code();
        this.warm = warm;
        this.processes = warm.<Processes>map(kept -> kept).orElse(cold);
        this.tables = CompletableFuture.supplyAsync(DynamoDbLocal::start);
    }

    /**
     * With what the build made: system properties of the launcher and of the tests say where. Its
     * functions' JVMs are kept from one cloud to the next.
     */
    public static Workshop warm() {
        FunctionRuntime runtime = built();
        return new Workshop(runtime, Optional.of(new WarmProcesses(runtime)));
    }

    /** The same with a new JVM for each process, as in Lambda. */
    public static Workshop cold() {
        return new Workshop(built(), Optional.empty());
    }

    /** A cold one with another package, and something else that starts Java. */
    public static Workshop cold(
            Path functionZip, RuntimeInterfaceClient client, List<String> launcher) {
        return new Workshop(
                new FunctionRuntime(client, FunctionPackage.unpack(functionZip), launcher),
                Optional.empty());
    }

    private static FunctionRuntime built() {
        String zip =
                System.getProperty(
                        "routemedic.function.zip", "function/target/routemedic-function.zip");
        return new FunctionRuntime(
                RuntimeInterfaceClient.installed(), FunctionPackage.unpack(Path.of(zip)));
    }

    Processes processes() {
        return processes;
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
        warm.ifPresent(WarmProcesses::close);
        tables.join().close();
        code.close();
    }
}
