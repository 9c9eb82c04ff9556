package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageNamedAsBasePathTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new StageNamedAsBasePath();

    @Test
    void findsABasePathThatIsAStagesNameToo() {
        assertThat(outlook.mapped("prod", "prod").foundBy(finder))
                .singleElement()
                .asString()
                .contains("base path `prod`", "`/prod/prod/…` fails");
    }

    @Test
    void passesOverAnotherName() {
        assertThat(outlook.mapped("v1", "prod").foundBy(finder)).isEmpty();
    }

    @Test
    void passesOverTheEmptyBasePath() {
        assertThat(outlook.mapped("", "prod").foundBy(finder)).isEmpty();
    }

    @Test
    void saysNothingWithoutTheDomains() {
        assertThat(outlook.domainsUnread().foundBy(finder)).isEmpty();
    }
}
