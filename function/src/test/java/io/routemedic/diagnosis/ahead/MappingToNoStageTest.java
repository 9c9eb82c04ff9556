package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain.RoutingMode;
import io.routemedic.gateway.model.StageName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingToNoStageTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new MappingToNoStage();

    @Test
    void findsAMappingToAStageThatIsNotThere() {
        assertThat(outlook.mapped("v1", "gone").foundBy(finder))
                .singleElement()
                .asString()
                .contains(
                        "`api.example.com`, base path `v1`",
                        "`a1b2c3d4e5/gone`, which does not exist");
    }

    @Test
    void passesOverAMappingToAStage() {
        assertThat(outlook.mapped("v1", "prod").foundBy(finder)).isEmpty();
    }

    @Test
    void passesOverAMappingThatLeavesTheStageToThePath() {
        assertThat(
                        outlook.domain(
                                        RoutingMode.BASE_PATH_MAPPING_ONLY,
                                        0,
                                        new BasePathMapping("v1", Outlooks.API, Optional.empty()))
                                .foundBy(finder))
                .isEmpty();
    }

    @Test
    void saysNothingOfAnApiThatWasNotRead() {
        assertThat(
                        outlook.domain(
                                        RoutingMode.BASE_PATH_MAPPING_ONLY,
                                        0,
                                        new BasePathMapping(
                                                "v1",
                                                new ApiId("other12345"),
                                                Optional.of(new StageName("gone"))))
                                .foundBy(finder))
                .isEmpty();
    }

    @Test
    void saysNothingWithoutTheDomains() {
        assertThat(outlook.domainsUnread().foundBy(finder)).isEmpty();
    }
}
