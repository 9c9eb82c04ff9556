package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.RoutingMode;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingsResponse;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ListRoutingRulesResponse;

/** Custom domains with their mappings and rules. */
final class SdkDomains {

    private static final int PAGE = 500;
    private static final String NO_BASE_PATH = "(none)";

    private final ApiGatewayClient client;
    private final Supplier<ApiGatewayV2Client> clientV2;
    private final SdkCalls calls;
    private final SdkDomainNames names;

    /**
     * @param clientV2 asked only for domains with routing rules
     */
    SdkDomains(ApiGatewayClient client, Supplier<ApiGatewayV2Client> clientV2, SdkCalls calls) {
        this.client = client;
        this.clientV2 = clientV2;
        this.calls = calls;
        this.names = new SdkDomainNames(client, calls);
    }

    Reading<CustomDomain> customDomain(String domainName) {
        return names.find(domainName).flatMap(this::read);
    }

    Reading<List<CustomDomain>> customDomains() {
        return switch (names.findAll()) {
            case Reading.Read<List<SdkDomainNames.Name>>(
                            List<SdkDomainNames.Name> all,
                            Source source) ->
                    readAll(all, source);
            case Reading.Absent<List<SdkDomainNames.Name>>(Source source) ->
                    new Reading.Absent<>(source);
            case Reading.Unread<List<SdkDomainNames.Name>> unread -> unread.as();
        };
    }

    private Reading<List<CustomDomain>> readAll(List<SdkDomainNames.Name> all, Source source) {
        List<CustomDomain> domains = new ArrayList<>();
        for (SdkDomainNames.Name name : all) {
            switch (read(name)) {
                case Reading.Read<CustomDomain>(CustomDomain domain, Source _) ->
                        domains.add(domain);
                case Reading.Absent<CustomDomain> _ -> {
                    // Deleted since it was listed.
                }
                case Reading.Unread<CustomDomain> unread -> {
                    return unread.as();
                }
            }
        }
        return new Reading.Read<>(List.copyOf(domains), source);
    }

    private Reading<CustomDomain> read(SdkDomainNames.Name name) {
        return rules(name)
                .flatMap(rules -> mappings(name).map(found -> toDomain(name, found, rules)));
    }

    private static CustomDomain toDomain(
            SdkDomainNames.Name name, List<BasePathMapping> mappings, int rules) {
        return new CustomDomain(name.name(), name.routingMode(), mappings, rules);
    }

    private Reading<List<BasePathMapping>> mappings(SdkDomainNames.Name name) {
        return calls.ask(
                name.question("apigateway:GetBasePathMappings", "/basepathmappings"),
                () ->
                        SdkPages.all(
                                        position ->
                                                client.getBasePathMappings(
                                                        request ->
                                                                request.domainName(name.name())
                                                                        .domainNameId(
                                                                                name.id()
                                                                                        .orElse(
                                                                                                null))
                                                                        .limit(PAGE)
                                                                        .position(
                                                                                position.orElse(
                                                                                        null))),
                                        GetBasePathMappingsResponse::items,
                                        GetBasePathMappingsResponse::position)
                                .stream()
                                .map(SdkDomains::toMapping)
                                .toList());
    }

    /** How many rules there are; not asked where the domain does not evaluate any. */
    private Reading<Integer> rules(SdkDomainNames.Name name) {
        Question question = name.question("apigateway:ListRoutingRules", "/routingrules");
        return calls.ask(
                question,
                () ->
                        name.routingMode() == RoutingMode.BASE_PATH_MAPPING_ONLY
                                ? 0
                                : countRules(name));
    }

    private int countRules(SdkDomainNames.Name name) {
        return SdkPages.all(
                        token ->
                                clientV2.get()
                                        .listRoutingRules(
                                                request ->
                                                        request.domainName(name.name())
                                                                .domainNameId(
                                                                        name.id().orElse(null))
                                                                .nextToken(token.orElse(null))),
                        ListRoutingRulesResponse::routingRules,
                        ListRoutingRulesResponse::nextToken)
                .size();
    }

    private static BasePathMapping toMapping(
            software.amazon.awssdk.services.apigateway.model.BasePathMapping mapping) {
        return new BasePathMapping(
                basePath(mapping.basePath()),
                new ApiId(MalformedAnswerException.required(mapping.restApiId(), "restApiId")),
                Optional.ofNullable(mapping.stage())
                        .filter(stage -> !stage.isBlank() && !stage.equals(NO_BASE_PATH))
                        .map(StageName::new));
    }

    private static String basePath(@Nullable String basePath) {
        return Optional.ofNullable(basePath)
                .filter(path -> !path.equals(NO_BASE_PATH))
                .map(path -> path.replaceAll("^/+|/+$", ""))
                .orElse("");
    }
}
