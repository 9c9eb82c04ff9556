package io.routemedic.notice.wording;

import static io.routemedic.notice.wording.Samples.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestWordingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Notice.Scanned SCANNED = new Notice.Scanned(PROD, 840);

    @Test
    void listsDraftsKnownProblemsAndScanners() {
        Notice.Digest digest =
                digest(
                        List.of(SCANNED),
                        List.of(
                                failing(Cause.ROUTE_NOT_DEPLOYED, 4, 1, 420),
                                failing(Cause.LOG_FORMAT_INSUFFICIENT, 1, 0, 9)),
                        List.of(
                                new Notice.Undeployed(
                                        PROD, Optional.of("orders"), Samples.READ_AT, 3)));

        assertThat(PlainText.of(Wording.of(digest)))
                .isEqualTo(
                        """
                        API Gateway on 2026-11-24: 1 draft not deployed, 1 known problem still there, scanners on 1 stage

                        What to do
                          Deploy the drafts below, or take back what is not meant to go live.
                          Look at the requests below: they have failed for more than a day.
                          Give the stages below a log format that shows causes.

                        ---

                        Drafts that are not deployed
                          - `orders`, stage `prod`, 3 changes since 2026-11-24T03:05:00Z.

                        Requests that fail, by cause
                          - `orders`, stage `prod`, not deployed: `GET /prod/orders/42` and 3 more, 420 requests, known for more than a day.

                        Stages whose log format hides causes
                          - `orders`, stage `prod`, 9 requests, as `GET /prod/orders/42`, of which its access log does not show why they fail.

                        Scanners
                          840 requests on 1 stage. Nothing to repair.

                        Where
                          Account `111122223333`, region `eu-west-1`.
                        """);
    }

    @Test
    void saysFirstWhichLogGroupsItDoesNotHear() {
        Notice.Digest digest =
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        DAY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Notice.Health(List.of("/apigw/orders-prod"), List.of(), List.of()),
                        List.of());

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .contains(
                        "API Gateway on 2026-11-24: 1 log group not heard\n",
                        "  Put RouteMedic's subscription filter back on the log groups below.\n",
                        "`/apigw/orders-prod` has lost RouteMedic's subscription filter");
    }

    @Test
    void saysWhichChannelsDoNotTakeItsNotices() {
        Instant since = Instant.parse("2026-11-24T01:00:00Z");
        Notice.Digest digest =
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        DAY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Notice.Health(
                                List.of(), List.of(), List.of(new Notice.Owed("slack", 12, since))),
                        List.of());

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .contains(
                        "API Gateway on 2026-11-24: 12 notices not delivered\n",
                        "  See why the channels below take no notices: they are kept until then.\n",
                        "  - `slack`: 12 notices, the first since 2026-11-24T01:00:00Z.\n");
    }

    @Test
    void tellsHowHealsEndedAndWhatToLookAt() {
        Notice.Digest digest =
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        DAY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                ended(HealPhase.VERIFIED, "The route was not missing again."),
                                ended(HealPhase.QUIET, ""),
                                ended(HealPhase.ROLLED_BACK, "Server errors rose.")),
                        new Notice.Health(
                                List.of(),
                                List.of("`apigateway:GetExport` could not be read: denied."),
                                List.of()),
                        List.of());

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .startsWith("API Gateway on 2026-11-24: 2 heals to look at\n")
                .contains(
                        """
                        Heals
                          - `orders`, stage `prod`, `GET /prod/orders/42`: healed. The route was not missing again.
                          - `orders`, stage `prod`, `GET /prod/orders/42`: deployed, and no request was answered there since.
                          - `orders`, stage `prod`, `GET /prod/orders/42`: taken back. Server errors rose.

                        What I could not look at
                          - `apigateway:GetExport` could not be read: denied.
                        """);
    }

    @Test
    void listsMutesAndWhatWasCalledAFalseAlarmWithItsReason() {
        var digest =
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        LocalDate.of(2026, 11, 24),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Notice.Health.GOOD,
                        List.of(),
                        List.of(
                                new Mute(
                                        new Mute.OfRoute(Samples.PROD, "POST /orders"),
                                        Instant.parse("2026-11-30T08:00:00Z"),
                                        "ann",
                                        "")),
                        List.of(
                                new Notice.FalseAlarm(
                                        "a1b2c3d4e5/prod",
                                        "RouteNotDeployed",
                                        "GET",
                                        "/prod/x",
                                        "bob",
                                        "We test there.")),
                        List.of());

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .startsWith("API Gateway on 2026-11-24: 1 false alarm, 1 mute")
                .contains(
                        "`GET /prod/x` on `a1b2c3d4e5/prod`, `RouteNotDeployed`: `We test there.`")
                .contains("`a1b2c3d4e5/prod POST /orders` until 2026-11-30T08:00:00Z, by `ann`.");
    }

    @Test
    void tellsWhatRequestsWillFailOfAndHowToKeepItQuiet() {
        Notice.Digest digest =
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        DAY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Notice.Health.GOOD,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Notice.Ahead(
                                        "trap-0123456789ab",
                                        new Trap(
                                                "MappingToNoStage",
                                                "domain/api.example.com/v1",
                                                "`api.example.com`, base path `v1`",
                                                "It leads to stage `a1b2c3d4e5/old`, which does not"
                                                        + " exist.",
                                                "Delete it."))));

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .startsWith("API Gateway on 2026-11-24: 1 trap ahead\n")
                .contains("or mute it")
                .contains(
                        "  - `api.example.com`, base path `v1`: It leads to stage `a1b2c3d4e5/old`,"
                                + " which does not exist. Delete it. (`MappingToNoStage`,"
                                + " `trap-0123456789ab`)\n");
    }

    @Test
    void isNothingToTellWhereAllHealsHelpedAndWhatFailedWasTold() {
        Notice.Digest digest =
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        DAY,
                        List.of(),
                        List.of(failing(Cause.ROUTE_NOT_DEPLOYED, 4, 0, 420)),
                        List.of(),
                        List.of(ended(HealPhase.VERIFIED, "")),
                        Notice.Health.GOOD,
                        List.of());

        assertThat(digest.isEmpty()).isTrue();
    }

    private static Notice.Ended ended(HealPhase phase, String why) {
        return new Notice.Ended(PROD, Optional.of("orders"), "GET", "/prod/orders/42", phase, why);
    }

    private static Notice.Failing failing(Cause cause, int findings, int known, long requests) {
        return new Notice.Failing(
                PROD,
                Optional.of("orders"),
                cause,
                "GET /prod/orders/42",
                findings,
                known,
                requests);
    }

    @Test
    void cutsLongLists() {
        Notice.Digest digest =
                digest(
                        List.of(),
                        Collections.nCopies(25, failing(Cause.ROUTE_NOT_DEPLOYED, 1, 1, 1)),
                        List.of());

        assertThat(PlainText.of(Wording.of(digest))).contains("  - and 16 more\n");
    }

    @Test
    void isTheSameMessageAllDay() {
        assertThat(Wording.of(digest(List.of(SCANNED), List.of(), List.of())).id())
                .isEqualTo("digest/111122223333/eu-west-1/2026-11-24");
    }

    @Test
    void knowsThatThereIsNothingToTell() {
        assertThat(digest(List.of(), List.of(), List.of()).isEmpty()).isTrue();
        assertThat(digest(List.of(SCANNED), List.of(), List.of()).isEmpty()).isFalse();
    }

    private static Notice.Digest digest(
            List<Notice.Scanned> scanned,
            List<Notice.Failing> failing,
            List<Notice.Undeployed> undeployed) {
        return new Notice.Digest(
                "111122223333",
                "eu-west-1",
                DAY,
                scanned,
                failing,
                undeployed,
                List.of(),
                Notice.Health.GOOD,
                List.of());
    }
}
