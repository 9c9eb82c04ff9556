package io.routemedic.gateway.snapshot;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;

/**
 * Finds the custom domain that a host name belongs to.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html">Custom
 *     domain names, with wildcards</a>
 */
public final class CustomDomains {
    private CustomDomains() {}

    /** The domain of this very name, else the wildcard domain one label up. */
    public static Reading<CustomDomain> find(ConfigurationReader reader, String host) {
        Reading<CustomDomain> exact = reader.customDomain(host);
        int dot = host.indexOf('.');
        return exact instanceof Reading.Absent<CustomDomain> && dot > 0 && !host.startsWith("*")
                ? reader.customDomain("*" + host.substring(dot))
                : exact;
    }
}
