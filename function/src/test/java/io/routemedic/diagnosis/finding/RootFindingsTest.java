package io.routemedic.diagnosis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.incident.Incident;
import io.routemedic.incident.RequestGroup;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.notice.wording.Samples;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RootFindingsTest {

    private static final RequestGroup.OfCause DEP001 =
            new RequestGroup.OfCause("RouteNotDeployed", "dep001");
    private static final RequestGroup.OfCause DEP002 =
            new RequestGroup.OfCause("RouteNotDeployed", "dep002");

    @Test
    void countsAllOfARootCauseAndDescribesTheFirst() {
        List<Finding> roots =
                Finding.roots(List.of(finding("/a", 3, DEP001), finding("/b", 4, DEP001)));

        assertThat(roots).hasSize(1);
        Incident incident = roots.getFirst().incident();
        assertThat(incident.count()).isEqualTo(7);
        assertThat(incident.samplePaths()).containsExactly("/prod/a", "/prod/b");
        assertThat(roots.getFirst().isRoot()).isTrue();
        assertThat(roots.getFirst().routeMissing()).isPresent();
    }

    @Test
    void keepsTheRoutesOfAnotherDeploymentApart() {
        assertThat(Finding.roots(List.of(finding("/a", 1, DEP001), finding("/b", 1, DEP002))))
                .hasSize(2);
    }

    @Test
    void leavesAloneWhatStandsAlone() {
        assertThat(Finding.roots(List.of(Samples.undeployed()))).isEmpty();
    }

    @Test
    void isNoneOfItsFindingsAndTheirThread() {
        Finding finding = finding("/a", 1, DEP001);
        FindingRecord root = FindingRecord.of(Finding.roots(List.of(finding)).getFirst());
        FindingRecord record = FindingRecord.of(finding);

        assertThat(root.id()).isNotEqualTo(record.id());
        assertThat(record.thread()).isEqualTo(root.id());
        assertThat(root.isRoot()).isTrue();
        assertThat(record.isRoot()).isFalse();
        assertThat(FindingRecord.of(Samples.undeployed()).thread())
                .isEqualTo(FindingIds.of(Samples.incident().key()));
    }

    private static Finding finding(String path, long count, RequestGroup.OfCause root) {
        Finding one = Samples.undeployed();
        return new Finding(
                Samples.incidentOf(new Route("GET", path), List.of("/prod" + path), count),
                one.cause(),
                one.confidence(),
                one.evidence(),
                one.remedies(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(root));
    }
}
