package io.routemedic.bench.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A handler of the bench, packaged as any function, with some of the function's libraries. */
final class Baseline implements AutoCloseable {

    private final Class<? extends RequestStreamHandler> handler;
    private final FunctionRuntime runtime;

    private Baseline(Class<? extends RequestStreamHandler> handler, FunctionRuntime runtime) {
        this.handler = handler;
        this.runtime = runtime;
    }

    /**
     * Packages the handler, which is one class.
     *
     * @param functionZip whose libraries it takes
     * @param libraries which of them, by the names of their files
     */
    static Baseline packaged(
            Class<? extends RequestStreamHandler> handler,
            Path functionZip,
            Predicate<String> libraries,
            RuntimeInterfaceClient client,
            List<String> launcher) {
        try {
            Path zip = Files.createTempFile("baseline", ".zip");
            write(zip, handler, functionZip, libraries);
            var code = FunctionPackage.unpack(zip);
            Files.delete(zip);
            return new Baseline(handler, new FunctionRuntime(client, code, launcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(
            Path file, Class<?> handler, Path functionZip, Predicate<String> libraries)
            throws IOException {
        String name = handler.getName().replace('.', '/') + ".class";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                InputStream code = handler.getClassLoader().getResourceAsStream(name);
                var function = new ZipFile(functionZip.toFile())) {
            zip.putNextEntry(new ZipEntry(name));
            Objects.requireNonNull(code).transferTo(zip);
            Enumeration<? extends ZipEntry> entries = function.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isLibrary(entry)
                        && libraries.test(entry.getName().substring("lib/".length()))) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    function.getInputStream(entry).transferTo(zip);
                }
            }
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().startsWith("lib/") && entry.getName().endsWith(".jar");
    }

    /** Without a process yet, in this environment, with its AWS clients going to an endpoint. */
    LambdaFunction function(Map<String, String> environment, URI endpoint) {
        var spec =
                new FunctionSpec(
                        "baseline",
                        handler.getName(),
                        Scene.REGION,
                        Scene.ACCOUNT,
                        environment,
                        Duration.ofMinutes(1),
                        1,
                        false);
        return new LambdaFunction(spec, runtime, endpoint);
    }

    @Override
    public void close() {
        runtime.code().close();
    }
}
