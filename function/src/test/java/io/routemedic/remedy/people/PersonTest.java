package io.routemedic.remedy.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @Test
    void showsAClaimAsOne() {
        assertThat(Person.claiming(" ann ")).hasToString("ann, by own account");
        assertThat(Person.claiming("arn:aws:iam::111122223333:root"))
                .hasToString("arn:aws:iam::111122223333:root, by own account");
        assertThat(Person.proven("arn:aws:iam::111122223333:root"))
                .hasToString("arn:aws:iam::111122223333:root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b\u202e", "\u001b[31m"})
    void hasNoNameWhereNothingCanBeSeen(String name) {
        assertThat(Person.claiming(name).isNamed()).isFalse();
    }

    @Test
    void keepsNothingThatCannotBeSeenAndNothingWithoutEnd() {
        assertThat(Person.claiming("an\u202en\n").name()).isEqualTo("ann");
        assertThat(Person.claiming("x".repeat(10_000))).asString().hasSizeLessThan(150);
    }

    @Test
    void tellsApartWhatTwoPeopleDoAtOnce() {
        Instant now = Instant.parse("2026-11-24T03:05:00Z");

        assertThat(Person.claiming("ann").mark(now))
                .isNotEqualTo(Person.claiming("bob").mark(now))
                .isNotEqualTo(Person.proven("ann").mark(now));
    }
}
