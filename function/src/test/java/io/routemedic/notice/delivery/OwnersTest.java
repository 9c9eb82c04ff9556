package io.routemedic.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnersTest {

    private static final Owners OWNERS = new Owners(List.of("squad", "owner"));

    @Test
    void isWhatTheFirstOfTheNamedTagsSaysWhateverItsLetterCase() {
        assertThat(owner(Map.of("Owner", "ada", "SQUAD", "payments", "team", "platform")))
                .contains("payments");
    }

    @Test
    void isNobodyWhereNoNamedTagIsThere() {
        assertThat(owner(Map.of("team", "platform", "squad", " "))).isEmpty();
    }

    @Test
    void isNobodyWhereTheTagsCouldNotBeRead() {
        assertThat(
                        OWNERS.of(
                                new Reading.Unread<>("GetRestApi", "denied"),
                                new Reading.Unread<>("GetStages", "denied")))
                .isEmpty();
    }

    private static Optional<String> owner(Map<String, String> stageTags) {
        Reading<Stage> stage = Proposals.read("GetStage", Proposals.stage(stageTags));
        return OWNERS.of(new Reading.Unread<>("GetRestApi", "denied"), stage);
    }
}
