package io.routemedic.infra.configuration;

import java.util.regex.Pattern;

/** The forms that texts of the configuration take. */
enum Form {
    LOG_GROUP("[A-Za-z0-9_/.#-]{1,512}", "the name of a log group, such as \"/apigw/orders-prod\""),
    REST_API("[a-z0-9]{10}", "the id of a REST API, such as \"a1b2c3d4e5\""),
    STAGE("[A-Za-z0-9_-]{1,128}", "the name of a stage, such as \"prod\""),
    LOG_FORMAT(
            "(?s)(?=.*\\$context\\.).{1,3072}",
            "the stage's access log format, with its $context variables, in at most 3072"
                    + " characters"),
    FILTER_PATTERN("(?s).{0,1024}", "a CloudWatch Logs filter pattern of at most 1024 characters"),
    OPEN_ROUTE(
            "(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) /\\S*",
            "a method and a resource path, such as \"GET /health\""),
    SECRET(
            "[A-Za-z0-9/_+=.@-]{1,512}|arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\\d{12}:secret:\\S+",
            "the name or the ARN of a secret, such as \"routemedic/slack\""),
    EMAIL("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "an e-mail address, such as \"team@example.com\""),
    STREAM_ARN(
            "arn:[a-z-]+:kinesis:[a-z0-9-]+:\\d{12}:stream/[A-Za-z0-9_.-]{1,128}",
            "the ARN of a Kinesis stream, such as"
                    + " \"arn:aws:kinesis:eu-west-1:111122223333:stream/access-logs\""),
    KEY_ARN(
            "arn:[a-z-]+:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+",
            "the ARN of a KMS key, such as"
                + " \"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\""),
    TAG("(?!aws:).{1,385}", "the key of a tag, or key=value, such as \"managed-by=terraform\""),
    SLACK_WORKSPACE("[0-9A-Z]{1,255}", "the id of a Slack workspace, such as \"T0123ABCD\""),
    SLACK_CHANNEL("[A-Za-z0-9]{1,255}", "the id of a Slack channel, such as \"C0123ABCD\""),
    MODE("observe|ask|heal", "\"observe\", \"ask\" or \"heal\"");

    private final Pattern pattern;
    private final String description;

    Form(String regex, String description) {
        this.pattern = Pattern.compile(regex);
        this.description = description;
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    String description() {
        return description;
    }
}
