package io.routemedic.local.dataplane;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The {@code $context} variables of one request, by their names without {@code $context.}. */
final class ContextVariables {

    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Map<String, String> values = new TreeMap<>();

    /** What is known of a request before it is answered. */
    ContextVariables(ClientRequest request, Target target, String account, Served served) {
        String extendedRequestId = UUID.randomUUID().toString().substring(0, 14) + "=";
        put("requestId", UUID.randomUUID().toString());
        put("extendedRequestId", extendedRequestId);
        put("accountId", account);
        put("apiId", target.api().id());
        put("stage", target.stage().name());
        put("deploymentId", served.deployment().id());
        put("domainName", request.host());
        put("domainPrefix", request.host().split("\\.", 2)[0]);
        put("httpMethod", request.method());
        put("path", target.contextPath());
        put("protocol", "HTTP/1.1");
        put("requestTime", CLF.format(request.at()));
        put("requestTimeEpoch", Long.toString(request.at().toEpochMilli()));
        put("identity.sourceIp", request.sourceIp());
        put("identity.userAgent", request.userAgent());
        target.basePathMatched()
                .filter(base -> !base.isEmpty())
                .ifPresent(base -> put("customDomain.basePathMatched", base));
        if (!target.rule().isEmpty()) {
            put("customDomain.routingRuleIdMatched", target.rule());
        }
        if (served.hasCanary()) {
            put("isCanaryRequest", Boolean.toString(served.isCanary()));
        }
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    void matched(String resourcePath) {
        put("resourcePath", resourcePath);
    }

    void refused(Outcome.Refused refused) {
        put("error.responseType", refused.responseType());
        put("error.message", refused.message());
        put("error.messageString", TextNode.valueOf(refused.message()).toString());
    }

    void integrated(int status) {
        put("integrationStatus", Integer.toString(status));
        put("integration.status", Integer.toString(status));
        put("integrationLatency", "12");
        put("integration.latency", "12");
    }

    void answered(int status, String body) {
        put("status", Integer.toString(status));
        put("responseLength", Integer.toString(body.getBytes(StandardCharsets.UTF_8).length));
        put("responseLatency", "15");
    }

    Map<String, String> values() {
        return values;
    }
}
