package io.routemedic.gateway.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingsRequest;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingsResponse;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameRequest;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameResponse;
import software.amazon.awssdk.services.apigateway.model.GetDomainNamesRequest;
import software.amazon.awssdk.services.apigateway.model.GetDomainNamesResponse;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.ListRoutingRulesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.ListRoutingRulesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.RoutingRule;

class SdkDomainsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final String NAME = "api.example.com";

    /** A call that no test expects fails as the SDK's interface does. */
    private final ApiGatewayClient client =
            mock(ApiGatewayClient.class, withSettings().defaultAnswer(CALLS_REAL_METHODS));

    private final ApiGatewayV2Client clientV2 =
            mock(ApiGatewayV2Client.class, withSettings().defaultAnswer(CALLS_REAL_METHODS));

    private final ConfigurationReader reader =
            new SdkConfigurationReader(client, () -> clientV2, InstantSource.fixed(NOW));

    @BeforeEach
    void hasNoMappingsOfSeveralLevels() {
        doReturn(GetApiMappingsResponse.builder().items(List.of()).build())
                .when(clientV2)
                .getApiMappings(any(GetApiMappingsRequest.class));
    }

    @Test
    void readsADomainWithItsMappings() {
        named("BASE_PATH_MAPPING_ONLY");
        mappings(NAME, null, mapping("(none)", "prod"), mapping("v1/orders", null));

        assertThat(reader.customDomain(NAME))
                .isEqualTo(
                        new Reading.Read<>(
                                new CustomDomain(
                                        NAME,
                                        CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY,
                                        List.of(
                                                new BasePathMapping(
                                                        "",
                                                        new ApiId("a1"),
                                                        Optional.of(new StageName("prod"))),
                                                new BasePathMapping(
                                                        "v1/orders",
                                                        new ApiId("a1"),
                                                        Optional.empty())),
                                        0),
                                new Source("apigateway:GetBasePathMappings", NOW)));
    }

    @Test
    void readsADomainThatStatesNoRoutingMode() {
        named(null);
        mappings(NAME, null);

        assertThat(domain(NAME).routingMode())
                .isEqualTo(CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY);
    }

    @Test
    void countsTheRulesOfAllPagesWhereRulesCount() {
        named("ROUTING_RULE_THEN_BASE_PATH_MAPPING");
        mappings(NAME, null);
        doReturn(
                        ListRoutingRulesResponse.builder()
                                .routingRules(RoutingRule.builder().build())
                                .nextToken("next")
                                .build())
                .when(clientV2)
                .listRoutingRules(
                        argThat((ListRoutingRulesRequest request) -> isAt(request, null)));
        doReturn(
                        ListRoutingRulesResponse.builder()
                                .routingRules(RoutingRule.builder().build())
                                .build())
                .when(clientV2)
                .listRoutingRules(
                        argThat((ListRoutingRulesRequest request) -> isAt(request, "next")));

        assertThat(domain(NAME).routingRules()).isEqualTo(2);
        assertThat(domain(NAME).routingMode())
                .isEqualTo(CustomDomain.RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING);
    }

    @Test
    void concludesNothingWhenTheRulesCannotBeRead() {
        named("ROUTING_RULE_ONLY");
        mappings(NAME, null);
        doThrow(Sdk.denied()).when(clientV2).listRoutingRules(any(ListRoutingRulesRequest.class));

        assertThat(reader.customDomain(NAME).unread().orElseThrow().call())
                .isEqualTo("apigateway:ListRoutingRules");
    }

    @Test
    void keepsAModeThatItDoesNotKnowAsUnknown() {
        named("ROUTING_BY_MOON_PHASE");
        mappings(NAME, null);
        doReturn(ListRoutingRulesResponse.builder().build())
                .when(clientV2)
                .listRoutingRules(any(ListRoutingRulesRequest.class));

        assertThat(domain(NAME).routingMode()).isEqualTo(CustomDomain.RoutingMode.UNKNOWN);
    }

    @Test
    void concludesNothingWhenTheMappingsCannotBeRead() {
        named("BASE_PATH_MAPPING_ONLY");
        doThrow(Sdk.throttled())
                .when(client)
                .getBasePathMappings(any(GetBasePathMappingsRequest.class));

        assertThat(reader.customDomain(NAME).unread().orElseThrow().call())
                .isEqualTo("apigateway:GetBasePathMappings");
    }

    @Test
    void concludesNothingFromADeniedDomainName() {
        doThrow(Sdk.denied()).when(client).getDomainName(any(GetDomainNameRequest.class));

        assertThat(reader.customDomain(NAME).unread().orElseThrow().call())
                .isEqualTo("apigateway:GetDomainName");
    }

    @Test
    void findsAPrivateDomainByItsId() {
        unnamed();
        names(DomainName.builder().domainName(NAME).domainNameId("abcd").build());
        mappings(NAME, "abcd", mapping("v1", "prod"));

        assertThat(domain(NAME).mappings()).hasSize(1);
    }

    @Test
    void findsTheWildcardThatServesAHost() {
        unnamed();
        names(DomainName.builder().domainName("*.example.com").build());
        mappings("*.example.com", null, mapping("(none)", "prod"));

        assertThat(domain(NAME).name()).isEqualTo("*.example.com");
    }

    @Test
    void takesAWildcardForOneLabelOnly() {
        unnamed();
        names(DomainName.builder().domainName("*.example.com").build());

        assertThat(reader.customDomain("eu.api.example.com"))
                .isEqualTo(new Reading.Absent<>(new Source("apigateway:GetDomainNames", NOW)));
    }

    @Test
    void concludesNothingWhenSeveralPrivateDomainsHaveTheName() {
        unnamed();
        names(
                DomainName.builder().domainName(NAME).domainNameId("a").build(),
                DomainName.builder().domainName(NAME).domainNameId("b").build());

        assertThat(reader.customDomain(NAME).unread().orElseThrow().why())
                .contains("several domains named `api.example.com`");
    }

    @Test
    void concludesNothingWhenTheNamesCannotBeListed() {
        unnamed();
        doThrow(Sdk.denied()).when(client).getDomainNames(any(GetDomainNamesRequest.class));

        assertThat(reader.customDomain(NAME).unread().orElseThrow().call())
                .isEqualTo("apigateway:GetDomainNames");
    }

    @Test
    void readsAllDomainsAndPassesOverOneThatWasDeletedMeanwhile() {
        names(
                DomainName.builder().domainName("gone.example.com").build(),
                DomainName.builder().domainName(NAME).build());
        doThrow(Sdk.notFound())
                .when(client)
                .getBasePathMappings(any(GetBasePathMappingsRequest.class));
        mappings(NAME, null, mapping("v1", "prod"));

        assertThat(reader.customDomains().found().orElseThrow())
                .extracting(CustomDomain::name)
                .containsExactly(NAME);
    }

    @Test
    void leavesAllDomainsUnreadWhenOneOfThemIs() {
        names(DomainName.builder().domainName(NAME).build());
        doThrow(Sdk.throttled())
                .when(client)
                .getBasePathMappings(any(GetBasePathMappingsRequest.class));

        assertThat(reader.customDomains()).isInstanceOf(Reading.Unread.class);
    }

    private CustomDomain domain(String host) {
        return reader.customDomain(host).found().orElseThrow();
    }

    private void named(@Nullable String routingMode) {
        doReturn(GetDomainNameResponse.builder().domainName(NAME).routingMode(routingMode).build())
                .when(client)
                .getDomainName(any(GetDomainNameRequest.class));
    }

    private void unnamed() {
        doThrow(Sdk.notFound()).when(client).getDomainName(any(GetDomainNameRequest.class));
    }

    private void names(DomainName... names) {
        doReturn(GetDomainNamesResponse.builder().items(names).build())
                .when(client)
                .getDomainNames(any(GetDomainNamesRequest.class));
    }

    private void mappings(
            String name,
            @Nullable String id,
            software.amazon.awssdk.services.apigateway.model.BasePathMapping... mappings) {
        doReturn(GetBasePathMappingsResponse.builder().items(mappings).build())
                .when(client)
                .getBasePathMappings(
                        argThat(
                                (GetBasePathMappingsRequest request) ->
                                        request != null
                                                && name.equals(request.domainName())
                                                && Objects.equals(request.domainNameId(), id)));
    }

    private static software.amazon.awssdk.services.apigateway.model.BasePathMapping mapping(
            String basePath, @Nullable String stage) {
        return software.amazon.awssdk.services.apigateway.model.BasePathMapping.builder()
                .basePath(basePath)
                .restApiId("a1")
                .stage(stage)
                .build();
    }

    private static boolean isAt(@Nullable ListRoutingRulesRequest request, @Nullable String token) {
        return request != null && Objects.equals(request.nextToken(), token);
    }
}
