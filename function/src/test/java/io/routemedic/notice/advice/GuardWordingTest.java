package io.routemedic.notice.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.policy.Guard;
import io.routemedic.policy.guards.Guards;
import org.junit.jupiter.api.Test;

class GuardWordingTest {

    @Test
    void hasASentenceForEveryGuardThatAgrees() {
        assertThat(Guards.all())
                .extracting(Guard::name)
                .allSatisfy(
                        guard ->
                                assertThat(GuardWording.agreed(guard).orElse(""))
                                        .matches("[A-Z].*\\.")
                                        .doesNotContain(guard));
    }
}
