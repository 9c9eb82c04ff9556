package io.routemedic.notice.wording;

import static io.routemedic.notice.wording.Samples.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.Mute;
import io.routemedic.notice.channel.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
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
                                new Notice.Repeated(
                                        "0123456789abcdef",
                                        PROD,
                                        "RouteNotDeployed",
                                        "GET",
                                        "/prod/orders/42",
                                        7)),
                        List.of(new Notice.Undeployed(PROD, Samples.READ_AT, 3)));

        assertThat(PlainText.of(Wording.of(digest)))
                .isEqualTo(
                        """
                        API Gateway on 2026-11-24: 1 draft not deployed, 1 known problem still there, scanners on 1 stage

                        What to do
                          Deploy the drafts below, or take back what is not meant to go live.
                          Look at the requests below: they have failed for more than a day.

                        ---

                        Drafts that are not deployed
                          - `a1b2c3d4e5/prod`: 3 changes since 2026-11-24T03:05:00Z.

                        Requests that still fail
                          - `GET /prod/orders/42` on `a1b2c3d4e5/prod`: `RouteNotDeployed`, 7 requests more.

                        Scanners
                          - `a1b2c3d4e5/prod`: 840 requests. Nothing to repair.

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
                        List.of("/apigw/orders-prod"),
                        List.of(),
                        List.of());

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .contains(
                        "API Gateway on 2026-11-24: 1 log group not heard\n",
                        "  Deploy RouteMedic's stack again: log groups below do not reach it.\n",
                        "`/apigw/orders-prod` has lost RouteMedic's subscription filter");
    }

    @Test
    void namesHealsThatNothingHasProved() {
        Notice.Digest digest =
                new Notice.Digest(
                        "111122223333",
                        "eu-west-1",
                        DAY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Notice.Quiet(
                                        "heal-0011223344556677", PROD, "GET", "/prod/orders/42")),
                        List.of());

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .startsWith("API Gateway on 2026-11-24: 1 heal not tried yet\n")
                .contains(
                        """
                        Heals that nobody has tried yet
                          - `GET /prod/orders/42` on `a1b2c3d4e5/prod`: deployed, and no request was answered there since.
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
                        List.of(),
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
                                        "We test there.")));

        assertThat(digest.isEmpty()).isFalse();
        assertThat(PlainText.of(Wording.of(digest)))
                .startsWith("API Gateway on 2026-11-24: 1 false alarm, 1 mute")
                .contains(
                        "`GET /prod/x` on `a1b2c3d4e5/prod`, `RouteNotDeployed`: `We test there.`")
                .contains("`a1b2c3d4e5/prod POST /orders` until 2026-11-30T08:00:00Z, by `ann`.");
    }

    @Test
    void cutsLongLists() {
        Notice.Digest digest = digest(Collections.nCopies(25, SCANNED), List.of(), List.of());

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
            List<Notice.Repeated> repeated,
            List<Notice.Undeployed> undeployed) {
        return new Notice.Digest(
                "111122223333",
                "eu-west-1",
                DAY,
                scanned,
                repeated,
                undeployed,
                List.of(),
                List.of(),
                List.of());
    }
}
