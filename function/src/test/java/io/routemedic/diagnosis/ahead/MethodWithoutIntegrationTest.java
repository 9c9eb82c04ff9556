package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MethodWithoutIntegrationTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new MethodWithoutIntegration();

    @Test
    void findsAMethodThatCannotBeDeployed() {
        assertThat(
                        outlook.drafted("GET /a", false, false)
                                .drafted("GET /b", true, false)
                                .foundBy(finder))
                .singleElement()
                .asString()
                .contains("draft of API `a1b2c3d4e5`", "no integration for `GET /a`:");
    }

    @Test
    void passesOverADraftThatCanBeDeployed() {
        assertThat(outlook.drafted("GET /a", true, false).foundBy(finder)).isEmpty();
    }
}
