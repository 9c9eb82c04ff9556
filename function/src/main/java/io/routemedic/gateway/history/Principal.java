package io.routemedic.gateway.history;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whose a call was, in words for people. Whoever may assume a role chooses the session's name: what
 * no name of IAM may hold is left out of it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">userIdentity
 *     element</a>
 */
final class Principal {

    private static final int LONGEST = 128;

    private Principal() {}

    static String of(JsonNode identity) {
        String who =
                switch (identity.path("type").asText()) {
                    case "AssumedRole", "Role" -> role(identity);
                    case "IAMUser" -> named("user", identity.path("userName").asText());
                    case "Root" -> "the account's root user";
                    case "AWSService" -> named("AWS service", invokedBy(identity));
                    default -> named("principal", identity.path("arn").asText());
                };
        boolean through =
                !invokedBy(identity).isEmpty()
                        && !identity.path("type").asText("").equals("AWSService");
        return through ? who + " through `" + bounded(invokedBy(identity)) + "`" : who;
    }

    private static String role(JsonNode identity) {
        String role =
                identity.path("sessionContext").path("sessionIssuer").path("userName").asText();
        String arn = identity.path("arn").asText();
        String session = arn.substring(arn.lastIndexOf('/') + 1);
        return session.isEmpty()
                ? named("role", role)
                : named("role", role) + ", session `" + bounded(session) + "`";
    }

    private static String invokedBy(JsonNode identity) {
        return identity.path("invokedBy").asText();
    }

    private static String named(String kind, String name) {
        return name.isBlank()
                ? "a " + kind + " that CloudTrail does not name"
                : kind + " `" + bounded(name) + "`";
    }

    /** The text as far as it is a name. */
    static String bounded(String name) {
        String plain = name.replaceAll("[^\\w+=,.@:/-]", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
