package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.CustomDomain.RoutingMode;
import org.junit.jupiter.api.Test;

class DomainWithoutMappingTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new DomainWithoutMapping();

    @Test
    void findsADomainThatLeadsNowhere() {
        assertThat(outlook.domain(RoutingMode.BASE_PATH_MAPPING_ONLY, 0).foundBy(finder))
                .singleElement()
                .asString()
                .contains("`api.example.com`", "answered `Forbidden`");
    }

    @Test
    void passesOverOneThatLeadsSomewhere() {
        assertThat(outlook.mapped("", "prod").foundBy(finder)).isEmpty();
    }

    @Test
    void passesOverOneWithRules() {
        assertThat(
                        outlook.domain(RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING, 1)
                                .foundBy(finder))
                .isEmpty();
    }

    @Test
    void passesOverAModeThatItDoesNotKnow() {
        assertThat(outlook.domain(RoutingMode.UNKNOWN, 0).foundBy(finder)).isEmpty();
    }

    @Test
    void findsNoRuleWhereThereAreNone() {
        assertThat(
                        outlook.domain(RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING, 0)
                                .foundBy(finder))
                .singleElement()
                .asString()
                .contains("api.example.com");
    }

    @Test
    void saysNothingWithoutTheDomains() {
        assertThat(outlook.domainsUnread().foundBy(finder)).isEmpty();
    }
}
