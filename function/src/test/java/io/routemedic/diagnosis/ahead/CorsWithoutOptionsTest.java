package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorsWithoutOptionsTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new CorsWithoutOptions();

    @Test
    void findsAPathThatAllowsOriginsAndHasNoPreflight() {
        assertThat(
                        outlook.drafted("GET /a", true, true)
                                .drafted("GET /b", true, false)
                                .foundBy(finder))
                .singleElement()
                .asString()
                .contains("Methods of `/a` return");
    }

    @Test
    void passesOverAPathWithOptions() {
        assertThat(
                        outlook.drafted("GET /a", true, true)
                                .drafted("OPTIONS /a", true, true)
                                .foundBy(finder))
                .isEmpty();
    }

    @Test
    void passesOverAPathThatTakesAnyMethod() {
        assertThat(
                        outlook.drafted("GET /a", true, true)
                                .drafted("ANY /a", true, false)
                                .foundBy(finder))
                .isEmpty();
    }

    @Test
    void passesOverAPathThatAllowsNoOrigins() {
        assertThat(outlook.drafted("GET /a", true, false).foundBy(finder)).isEmpty();
    }
}
