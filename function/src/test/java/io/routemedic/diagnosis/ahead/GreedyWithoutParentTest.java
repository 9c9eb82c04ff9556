package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreedyWithoutParentTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new GreedyWithoutParent();

    @Test
    void findsAGreedyRouteWhosePathNothingServes() {
        assertThat(outlook.live("GET /files/{proxy+}", "GET /health").foundBy(finder))
                .singleElement()
                .asString()
                .contains(
                        "Stage `a1b2c3d4e5/prod`",
                        "`GET /files/{proxy+}`",
                        "no method at `/files`");
    }

    @Test
    void findsTheInvokeUrl() {
        assertThat(outlook.live("ANY /{proxy+}").foundBy(finder))
                .singleElement()
                .asString()
                .contains("no method at `/` itself");
    }

    @Test
    void passesOverOneWithAnyMethodAtThePath() {
        assertThat(outlook.live("GET /files/{proxy+}", "POST /files").foundBy(finder)).isEmpty();
    }

    @Test
    void passesOverAVariableThatIsNotGreedy() {
        assertThat(outlook.live("GET /files/{id}").foundBy(finder)).isEmpty();
    }
}
