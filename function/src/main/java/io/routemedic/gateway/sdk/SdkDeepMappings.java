package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ApiMapping;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingsResponse;

/**
 * Base path mappings of several levels ({@code orders/v1}), which only the second version of API
 * Gateway's API makes and lists.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html">API
 *     mappings</a>
 */
record SdkDeepMappings(Supplier<ApiGatewayV2Client> client, SdkCaller caller) {

    /** All that there are, of one level too; not asked where the domain can have no others. */
    Reading<List<BasePathMapping>> mappings(SdkDomainNames.Name name) {
        SdkCall question = name.question("apigateway:GetApiMappings", "/apimappings");
        return caller.ask(
                question, () -> name.mayHaveDeepMappings() ? list(name.name()) : List.of());
    }

    private List<BasePathMapping> list(String domain) {
        Iterable<GetApiMappingsResponse> pages =
                SdkPages.following(
                        position ->
                                client.get()
                                        .getApiMappings(
                                                request ->
                                                        request.domainName(domain)
                                                                .nextToken(position.orElse(null))),
                        GetApiMappingsResponse::nextToken);
        return SdkPages.all(pages, GetApiMappingsResponse::items, GetApiMappingsResponse::nextToken)
                .stream()
                .map(SdkDeepMappings::mapping)
                .toList();
    }

    private static BasePathMapping mapping(ApiMapping mapping) {
        return new BasePathMapping(
                BasePathMapping.bare(Optional.ofNullable(mapping.apiMappingKey()).orElse("")),
                new ApiId(MalformedAnswerException.required(mapping.apiId(), "apiId")),
                Optional.ofNullable(mapping.stage())
                        .filter(stage -> !stage.isBlank() && !stage.equals(BasePathMapping.NONE))
                        .map(StageName::new));
    }
}
