package io.routemedic.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import software.amazon.awscdk.assertions.Annotations;

/** The configurations under infra/examples. */
enum Example {
    OBSERVE_ONLY("observe-only"),
    HEAL_TWO_STAGES("heal-two-stages"),
    ACCOUNT("account"),
    KINESIS("kinesis");

    private static final Path HOME =
            Path.of(System.getProperty("routemedic.home", "..")).toAbsolutePath().normalize();

    private final String id;

    Example(String id) {
        this.id = id;
    }

    Path configuration() {
        return HOME.resolve("infra/examples").resolve(id + ".json");
    }

    Path golden() {
        return HOME.resolve("infra/src/test/resources/golden").resolve(id + ".template.json");
    }

    JsonNode template() {
        return Synthesis.of(this).template();
    }

    /** What constructs and checks have to complain about. */
    Annotations annotations() {
        return Synthesis.of(this).annotations();
    }
}
