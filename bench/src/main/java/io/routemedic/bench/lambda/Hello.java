package io.routemedic.bench.lambda;

import io.routemedic.local.lambda.FunctionPackage;
import io.routemedic.local.lambda.FunctionRuntime;
import io.routemedic.local.lambda.FunctionSpec;
import io.routemedic.local.lambda.LambdaFunction;
import io.routemedic.local.lambda.RuntimeInterfaceClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@link HelloFunction}, packaged as any function. */
final class Hello implements AutoCloseable {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final FunctionRuntime runtime;

    private Hello(FunctionRuntime runtime) {
        this.runtime = runtime;
    }

    static Hello packaged(RuntimeInterfaceClient client, List<String> launcher) {
        try {
            Path zip = Files.createTempFile("hello", ".zip");
            write(zip);
            var code = FunctionPackage.unpack(zip);
            Files.delete(zip);
            return new Hello(new FunctionRuntime(client, code, launcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        String name = HelloFunction.class.getName().replace('.', '/') + ".class";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                InputStream code = Hello.class.getClassLoader().getResourceAsStream(name)) {
            zip.putNextEntry(new ZipEntry(name));
            Objects.requireNonNull(code).transferTo(zip);
        }
    }

    /** Without a process yet. */
    LambdaFunction function() {
        var spec =
                new FunctionSpec(
                        "hello",
                        HelloFunction.class.getName(),
                        "eu-west-1",
                        "111122223333",
                        Map.of(),
                        Duration.ofMinutes(1),
                        1,
                        false);
        return new LambdaFunction(spec, runtime, NOWHERE);
    }

    @Override
    public void close() {
        runtime.code().close();
    }
}
