package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.report.ReportPage;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.local.cases.Clients;
import io.routemedic.local.cases.SampleCase;
import io.routemedic.local.dataplane.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoReportTest {

    private static final String LINE =
            """
            {"requestId":"d282580d-9e4b-4ecf-9f1e-0bcc40ec8033","extendedRequestId":"8da783d7-b833-=",\
            "ip":"192.0.2.1","userAgent":"curl/8.11.0","requestTime":"05/Nov/2026:10:00:00 +0000",\
            "httpMethod":"POST","path":"/prod/orders","resourcePath":"-","status":"403",\
            "responseLength":"42","apiId":"a1b2c3d4e5","stage":"prod",\
            "domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","basePath":"-",\
            "errorType":"MISSING_AUTHENTICATION_TOKEN","errorMessage":"Missing Authentication Token",\
            "integrationStatus":"-","canary":"-"}\
            """;

    @Test
    void showsTheCauseAndTheRoutesOfBefore() {
        SampleCase sample = Cases.ofInstallation().find("undeployed-method");
        var report = new DemoReport(sample);
        var reply = new Reply(403, Map.of(), "", Optional.of(LINE));
        report.asked(List.of(new Clients.Answered(sample.requests().getFirst(), reply)));

        ReportPage page = report.page();

        assertThat(page.timeline().columns())
                .singleElement()
                .satisfies(
                        column ->
                                assertThat(column.failures())
                                        .containsOnly(Map.entry(Cause.ROUTE_NOT_DEPLOYED, 1L)));
        assertThat(page.stages()).hasSize(1);
    }
}
