package io.routemedic.local.emulators;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MiniStack: a control plane, and stages that answer with what the draft has now, deployed or not.
 */
record Ministack() implements Emulator {

    @Override
    public String name() {
        return "ministack";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(
                Ability.CONTROL_PLANE,
                Ability.CANARIES,
                Ability.DEEP_BASE_PATHS,
                Ability.UNMAPPED_DOMAINS,
                Ability.ROUTING,
                Ability.DYNAMODB,
                Ability.SQS,
                Ability.SNS,
                Ability.EVENTS,
                Ability.CLOUDFORMATION);
    }

    @Override
    public String account() {
        return "000000000000";
    }

    @Override
    public List<String> command(Path programs, int port) {
        return List.of(programs.resolve("ministack").toString());
    }

    /** By itself it listens on every interface, and opens ports for services that nobody asks. */
    @Override
    public Map<String, String> environment(int port) {
        return Map.of(
                "BIND_HOST", "127.0.0.1",
                "GATEWAY_PORT", String.valueOf(port),
                "SERVICES", "apigateway,dynamodb,sqs,sns,events,cloudformation",
                "SFTP_ENABLED", "0",
                "IOT_MTLS_ENABLED", "0",
                "LOG_LEVEL", "WARNING");
    }

    @Override
    public String invokePath(String api, String stage) {
        return "/restapis/" + api + "/" + stage + "/_user_request_";
    }
}
