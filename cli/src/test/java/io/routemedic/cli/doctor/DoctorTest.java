package io.routemedic.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.configuration.Configuration;
import io.routemedic.gateway.model.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private static final String API = "a1b2c3d4e5";

    private final Account account = new Account();
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> progress = new ArrayList<>();

    DoctorTest() {
        account.group("/good", true, 1);
        account.group("/full", true, 2);
        account.group("/infrequent", false, 0);
    }

    private Checkups.Found found() {
        Pace pace = new Pace(5, nanos::get, time -> nanos.addAndGet(time.toNanos()));
        return new Checkups(account, account, pace)
                .all((done, all) -> progress.add(done + "/" + all));
    }

    private static DoctorReport report(Checkups.Found found) {
        return new DoctorReport(
                found,
                "eu-west-1",
                new StackReport("RouteMedic", Optional.empty()),
                Duration.ofSeconds(40));
    }

    private Checkup only() {
        return found().stages().getFirst();
    }

    @Test
    void findsNothingAgainstAStageThatLogsEnough() {
        account.api(API, Account.stage(API, "prod", Account.log("/good", Account.ENOUGH)));

        assertThat(only().againstWatching()).isEmpty();
        assertThat(only().againstHealing()).isEmpty();
    }

    @Test
    void saysThatAccessLoggingIsOff() {
        account.api(API, Account.stage(API, "prod", Optional.empty()));

        assertThat(only().againstWatching()).containsExactly("access logging is off");
    }

    @Test
    void saysThatNothingCanSubscribe() {
        account.api(
                API,
                Account.stage(API, "full", Account.log("/full", Account.ENOUGH)),
                Account.stage(API, "infrequent", Account.log("/infrequent", Account.ENOUGH)),
                Account.stage(API, "gone", Account.log("/gone", Account.ENOUGH)));

        assertThat(found().stages())
                .extracting(one -> String.join(";", one.againstWatching()))
                .containsExactly(
                        "its log group has no subscription filter free",
                        "its log group's class takes no subscription filter",
                        "its log group does not exist");
    }

    @Test
    void saysThatAStageLogsToAFirehoseStream() {
        String stream =
                "arn:aws:firehose:eu-west-1:111122223333:deliverystream/amazon-apigateway-orders";
        account.api(
                API,
                Account.stage(
                        API,
                        "prod",
                        Optional.of(new Stage.AccessLog(stream, Optional.of(Account.ENOUGH)))));

        assertThat(only().againstWatching())
                .containsExactly("it logs to a Firehose stream, not to a log group");
    }

    @Test
    void mendsAFormatAndKeepsItsFields() {
        String format = "{\"mine\":\"$context.requestId\",\"m\":\"$context.httpMethod\"}";
        account.api(API, Account.stage(API, "prod", Account.log("/good", format)));

        DoctorReport report = report(found());

        assertThat(only().againstWatching()).containsExactly("the log format shows too little");
        assertThat(report.document().at("/stages/0/mend").asText())
                .contains("update-stage", API, "eu-west-1", "mine", "$context.path");
    }

    @Test
    void saysWhoElseDeploysIt() {
        account.api(
                API,
                Account.stage(
                        API,
                        "prod",
                        Account.log("/good", Account.ENOUGH),
                        Map.of("aws:cloudformation:stack-name", "shop")));

        assertThat(only().againstWatching()).isEmpty();
        assertThat(only().againstHealing())
                .singleElement()
                .asString()
                .contains("CloudFormation stack `shop`", "deploys it");
    }

    @Test
    void concludesNothingFromWhatCouldNotBeRead() {
        account.api("denied0000", Account.stage("denied0000", "prod", Optional.empty()));

        Checkups.Found found = found();

        assertThat(found.stages()).isEmpty();
        assertThat(found.unread()).singleElement().asString().contains("apigateway:GetStages");
        assertThat(report(found).lines()).anyMatch(line -> line.startsWith("Mind: "));
    }

    @Test
    void staysWithinHalfOfTheQuotaWithSixHundredStages() {
        IntStream.range(0, 200)
                .mapToObj("api%07d"::formatted)
                .forEach(
                        api ->
                                account.api(
                                        api,
                                        Account.stage(
                                                api, "a", Account.log("/good", Account.ENOUGH)),
                                        Account.stage(
                                                api, "b", Account.log("/good", "$context.path")),
                                        Account.stage(api, "c", Optional.empty())));

        Checkups.Found found = found();

        assertThat(found.stages()).hasSize(600);
        assertThat(account.calls()).isEqualTo(201);
        assertThat(Duration.ofNanos(nanos.get())).isEqualTo(Duration.ofSeconds(40));
        assertThat(progress).hasSize(200).last().isEqualTo("200/200");
        assertThat(report(found).lines())
                .contains(
                        "600 stages, looked at in 40 s: 200 can be watched as they are, 200 of them"
                                + " could be healed.");
    }

    @Test
    void writesAConfigurationThatObserves() {
        account.api(
                API,
                Account.stage(API, "prod", Account.log("/good", Account.ENOUGH)),
                Account.stage(API, "off", Optional.empty()));

        Configuration configuration =
                Configuration.parse(new Proposal(found().stages()).document().toString());

        assertThat(configuration.healing()).isEmpty();
        assertThat(configuration.accessLogs().onlyStages().orElseThrow())
                .singleElement()
                .hasToString(API + "/prod");
    }

    @Test
    void writesTheWholeAccountWhereThereAreTooManyToName() {
        IntStream.range(0, 81)
                .forEach(
                        i -> {
                            String api = "api%07d".formatted(i);
                            account.group("/g" + i, true, 0);
                            account.api(
                                    api,
                                    Account.stage(api, "a", Account.log("/g" + i, Account.ENOUGH)));
                        });

        assertThat(new Proposal(found().stages()).document())
                .hasToString("{\"accessLogs\":\"account\"}");
    }
}
