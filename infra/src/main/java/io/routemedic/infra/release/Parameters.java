package io.routemedic.infra.release;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What who deploys the released template may choose. */
final class Parameters {

    /** How many stages can be named; more take the CDK construct. */
    private static final int STAGES = 5;

    /** Lambda allows 4 KB for all of a function's environment, and the rest takes some of it. */
    static final int LONGEST_CONFIGURATION = 2_000;

    private final ObjectNode document = object();
    private final String version;

    Parameters(String version) {
        this.version = version;
    }

    ObjectNode document() {
        archives();
        configuration();
        people();
        for (int place = 1; place <= STAGES; place++) {
            stage(place);
        }
        return document;
    }

    private void archives() {
        parameter("CodeBucket", "The S3 bucket, in this region, that the two archives are in.")
                .put("AllowedPattern", "[a-z0-9.-]{3,63}");
        key("CodeKey", "function", "The functions' archive in the bucket.");
        key(
                "ConfigurationKey",
                "configuration",
                "The configuration's archive in the bucket: a zip with the file"
                        + " routemedic/configuration.json. Give each change a name of its own,"
                        + " as only another name publishes new versions.");
    }

    private void configuration() {
        parameter(
                        "Configuration",
                        "The configuration itself, when it is small, instead of that archive's;"
                                + " give ConfigurationHash with it.")
                .put("Default", "")
                .put("MaxLength", LONGEST_CONFIGURATION);
        parameter(
                        "ConfigurationHash",
                        "Another one for each change of Configuration, as only that publishes new"
                                + " versions: `routemedic config pack --inline` prints both.")
                .put("Default", "")
                .put("AllowedPattern", "[a-z0-9]{0,64}");
    }

    private void people() {
        parameter("Email", "Who gets notices and alarms by e-mail; empty for nobody.")
                .put("Default", "")
                .put("AllowedPattern", "|[^@\\s]+@[^@\\s]+");
        parameter(
                        "SlackWebhookSecret",
                        "The name of the secret that the functions may read:"
                                + " notify.slackWebhookSecret of the configuration, if it has one.")
                .put("Default", "routemedic/slack")
                .put("AllowedPattern", "[A-Za-z0-9/_+=.@-]{1,512}");
        parameter(
                        "AgentRole",
                        "The ARN of an IAM role that may ask by the Model Context Protocol at the"
                            + " output AgentUrl, and only read; empty for nobody, and then there is"
                            + " no such URL.")
                .put("Default", "")
                .put(
                        "AllowedPattern",
                        "|arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[A-Za-z0-9+=,.@_/-]{1,512}");
        parameter(
                        "WhoChanged",
                        "yes where the configuration has whoChanged: the functions may look up"
                                + " CloudTrail's events then.")
                .put("Default", "no")
                .putArray("AllowedValues")
                .add("no")
                .add("yes");
    }

    private void key(String name, String archive, String description) {
        parameter(name, description)
                .put("Default", "routemedic-%s-%s.zip".formatted(archive, version))
                .put("MinLength", 1);
    }

    private void stage(int place) {
        parameter(
                        "HealStage" + place,
                        "A stage that RouteMedic may switch, as a1b2c3d4e5/prod, if the"
                                + " configuration has it on ask or heal too.")
                .put("Default", "none/none")
                .put("AllowedPattern", "none/none|[a-z0-9]{10}/[A-Za-z0-9_-]{1,128}");
    }

    private ObjectNode parameter(String name, String description) {
        return document.putObject(name).put("Type", "String").put("Description", description);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
