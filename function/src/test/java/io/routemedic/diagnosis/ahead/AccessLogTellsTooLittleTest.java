package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessLogTellsTooLittleTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new AccessLogTellsTooLittle();

    @Test
    void findsAStageWithoutAnAccessLog() {
        assertThat(outlook.withoutLog().foundBy(finder))
                .singleElement()
                .asString()
                .contains("Stage `a1b2c3d4e5/prod`", "Access logging is off");
    }

    @Test
    void findsAFormatWithoutPath() {
        assertThat(outlook.without("$context.path").foundBy(finder))
                .singleElement()
                .asString()
                .contains("lacks `$context.path`:");
    }

    @Test
    void findsAFormatWithoutMethod() {
        assertThat(outlook.without("$context.httpMethod").foundBy(finder))
                .singleElement()
                .asString()
                .contains("lacks `$context.httpMethod`:");
    }

    @Test
    void passesOverOneThatTellsEnough() {
        assertThat(outlook.foundBy(finder)).isEmpty();
    }
}
