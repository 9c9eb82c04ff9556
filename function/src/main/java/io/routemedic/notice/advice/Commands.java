package io.routemedic.notice.advice;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.notice.message.Block;
import io.routemedic.policy.Plan;

/** The exact commands that a notice tells people to run. */
public final class Commands {

    private static final String LIVE = "live.json";

    private Commands() {}

    /** Publishes the draft. */
    static Block deploy(StageRef stage, String region) {
        return aws("create-deployment", stage, region);
    }

    /** Writes what the stage serves into a file. */
    public static Block exportLive(StageRef stage, String region) {
        return aws(
                "get-export",
                stage,
                region,
                "--export-type",
                "oas30",
                "--parameters",
                "extensions=apigateway",
                "--accepts",
                "application/json",
                LIVE);
    }

    /** Makes that file the draft, whatever the draft was. */
    public static Block importLive(StageRef stage, String region) {
        return new Block.Command(
                Shell.line(
                        "aws",
                        "apigateway",
                        "put-rest-api",
                        "--region",
                        region,
                        "--rest-api-id",
                        stage.api().value(),
                        "--mode",
                        "overwrite",
                        "--body",
                        "fileb://" + LIVE));
    }

    /** Points the stage at a deployment that already exists. */
    static Block serve(StageRef stage, String region, DeploymentId deployment) {
        return patch(stage, region, "/deploymentId", deployment.value());
    }

    /** Lets the canary's deployment serve everything; the canary itself stays. */
    static Block promoteCanary(StageRef stage, String region) {
        return aws(
                "update-stage",
                stage,
                region,
                "--patch-operations",
                "[{\"op\":\"copy\",\"from\":\"/canarySettings/deploymentId\",\"path\":\"/deploymentId\"}]");
    }

    static Block removeCanary(StageRef stage, String region) {
        return aws(
                "update-stage",
                stage,
                region,
                "--patch-operations",
                "[{\"op\":\"remove\",\"path\":\"/canarySettings\"}]");
    }

    /** Has a base path of a custom domain lead to this stage. */
    static Block remap(String domain, String basePath, StageRef to, String region) {
        return new Block.Command(
                Shell.line(
                        "aws",
                        "apigateway",
                        "update-base-path-mapping",
                        "--region",
                        region,
                        "--domain-name",
                        domain,
                        "--base-path",
                        basePath,
                        "--patch-operations",
                        "[{\"op\":\"replace\",\"path\":\"/restapiId\",\"value\":\"%s\"},{\"op\":\"replace\",\"path\":\"/stage\",\"value\":\"%s\"}]"
                                .formatted(
                                        jsonText(to.api().value()), jsonText(to.stage().value()))));
    }

    /** Sets the access log's format; needs no deployment. */
    public static Block setLogFormat(StageRef stage, String region, String format) {
        return patch(stage, region, "/accessLogSettings/format", format);
    }

    public static Block approve(Plan plan) {
        return new Block.Command(Shell.line("./routemedic", "approve", plan.fingerprint()));
    }

    public static Block refuse(Plan plan) {
        return new Block.Command(Shell.line("./routemedic", "refuse", plan.fingerprint()));
    }

    public static Block undo(String healId) {
        return new Block.Command(Shell.line("./routemedic", "undo", healId));
    }

    public static Block story(StageRef stage) {
        return new Block.Command(Shell.line("./routemedic", "audit", "show", stage.toString()));
    }

    /**
     * A request that only reads, and shows the answer's status.
     *
     * @param method {@code GET}, {@code HEAD} or {@code OPTIONS}
     */
    static Block request(String method, String url) {
        String how =
                switch (method) {
                    case "HEAD" -> " --head ";
                    case "OPTIONS" -> " -i -X OPTIONS ";
                    default -> " -i ";
                };
        return new Block.Command(
                Shell.line("curl", "--globoff", "--path-as-is") + how + Shell.quoted(url));
    }

    /**
     * A signed request that only reads, with curl, which takes the keys from the usual variables.
     * The path comes from strangers: curl is not to read brackets, braces or dots in it as anything
     * else.
     *
     * @param method {@code GET} or {@code HEAD}
     * @see <a href="https://curl.se/docs/manpage.html#--aws-sigv4">curl --aws-sigv4</a>
     */
    static Block signedRequest(String method, String url, String region) {
        return new Block.Command(
                Shell.line("curl", "--globoff", "--path-as-is")
                        + (method.equals("HEAD") ? " --head " : " ")
                        + Shell.line("--aws-sigv4", "aws:amz:" + region + ":execute-api")
                        + " --user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\""
                        + " -H \"x-amz-security-token: $AWS_SESSION_TOKEN\" "
                        + Shell.quoted(url));
    }

    private static Block patch(StageRef stage, String region, String path, String value) {
        return aws(
                "update-stage",
                stage,
                region,
                "--patch-operations",
                "[{\"op\":\"replace\",\"path\":\"%s\",\"value\":\"%s\"}]"
                        .formatted(path, jsonText(value)));
    }

    private static Block aws(String operation, StageRef stage, String region, String... more) {
        String command =
                Shell.line(
                        "aws",
                        "apigateway",
                        operation,
                        "--region",
                        region,
                        "--rest-api-id",
                        stage.api().value(),
                        "--stage-name",
                        stage.stage().value());
        return new Block.Command(more.length == 0 ? command : command + " " + Shell.line(more));
    }

    private static String jsonText(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
