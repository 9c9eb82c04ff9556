package io.routemedic.local.emulators;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moto's server: a control plane without stages that answer. It keeps neither what a deployment
 * published nor canaries.
 */
record Moto() implements Emulator {

    @Override
    public String name() {
        return "moto";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(
                Ability.CONTROL_PLANE,
                Ability.DYNAMODB,
                Ability.SQS,
                Ability.SNS,
                Ability.EVENTS,
                Ability.CLOUDFORMATION);
    }

    @Override
    public String account() {
        return "123456789012";
    }

    @Override
    public List<String> command(Path programs, int port) {
        String server = programs.resolve("moto_server").toString();
        return List.of(server, "-H", "127.0.0.1", "-p", String.valueOf(port));
    }

    @Override
    public Map<String, String> environment(int port) {
        return Map.of();
    }

    @Override
    public String invokePath(String api, String stage) {
        throw new UnsupportedOperationException("Moto's stages do not answer.");
    }
}
