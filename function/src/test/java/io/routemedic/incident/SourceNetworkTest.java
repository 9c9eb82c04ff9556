package io.routemedic.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::FFFF:cb00:7107, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1",
        "2001:0DB8:0001:0002::, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "::1, ::2"
    })
    void isTheSameFor(String one, String other) {
        assertThat(SourceNetwork.of(one))
                .isEqualTo(SourceNetwork.of(other))
                .isNotEqualTo(SourceNetwork.NO_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "203.0.113.7, ::203.0.113.7"
    })
    void differsFor(String one, String other) {
        assertThat(SourceNetwork.of(one)).isNotEqualTo(SourceNetwork.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "AWS Internal",
                "test-invoke-source-ip",
                "999.1.1.1",
                "1.2.3",
                ":::",
                "2001:db8::1::2",
                "fe80::1%eth0",
                "[2001:db8::1]",
                "203.0.113.7, 203.0.113.8",
                "12345:::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::"
            })
    void countsWhatIsNoAddressAsOneSource(String text) {
        assertThat(SourceNetwork.of(text)).isEqualTo(SourceNetwork.NO_ADDRESS);
    }

    @Test
    void makesOneSourceOfManyAddressesOfOneNetwork() {
        var incidents = new IncidentCollector();
        var origin =
                new IncidentKey.Origin(
                        "111122223333", "eu-west-1", "/apigw/orders", Optional.empty());
        for (String address :
                List.of("2001:db8::1", "2001:db8::2", "2001:db8:0:1::1", "::ffff:192.0.2.1")) {
            incidents.add(origin, request(address));
        }
        incidents.add(origin, request("192.0.2.1"));

        assertThat(incidents.finish())
                .singleElement()
                .satisfies(
                        incident -> {
                            assertThat(incident.distinctSources()).isEqualTo(3);
                            assertThat(incident.activity().distinctSources()).isEqualTo(3);
                        });
    }

    private static FailedRequest request(String address) {
        var entry =
                new AccessLogEntry(
                        Map.of(LogVariable.PATH, "/prod/orders", LogVariable.SOURCE_IP, address),
                        Set.of(LogVariable.PATH, LogVariable.SOURCE_IP));
        return FailedRequest.of(entry, Symptom.MESSAGE, Instant.EPOCH);
    }
}
