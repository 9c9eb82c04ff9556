package io.routemedic.entry.flow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.remedy.heal.HealWorld;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of the whole account, where only some log groups are read. */
class SeenStagesTest {

    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");

    private static Stage stage(Optional<String> logGroup) {
        return new Stage(
                PROD,
                new DeploymentId("dep1"),
                Optional.empty(),
                logGroup.map(
                        name ->
                                new Stage.AccessLog(
                                        "arn:aws:logs:eu-west-1:111122223333:log-group:" + name,
                                        Optional.empty())),
                Instant.EPOCH,
                Map.of());
    }

    private static SeenStages seen(List<StageRef> named) {
        return new SeenStages(
                new HealWorld().gateway, Optional.empty(), "/apigw/orders"::equals, named);
    }

    @Test
    void areThoseThatLogWhereItIsRead() {
        assertThat(seen(List.of()).includes(stage(Optional.of("/apigw/orders")))).isTrue();
        assertThat(seen(List.of()).includes(stage(Optional.of("/apigw/other")))).isFalse();
        assertThat(seen(List.of()).includes(stage(Optional.empty()))).isFalse();
    }

    @Test
    void areThoseThatAreNamedWhereverTheyLog() {
        assertThat(seen(List.of(PROD)).includes(stage(Optional.of("/apigw/other")))).isTrue();
    }
}
