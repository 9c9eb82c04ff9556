package io.routemedic.gateway.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPath.Undecidable;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathResolverTest {
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final String EXECUTE_API = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";

    @ParameterizedTest
    @CsvSource({
        "/prod/orders, /orders",
        "/prod/orders/, /orders/",
        "//prod/orders, /orders",
        "/prod//orders, /orders",
        "/prod/a//b, /a//b",
        "/prod, /",
        "/prod/, /",
        "/prod/prod/orders, /prod/orders",
        "/prod/a%2Fb, /a%2Fb",
    })
    void takesTheStageOffOnTheExecuteApiHost(String path, String resource) {
        assertThat(resolve(path, EXECUTE_API, null))
                .isEqualTo(new Resolved(resource, "/prod", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/production/orders", "/orders", "/Prod/orders"})
    void cannotTellAPathWithoutItsStageOnTheExecuteApiHost(String path) {
        assertThat(resolve(path, EXECUTE_API, null)).isInstanceOf(Undecidable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "=prod, /orders, /orders, ''",
        "v1=prod, /v1/orders, /orders, /v1",
        "shop/v1=prod;shop=dev, /shop/v1/orders, /orders, /shop/v1",
        "shop/v1=dev;shop=prod, /shop/v10/orders, /v10/orders, /shop",
        "v1=, /v1/prod/orders, /orders, /v1/prod",
        "=, /prod/orders, /orders, /prod",
        "v1=prod, /v1, /, /v1",
        "v1=prod, /v1/prod/orders, /prod/orders, /v1",
    })
    void takesTheLongestBasePathOffOnACustomDomain(
            String mappings, String path, String resource, String prefix) {
        assertThat(resolve(path, "api.example.com", read(domain(mappings))))
                .isInstanceOfSatisfying(
                        Resolved.class,
                        resolved -> {
                            assertThat(resolved.resource()).isEqualTo(resource);
                            assertThat(resolved.prefix()).isEqualTo(prefix);
                            assertThat(resolved.mapping()).isPresent();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "v1, /v1/orders, /orders",
        "(none), /orders, /orders",
        "shop/v1, /shop/v1/orders, /orders",
        "/v1/, /v1/orders, /orders",
    })
    void needsNoMappingWhereTheBasePathIsLogged(String matched, String path, String resource) {
        assertThat(
                        RequestPathResolver.resolve(
                                request(path, "api.example.com", matched), Optional.empty()))
                .isInstanceOfSatisfying(
                        Resolved.class, r -> assertThat(r.resource()).isEqualTo(resource));
    }

    @Test
    void cannotTellWhetherASegmentIsTheStageWithoutTheMapping() {
        assertThat(
                        RequestPathResolver.resolve(
                                request("/v1/prod/x", "api.example.com", "v1"),
                                Optional.of(
                                        new Reading.Unread<>("apigateway:GetDomainName", "no"))))
                .isInstanceOf(Undecidable.class);
    }

    @Test
    void cannotTellWhenTheLoggedBasePathIsNotInThePath() {
        assertThat(
                        RequestPathResolver.resolve(
                                request("/v2/x", "api.example.com", "v1"), Optional.empty()))
                .isInstanceOf(Undecidable.class);
    }

    @ParameterizedTest
    @CsvSource({"v1=dev, /v1/orders", "v1=prod, /v2/orders"})
    void cannotTellWhenTheMappingsLeadElsewhereNow(String mappings, String path) {
        assertThat(resolve(path, "api.example.com", read(domain(mappings))))
                .isInstanceOf(Undecidable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTING_RULE_ONLY, 1, false",
        "ROUTING_RULE_THEN_BASE_PATH_MAPPING, 2, false",
        "ROUTING_RULE_THEN_BASE_PATH_MAPPING, 0, true",
        "UNKNOWN, 0, false",
    })
    void cannotTellWhereRoutingRulesDecide(
            CustomDomain.RoutingMode mode, int rules, boolean decidable) {
        CustomDomain domain =
                new CustomDomain("api.example.com", mode, domain("=prod").mappings(), rules);
        assertThat(resolve("/orders", "api.example.com", read(domain)) instanceof Resolved)
                .isEqualTo(decidable);
    }

    @Test
    void saysWhichCallFailedWhenTheDomainCannotBeRead() {
        assertThat(
                        resolve(
                                "/orders",
                                "api.example.com",
                                new Reading.Unread<>("apigateway:GetDomainName", "denied")))
                .isEqualTo(
                        new Undecidable("`apigateway:GetDomainName` could not be read: denied."));
    }

    @ParameterizedTest
    @CsvSource({"/prod/orders, /orders, /prod", "/orders, /orders, ''"})
    void saysWhatItAssumesWithoutTheHost(String path, String resource, String prefix) {
        assertThat(resolve(path, null, null))
                .isInstanceOfSatisfying(
                        Resolved.class,
                        resolved -> {
                            assertThat(resolved.resource()).isEqualTo(resource);
                            assertThat(resolved.prefix()).isEqualTo(prefix);
                            assertThat(resolved.assumption()).isPresent();
                        });
    }

    @Test
    void doesNotGuessWhatARoutingRuleStripped() {
        LoggedRequest ruled =
                new LoggedRequest(
                        PROD,
                        "GET",
                        "/v1/orders",
                        Optional.of("api.example.com"),
                        Optional.of(new DomainRoute.Ruled("rule01")));

        assertThat(RequestPathResolver.resolve(ruled, Optional.of(read(domain("v1=prod")))))
                .isInstanceOfSatisfying(
                        RequestPath.Undecidable.class,
                        undecidable -> assertThat(undecidable.why()).contains("`rule01`"));
    }

    @Test
    void writesAnotherPathAsTheClientWould() {
        Resolved resolved = new Resolved("/x", "/prod", Optional.empty(), Optional.empty());
        assertThat(resolved.written("/orders")).isEqualTo("/prod/orders");
        assertThat(resolved.written("/")).isEqualTo("/prod");
        assertThat(new Resolved("/x", "", Optional.empty(), Optional.empty()).written("/"))
                .isEqualTo("/");
    }

    private static RequestPath resolve(
            String path, @Nullable String host, @Nullable Reading<CustomDomain> domain) {
        return RequestPathResolver.resolve(request(path, host, null), Optional.ofNullable(domain));
    }

    private static LoggedRequest request(
            String path, @Nullable String host, @Nullable String matched) {
        return new LoggedRequest(
                PROD,
                "GET",
                path,
                Optional.ofNullable(host),
                Optional.ofNullable(matched).map(DomainRoute.Mapped::new));
    }

    private static Reading<CustomDomain> read(CustomDomain domain) {
        return new Reading.Read<>(domain, new Source("apigateway:GetDomainName", Instant.EPOCH));
    }

    /** Mappings are {@code base=stage}, all to the same API. */
    private static CustomDomain domain(String mappings) {
        List<BasePathMapping> all =
                Stream.of(mappings.split(";"))
                        .map(text -> text.split("=", -1))
                        .map(
                                sides ->
                                        new BasePathMapping(
                                                sides[0],
                                                PROD.api(),
                                                sides[1].isEmpty()
                                                        ? Optional.empty()
                                                        : Optional.of(new StageName(sides[1]))))
                        .toList();
        return new CustomDomain(
                "api.example.com", CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY, all, 0);
    }
}
