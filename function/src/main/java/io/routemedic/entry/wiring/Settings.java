package io.routemedic.entry.wiring;

import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.InvalidConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function finds in its environment. The only place that reads it.
 *
 * @param topicArn where people who subscribed are told; empty to tell nobody that way
 * @param eventBus where events for other systems go; empty to send none
 * @param subscriptionFilter the name of the filters on the configured log groups; empty where lines
 *     come in another way
 * @param ownLogGroup the function's own log group: lines from there are never looked at
 * @param stsEndpoint where STS is, if not where it usually is: as SDK clients take it
 * @param slackApi where Slack's Web API is: GovSlack has another one
 * @param service the stack's name, which tells its metrics apart, and which its commands name
 */
public record Settings(
        Configuration configuration,
        String region,
        String stateTable,
        String auditTable,
        String healQueueUrl,
        String killSwitchParameter,
        Optional<String> topicArn,
        Optional<String> eventBus,
        Optional<String> subscriptionFilter,
        Optional<String> ownLogGroup,
        Optional<String> stsEndpoint,
        URI slackApi,
        String service) {

    /**
     * Reads the environment.
     *
     * @throws InvalidConfigurationException with every problem of the environment and of the
     *     configuration in it
     */
    public static Settings from(Map<String, String> environment) {
        return new Reader(environment).settings();
    }

    private static final String SLACK_API = "https://slack.com/api/";

    private static final class Reader {

        private final Map<String, String> environment;
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Settings settings() {
            Optional<Configuration> configuration = configuration();
            String region = required("AWS_REGION");
            String stateTable = required("ROUTEMEDIC_STATE_TABLE");
            String auditTable = required("ROUTEMEDIC_AUDIT_TABLE");
            String healQueue = required("ROUTEMEDIC_HEAL_QUEUE_URL");
            String killSwitch = required("ROUTEMEDIC_KILL_SWITCH_PARAMETER");
            URI slackApi = slackApi();
            if (configuration.isEmpty() || !problems.isEmpty()) {
                throw new InvalidConfigurationException("The environment", problems);
            }
            return new Settings(
                    configuration.get(),
                    region,
                    stateTable,
                    auditTable,
                    healQueue,
                    killSwitch,
                    optional("ROUTEMEDIC_TOPIC_ARN"),
                    optional("ROUTEMEDIC_EVENT_BUS"),
                    optional("ROUTEMEDIC_SUBSCRIPTION_FILTER"),
                    optional("AWS_LAMBDA_LOG_GROUP_NAME"),
                    optional("AWS_ENDPOINT_URL_STS").or(() -> optional("AWS_ENDPOINT_URL")),
                    slackApi,
                    optional("ROUTEMEDIC_SERVICE").orElse("RouteMedic"));
        }

        /** The text itself, which the released template sets, goes before the file. */
        private Optional<Configuration> configuration() {
            Optional<String> text = optional("ROUTEMEDIC_CONFIGURATION_TEXT");
            String file = text.isPresent() ? "" : required("ROUTEMEDIC_CONFIGURATION");
            try {
                return text.isEmpty() && file.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Configuration.parse(
                                        text.isPresent()
                                                ? text.get()
                                                : Files.readString(Path.of(file))));
            } catch (InvalidConfigurationException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                problems.add(
                        ("The configuration `%s` cannot be read (%s): deploy with the RouteMedic"
                                        + " construct, which puts it there.")
                                .formatted(file, e));
            }
            return Optional.empty();
        }

        private URI slackApi() {
            String address = optional("ROUTEMEDIC_SLACK_API").orElse(SLACK_API);
            try {
                return new URI(address);
            } catch (URISyntaxException e) {
                problems.add(
                        "`ROUTEMEDIC_SLACK_API` is no web address: set it to one such as `%s`."
                                .formatted(SLACK_API));
                return URI.create(SLACK_API);
            }
        }

        private String required(String name) {
            return optional(name)
                    .orElseGet(
                            () -> {
                                problems.add(
                                        "`%s` is not set: deploy with the RouteMedic construct, which sets it."
                                                .formatted(name));
                                return "";
                            });
        }

        private Optional<String> optional(String name) {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        }
    }
}
