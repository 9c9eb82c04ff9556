package io.routemedic.diagnosis.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.CustomDomain.RoutingMode;
import org.junit.jupiter.api.Test;

class ApiWithoutAddressTest {

    private final Outlooks outlook = new Outlooks();
    private final TrapFinder finder = new ApiWithoutAddress();

    @Test
    void findsAnApiThatNothingLeadsTo() {
        assertThat(outlook.disabled().foundBy(finder))
                .singleElement()
                .asString()
                .contains("API `a1b2c3d4e5`", "no client can reach it");
    }

    @Test
    void passesOverOneThatADomainLeadsTo() {
        assertThat(outlook.disabled().mapped("v1", "prod").foundBy(finder)).isEmpty();
    }

    @Test
    void passesOverOneWithItsOwnHost() {
        assertThat(outlook.foundBy(finder)).isEmpty();
    }

    @Test
    void passesOverOneThatARuleMayLeadTo() {
        assertThat(outlook.disabled().domain(RoutingMode.ROUTING_RULE_ONLY, 2).foundBy(finder))
                .isEmpty();
    }

    @Test
    void saysNothingWithoutTheDomains() {
        assertThat(outlook.disabled().domainsUnread().foundBy(finder)).isEmpty();
    }
}
