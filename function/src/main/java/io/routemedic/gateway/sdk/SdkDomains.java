package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingsResponse;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ListRoutingRulesResponse;

/** Custom domains with their mappings and rules. */
final class SdkDomains {

    private final ApiGatewayClient client;
    private final Supplier<ApiGatewayV2Client> clientV2;
    private final SdkCaller caller;
    private final SdkDomainNames names;
    private final SdkDeepMappings deep;

    /**
     * @param clientV2 asked for mappings of several levels and for routing rules
     */
    SdkDomains(ApiGatewayClient client, Supplier<ApiGatewayV2Client> clientV2, SdkCaller caller) {
        this.client = client;
        this.clientV2 = clientV2;
        this.caller = caller;
        this.names = new SdkDomainNames(client, caller);
        this.deep = new SdkDeepMappings(clientV2, caller);
    }

    Reading<CustomDomain> customDomain(String domainName) {
        return names.find(domainName).flatMap(this::read);
    }

    Reading<List<CustomDomain>> customDomains() {
        Reading<List<SdkDomainNames.Name>> all = names.findAll();
        List<CustomDomain> domains = new ArrayList<>();
        for (SdkDomainNames.Name name : all.found().orElse(List.of())) {
            Reading<CustomDomain> domain = read(name);
            if (domain instanceof Reading.Unread<CustomDomain> unread) {
                return unread.as();
            }
            // Absent: deleted since it was listed.
            domain.found().ifPresent(domains::add);
        }
        return all.map(_ -> List.copyOf(domains));
    }

    private Reading<CustomDomain> read(SdkDomainNames.Name name) {
        return rules(name)
                .flatMap(
                        rules ->
                                deep.mappings(name)
                                        .flatMap(
                                                more ->
                                                        mappings(name)
                                                                .map(one -> both(one, more))
                                                                .map(
                                                                        all ->
                                                                                toDomain(
                                                                                        name, all,
                                                                                        rules))));
    }

    /** What the first version of the API says of a base path counts; the second adds others. */
    private static List<BasePathMapping> both(
            List<BasePathMapping> first, List<BasePathMapping> second) {
        Set<String> known =
                first.stream().map(BasePathMapping::basePath).collect(Collectors.toSet());
        return Stream.concat(
                        first.stream(),
                        second.stream().filter(one -> !known.contains(one.basePath())))
                .toList();
    }

    private static CustomDomain toDomain(
            SdkDomainNames.Name name, List<BasePathMapping> mappings, int rules) {
        return new CustomDomain(name.name(), name.routingMode(), mappings, rules);
    }

    private Reading<List<BasePathMapping>> mappings(SdkDomainNames.Name name) {
        return caller.ask(
                name.question("apigateway:GetBasePathMappings", "/basepathmappings"),
                () ->
                        SdkPages.all(
                                        client.getBasePathMappingsPaginator(
                                                request ->
                                                        request.domainName(name.name())
                                                                .domainNameId(
                                                                        name.id().orElse(null))
                                                                .limit(SdkPages.SIZE)),
                                        GetBasePathMappingsResponse::items,
                                        GetBasePathMappingsResponse::position)
                                .stream()
                                .map(SdkDomains::toMapping)
                                .toList());
    }

    /** How many rules there are; not asked where the domain does not evaluate any. */
    private Reading<Integer> rules(SdkDomainNames.Name name) {
        SdkCall question = name.question("apigateway:ListRoutingRules", "/routingrules");
        return caller.ask(
                question,
                () ->
                        name.routingMode() == CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY
                                ? 0
                                : countRules(name));
    }

    private int countRules(SdkDomainNames.Name name) {
        return SdkPages.all(
                        clientV2.get()
                                .listRoutingRulesPaginator(
                                        request ->
                                                request.domainName(name.name())
                                                        .domainNameId(name.id().orElse(null))),
                        ListRoutingRulesResponse::routingRules,
                        ListRoutingRulesResponse::nextToken)
                .size();
    }

    private static BasePathMapping toMapping(
            software.amazon.awssdk.services.apigateway.model.BasePathMapping mapping) {
        return new BasePathMapping(
                BasePathMapping.bare(Optional.ofNullable(mapping.basePath()).orElse("")),
                new ApiId(MalformedAnswerException.required(mapping.restApiId(), "restApiId")),
                Optional.ofNullable(mapping.stage())
                        .filter(stage -> !stage.isBlank() && !stage.equals(BasePathMapping.NONE))
                        .map(StageName::new));
    }
}
