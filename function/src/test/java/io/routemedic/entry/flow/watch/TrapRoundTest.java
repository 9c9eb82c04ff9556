package io.routemedic.entry.flow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.CustomDomain.RoutingMode;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.ledger.stages.FakeTrapSheets;
import io.routemedic.ledger.stages.TrapSheet;
import io.routemedic.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrapRoundTest {

    private static final String API = "a1b2c3d4e5";
    private static final StageRef PROD = StageRef.of(API, "prod");

    private final FakeConfigurationReader gateway =
            new FakeConfigurationReader()
                    .api(API, false)
                    .stage(API, "prod", "GET /files/{proxy+}")
                    .draft(API, "GET /files/{proxy+}");

    private final FakeTrapSheets sheets = new FakeTrapSheets();
    private Instant now = Instant.parse("2026-11-24T03:42:00Z");

    private void round() {
        new TrapRound(
                        gateway,
                        new SeenStages(gateway, Optional.of(Set.of(PROD)), _ -> true, List.of()),
                        sheets)
                .round(now);
    }

    private void tell() {
        new TrapRound(
                        gateway,
                        new SeenStages(gateway, Optional.of(Set.of(PROD)), _ -> true, List.of()),
                        sheets)
                .told(
                        sheets.untold(9).stream()
                                .flatMap(sheet -> sheet.untold().stream())
                                .map(entry -> new Notice.Ahead(entry.id(), entry.trap()))
                                .toList());
    }

    private List<String> untold() {
        return sheets.untold(9).stream()
                .flatMap(sheet -> sheet.untold().stream())
                .map(entry -> entry.trap().kind())
                .sorted()
                .toList();
    }

    private void mapped(String stage) {
        gateway.domain(
                new CustomDomain(
                        "api.example.com",
                        RoutingMode.BASE_PATH_MAPPING_ONLY,
                        List.of(
                                new BasePathMapping(
                                        "v1", new ApiId(API), Optional.of(new StageName(stage)))),
                        0));
    }

    @Test
    void keepsWhatItFindsUntilItIsTold() {
        round();
        assertThat(untold()).containsExactly("AccessLogTellsTooLittle", "GreedyWithoutParent");

        tell();

        assertThat(untold()).isEmpty();
    }

    @Test
    void tellsNothingTwiceThatHasNotChanged() {
        round();
        tell();
        int saves = sheets.saves;

        now = now.plus(Duration.ofMinutes(15));
        round();

        assertThat(untold()).isEmpty();
        assertThat(sheets.saves).isEqualTo(saves);
    }

    @Test
    void tellsAgainWhatHasChanged() {
        round();
        tell();

        gateway.stage(API, "prod", "GET /files/{proxy+}", "GET /pictures/{proxy+}");
        round();

        assertThat(untold()).containsExactly("GreedyWithoutParent");
    }

    @Test
    void forgetsWhatWasPutRightBeforeItWasTold() {
        round();

        gateway.stage(API, "prod", "GET /files/{proxy+}", "GET /files");
        round();

        assertThat(untold()).containsExactly("AccessLogTellsTooLittle");
    }

    @Test
    void looksAtDomainsOnlyEveryFewHoursAndKeepsWhatItSawOfThem() {
        mapped("gone");
        round();
        assertThat(untold()).contains("MappingToNoStage");
        tell();

        now = now.plus(Duration.ofHours(1));
        round();
        assertThat(gateway.calls().stream().filter(call -> call.startsWith("GetDomainNames")))
                .hasSize(1);
        now = now.plus(Duration.ofHours(6));
        round();

        assertThat(gateway.calls().stream().filter(call -> call.startsWith("GetDomainNames")))
                .hasSize(2);
        assertThat(untold()).isEmpty();
    }

    @Test
    void concludesNothingFromDomainsThatCannotBeRead() {
        mapped("gone");
        gateway.deny("GetDomainNames");

        round();

        assertThat(untold()).doesNotContain("MappingToNoStage");
        assertThat(sheets.find("domains")).isEmpty();
    }

    @Test
    void concludesNothingOfAnApiThatCannotBeRead() {
        round();
        List<TrapSheet> known = sheets.untold(9);

        gateway.deny("GetStages");
        round();

        assertThat(sheets.untold(9)).isEqualTo(known);
    }
}
