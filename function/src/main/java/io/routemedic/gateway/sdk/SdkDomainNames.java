package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.EndpointConfiguration;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameResponse;
import software.amazon.awssdk.services.apigateway.model.GetDomainNamesResponse;

/**
 * Finds the custom domain name that serves a host: by its name, else among all names, because a
 * private one needs its id and a wildcard one ({@code *.example.com}) another name.
 */
final class SdkDomainNames {

    private final ApiGatewayClient client;
    private final SdkCaller caller;

    SdkDomainNames(ApiGatewayClient client, SdkCaller caller) {
        this.client = client;
        this.caller = caller;
    }

    /**
     * A domain name as configured.
     *
     * @param id present for private domain names
     * @param edge whether CloudFront stands in front of it
     */
    record Name(
            String name, Optional<String> id, CustomDomain.RoutingMode routingMode, boolean edge) {

        /** Whether its mappings may have several levels: only regional domains' may. */
        boolean mayHaveDeepMappings() {
            return id.isEmpty() && !edge;
        }

        SdkCall question(String call, String resource) {
            return new SdkCall(
                    call,
                    "the custom domain `" + name + "`",
                    "/domainnames/" + name + id.map(known -> "+" + known).orElse("") + resource);
        }
    }

    Reading<Name> find(String host) {
        SdkCall byName =
                new Name(host, Optional.empty(), CustomDomain.RoutingMode.UNKNOWN, false)
                        .question("apigateway:GetDomainName", "");
        Reading<Name> found = caller.ask(byName, () -> byName(host));
        return found instanceof Reading.Absent<Name> ? findAmongAll(host) : found;
    }

    private Name byName(String host) {
        GetDomainNameResponse answer = client.getDomainName(request -> request.domainName(host));
        return new Name(
                host,
                Optional.ofNullable(answer.domainNameId()),
                routingMode(answer.routingModeAsString()),
                isEdge(answer.endpointConfiguration()));
    }

    private Reading<Name> findAmongAll(String host) {
        Reading<Optional<Name>> chosen = caller.ask(all(), () -> choose(list(), host));
        return chosen instanceof Reading.Read<Optional<Name>>(var name, Source source)
                        && name.isEmpty()
                ? new Reading.Absent<>(source)
                : chosen.map(Optional::orElseThrow);
    }

    Reading<List<Name>> findAll() {
        return caller.ask(all(), () -> list().stream().map(SdkDomainNames::toName).toList());
    }

    private static SdkCall all() {
        return new SdkCall("apigateway:GetDomainNames", "the custom domains", "/domainnames");
    }

    private List<DomainName> list() {
        return SdkPages.all(
                client.getDomainNamesPaginator(request -> request.limit(SdkPages.SIZE)),
                GetDomainNamesResponse::items,
                GetDomainNamesResponse::position);
    }

    private static Optional<Name> choose(List<DomainName> names, String host) {
        return named(names, host).or(() -> named(names, wildcardOf(host)));
    }

    private static Optional<Name> named(List<DomainName> names, String wanted) {
        List<DomainName> found =
                names.stream().filter(name -> wanted.equalsIgnoreCase(name.domainName())).toList();
        // Private domain names are unique by id only: which one was asked shows nowhere.
        if (found.size() > 1) {
            throw new MalformedAnswerException("with several domains named `" + wanted + "`");
        }
        return found.stream().findFirst().map(SdkDomainNames::toName);
    }

    private static Name toName(DomainName listed) {
        return new Name(
                MalformedAnswerException.required(listed.domainName(), "domainName"),
                Optional.ofNullable(listed.domainNameId()),
                routingMode(listed.routingModeAsString()),
                isEdge(listed.endpointConfiguration()));
    }

    private static boolean isEdge(@Nullable EndpointConfiguration configuration) {
        return configuration != null && configuration.types().contains(EndpointType.EDGE);
    }

    /** A wildcard stands for exactly one label, as in the certificate. */
    private static String wildcardOf(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : "*" + host.substring(dot);
    }

    /** Version 2 of the API has other names for the same modes. Absent means the default. */
    private static CustomDomain.RoutingMode routingMode(@Nullable String mode) {
        return switch (Optional.ofNullable(mode).orElse("")) {
            case "", "BASE_PATH_MAPPING_ONLY", "API_MAPPING_ONLY" ->
                    CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY;
            case "ROUTING_RULE_ONLY" -> CustomDomain.RoutingMode.ROUTING_RULE_ONLY;
            case "ROUTING_RULE_THEN_BASE_PATH_MAPPING", "ROUTING_RULE_THEN_API_MAPPING" ->
                    CustomDomain.RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING;
            default -> CustomDomain.RoutingMode.UNKNOWN;
        };
    }
}
