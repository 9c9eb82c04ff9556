package io.routemedic.remedy.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityProofTest {

    static final Instant SIGNED = Instant.parse("2026-11-25T01:00:00Z");

    static final String QUERY =
            "Action=GetCallerIdentity&Version=2011-06-15"
                    + "&X-Amz-Security-Token=tok%2Fen%2Bx%3D%3D"
                    + "&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261125T010000Z"
                    + "&X-Amz-SignedHeaders=host%3Bx-routemedic-request"
                    + "&X-Amz-Credential=AKIDANN%2F20261125%2Feu-west-1%2Fsts%2Faws4_request"
                    + "&X-Amz-Expires=60&X-Amz-Signature=06cbfb4a3330b8940d22dd3887010c81";

    @Test
    void isSentWhenItIsWhatItShouldBe() {
        assertThat(new IdentityProof(QUERY).objection(SIGNED)).isEmpty();
        assertThat(
                        new IdentityProof(QUERY.replaceFirst("&X-Amz-Security[^&]*", ""))
                                .objection(SIGNED))
                .isEmpty();
    }

    static Stream<String> others() {
        return Stream.of(
                "",
                "&",
                "Action=GetCallerIdentity",
                QUERY.replace("GetCallerIdentity", "AssumeRole"),
                QUERY.replace("2011-06-15", "2012-06-15"),
                QUERY.replace("HMAC-SHA256", "ECDSA-P256-SHA256"),
                QUERY.replace("host%3Bx-routemedic-request", "host"),
                QUERY.replace(
                        "host%3Bx-routemedic-request", "host%3Bx-other%3Bx-routemedic-request"),
                QUERY.replace("&X-Amz-Signature=06cbfb4a3330b8940d22dd3887010c81", ""),
                QUERY + "&Action=GetCallerIdentity",
                QUERY + "&X-Amz-Expires=60",
                QUERY + "&RoleArn=x",
                QUERY + "&X-Amz-Target=x",
                QUERY.replace("AKIDANN", "AKID ANN"),
                QUERY.replace("AKIDANN", "AKID#ANN"),
                QUERY.replace("AKIDANN", "AKID\r\nHost: evil"),
                QUERY.replace("AKIDANN", "A".repeat(9_000)),
                QUERY.replace("Action=GetCallerIdentity", "Action=GetCallerIdentity%2"),
                "http://evil.example/?" + QUERY,
                QUERY + "/../x");
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNotSentWhenItIsAnythingElse(String query) {
        assertThat(new IdentityProof(query).objection(SIGNED)).isPresent();
    }

    @Test
    void isNotSentWhenItIsNotFresh() {
        IdentityProof proof = new IdentityProof(QUERY);

        assertThat(proof.objection(SIGNED.plus(Duration.ofMinutes(6)))).isPresent();
        assertThat(proof.objection(SIGNED.minus(Duration.ofMinutes(6)))).isPresent();
        for (String life : new String[] {"61", "604800", "99999999999999999999", "-1", "6e1"}) {
            String query = QUERY.replace("Expires=60", "Expires=" + life);
            assertThat(new IdentityProof(query).objection(SIGNED)).as(life).isPresent();
        }
        for (String date : new String[] {"20261325T010000Z", "2026", "20261125T010000"}) {
            String query = QUERY.replace("20261125T010000Z", date);
            assertThat(new IdentityProof(query).objection(SIGNED)).as(date).isPresent();
        }
    }

    @Test
    void isBoundToOneThing() {
        String bound = IdentityProof.bound("approve", "a", "n", "f");

        assertThat(bound).hasSize(64);
        assertThat(
                        Stream.of(
                                IdentityProof.bound("refuse", "a", "n", "f"),
                                IdentityProof.bound("approve", "b", "n", "f"),
                                IdentityProof.bound("approve", "a", "m", "f"),
                                IdentityProof.bound("approve", "a", "n", "g")))
                .doesNotContain(bound);
    }
}
