package io.routemedic.infra;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.constructs.Node;

/**
 * Deploys RouteMedic alone. Reads its configuration from the file that {@code -c
 * routemedic-config=…} names, else from the context {@code routemedic} in cdk.json.
 *
 * <p>A file makes a stack of its own name: {@code payments.json} is the stack RouteMedic-payments,
 * {@code routemedic.json} and the context are the stack RouteMedic. So a command that leaves the
 * file out cannot put another's configuration on its stack. {@code -c routemedic-stack=…} overrides
 * the name.
 */
public final class RouteMedicApp {
    private static final String CONFIGURATION = "routemedic";
    private static final String CONFIGURATION_FILE = "routemedic-config";
    private static final String STACK = "routemedic-stack";
    private static final String DEFAULT = "RouteMedic";

    private RouteMedicApp() {}

    /** What is wrong becomes an error of the stack: the command line prints it, and stops. */
    public static void main(String[] args) {
        App app = app();
        try {
            Configuration configuration = configuration(app.getNode());
            stack(app, new RouteMedic.Props(configuration, functionZip()));
        } catch (InvalidConfigurationException | IllegalStateException e) {
            Annotations.of(new Stack(app, stackName(app))).addError(String.valueOf(e.getMessage()));
        }
        app.synth();
    }

    /** Ours, whatever cdk.json says: the policies stay as small, and the goldens as they are. */
    public static App app() {
        return new App(
                AppProps.builder()
                        .postCliContext(
                                Map.of(
                                        "@aws-cdk/aws-iam:minimizePolicies", true,
                                        // Another configuration is another version to publish.
                                        "@aws-cdk/aws-lambda:recognizeLayerVersion", true,
                                        "@aws-cdk/core:checkSecretUsage", true,
                                        "@aws-cdk/core:target-partitions", new String[] {"aws"}))
                        .analyticsReporting(false)
                        .build());
    }

    public static RouteMedicStack stack(App app, RouteMedic.Props props) {
        RouteMedicStack stack = new RouteMedicStack(app, stackName(app), props);
        Aspects.of(app).add(new AwsSolutionsChecks());
        return stack;
    }

    static String stackName(App app) {
        Object name = app.getNode().tryGetContext(STACK);
        Object file = app.getNode().tryGetContext(CONFIGURATION_FILE);
        return name != null ? name.toString() : stackNameOf(file == null ? "" : file.toString());
    }

    /** CloudFormation takes letters, digits and hyphens. */
    private static String stackNameOf(String file) {
        String name =
                Path.of(file)
                        .getFileName()
                        .toString()
                        .replaceFirst("\\.json$", "")
                        .replaceAll("[^A-Za-z0-9]+", "-");
        return name.isEmpty() || name.equals("routemedic") ? DEFAULT : DEFAULT + "-" + name;
    }

    private static Configuration configuration(Node context) {
        Object file = context.tryGetContext(CONFIGURATION_FILE);
        if (file != null) {
            return Configuration.parse(read(Path.of(file.toString())));
        }
        Object inline = context.tryGetContext(CONFIGURATION);
        if (inline == null) {
            throw new IllegalStateException(
                    ("RouteMedic is not configured. Copy infra/examples/observe-only.json to"
                         + " routemedic.json, put your log groups into it, and name it with `-c"
                         + " %s=routemedic.json`, or put the same JSON into the context of cdk.json"
                         + " as `%s`.")
                            .formatted(CONFIGURATION_FILE, CONFIGURATION));
        }
        return Configuration.parse(new JsonMapper().valueToTree(inline).toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "`-c %s=%s` names a file that cannot be read: %s"
                            .formatted(CONFIGURATION_FILE, file, e),
                    e);
        }
    }

    private static Path functionZip() {
        String zip = System.getProperty("routemedic.function.zip", "");
        if (zip.isEmpty() || !Files.isRegularFile(Path.of(zip))) {
            throw new IllegalStateException(
                    "The functions are not packaged at `%s`: run `./mvnw -pl function -am package`."
                            .formatted(zip));
        }
        return Path.of(zip);
    }
}
