package io.routemedic.gateway.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostnameTest {
    @ParameterizedTest
    @CsvSource({
        "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com, eu-west-1",
        "A1B2C3D4E5.Execute-Api.eu-west-1.amazonaws.com:443, eu-west-1",
        "a1b2c3d4e5.execute-api.cn-north-1.amazonaws.com.cn, cn-north-1",
        "a1b2c3d4e5.execute-api.us-east-1.api.aws, us-east-1",
        "a1b2c3d4e5-vpce-0123456789abcdef0.execute-api.us-gov-west-1.amazonaws.com, us-gov-west-1",
    })
    void findsApiAndRegionInTheExecuteApiHost(String host, String region) {
        assertThat(Hostname.of(host))
                .isInstanceOfSatisfying(
                        Hostname.ExecuteApi.class,
                        found -> {
                            assertThat(found.api()).contains(new ApiId("a1b2c3d4e5"));
                            assertThat(found.region()).isEqualTo(region);
                        });
    }

    @Test
    void findsNoApiInTheNameOfAVpcEndpoint() {
        String host = "vpce-0123-abc.execute-api.eu-west-1.vpce.amazonaws.com";
        assertThat(Hostname.of(host))
                .isEqualTo(new Hostname.ExecuteApi(host, Optional.empty(), "eu-west-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.example.com",
                "execute-api.example.com",
                "a.b.execute-api.example.com",
                "execute-api",
                ".execute-api.eu-west-1",
                " .execute-api.eu-west-1",
                " -vpce-1be5.execute-api.eu-west-1",
                "",
            })
    void takesEverythingElseForACustomDomain(String host) {
        assertThat(Hostname.of(host)).isEqualTo(new Hostname.Custom(host));
    }
}
