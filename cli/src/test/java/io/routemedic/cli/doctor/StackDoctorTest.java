package io.routemedic.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.console.ConsoleException;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.paginators.DescribeAlarmsIterable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.AccountPolicy;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeAccountPoliciesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeAccountPoliciesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;
import software.amazon.awssdk.services.cloudwatchlogs.paginators.DescribeSubscriptionFiltersIterable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.paginators.ListAliasesIterable;
import software.amazon.awssdk.services.lambda.paginators.ListFunctionsIterable;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicRequest;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sns.paginators.ListSubscriptionsByTopicIterable;

/** A stack in which all is well, and one fault at a time. */
class StackDoctorTest {

    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:RouteMedic-Alarms";

    private final CloudWatchLogsClient logs = mock();
    private final CloudWatchClient alarms = mock();
    private final SnsClient topics = mock();
    private final LambdaClient lambda = mock();
    private Supplier<ObjectNode> console =
            () -> self("good", "It is on: stages on ask or heal may be healed.");

    @BeforeEach
    void isWell() {
        when(logs.describeSubscriptionFiltersPaginator(anyConsumer())).thenCallRealMethod();
        when(logs.describeSubscriptionFiltersPaginator(
                        any(DescribeSubscriptionFiltersRequest.class)))
                .thenAnswer(
                        call -> new DescribeSubscriptionFiltersIterable(logs, call.getArgument(0)));
        when(logs.describeAccountPolicies(anyConsumer())).thenCallRealMethod();
        when(alarms.describeAlarmsPaginator(anyConsumer())).thenCallRealMethod();
        when(alarms.describeAlarmsPaginator(any(DescribeAlarmsRequest.class)))
                .thenAnswer(call -> new DescribeAlarmsIterable(alarms, call.getArgument(0)));
        when(topics.listSubscriptionsByTopicPaginator(anyConsumer())).thenCallRealMethod();
        when(topics.listSubscriptionsByTopicPaginator(any(ListSubscriptionsByTopicRequest.class)))
                .thenAnswer(
                        call -> new ListSubscriptionsByTopicIterable(topics, call.getArgument(0)));
        when(lambda.listFunctionsPaginator())
                .thenAnswer(
                        _ ->
                                new ListFunctionsIterable(
                                        lambda, ListFunctionsRequest.builder().build()));
        when(lambda.listAliasesPaginator(anyConsumer())).thenCallRealMethod();
        when(lambda.listAliasesPaginator(any(ListAliasesRequest.class)))
                .thenAnswer(call -> new ListAliasesIterable(lambda, call.getArgument(0)));
        when(lambda.getFunctionConfiguration(anyConsumer())).thenCallRealMethod();
        filters("RouteMedic-routemedic");
        policies("RouteMedic-access-logs");
        alarm("OK", List.of(TOPIC));
        subscription(TOPIC + ":1");
        version(State.ACTIVE, SnapStartOptimizationStatus.ON);
    }

    @Test
    void findsAllWellWhereItIs() {
        assertThat(checks()).extracting(StackCheck::state).containsOnly(StackCheck.State.GOOD);
        assertThat(checks())
                .extracting(StackCheck::check)
                .containsExactly(
                        "kill switch",
                        "filter on /apigw/orders",
                        "alarms",
                        "alarms' audience",
                        "snapshots of RouteMedic-RouteMedicDiagnose-1, version 7",
                        "snapshots of RouteMedic-console, version 7");
        assertThat(report().status()).isEqualTo(ExitCode.OK);
    }

    @Test
    void saysThatNoSuchStackIsDeployed() {
        console =
                () -> {
                    throw new ConsoleException(
                            "There is none.", ResourceNotFoundException.builder().build());
                };

        assertThat(doctor().of("RouteMedic")).isEmpty();
        assertThat(report().lines()).last().asString().contains("No stack `RouteMedic`");
    }

    @Test
    void looksAtTheRestWhereTheConsoleMayNotBeAsked() {
        console =
                () -> {
                    throw new ConsoleException("You may not invoke it.", new Exception());
                };

        assertThat(checks())
                .first()
                .extracting(StackCheck::state)
                .isEqualTo(StackCheck.State.UNKNOWN);
        assertThat(checks())
                .extracting(StackCheck::check)
                .contains("alarms")
                .doesNotContain("filter on /apigw/orders");
        assertThat(report().status()).isEqualTo(ExitCode.UNKNOWN);
    }

    @Test
    void hasWhatTheConsoleFound() {
        console = () -> self("bad", "It is not on.");

        assertThat(onlyBad()).isEqualTo(StackCheck.bad("kill switch", "It is not on."));
        assertThat(report().status()).isEqualTo(ExitCode.NO);
        assertThat(report().document().at("/stack/checks/0/state").asText()).isEqualTo("bad");
    }

    @Test
    void missesAFilterThatSomebodyDeleted() {
        filters("RouteMedic-routemedic-of-another", "datadog");

        assertThat(onlyBad().says()).contains("LogGroupsUnheard");
    }

    @Test
    void looksForTheAccountsPolicyWhereNoLogGroupIsNamed() {
        console = () -> Json.object().put("name", "none");
        assertThat(checks()).first().extracting(StackCheck::state).isEqualTo(StackCheck.State.GOOD);

        policies("another");
        assertThat(checks())
                .first()
                .extracting(StackCheck::state)
                .isEqualTo(StackCheck.State.UNKNOWN);
    }

    @Test
    void saysThatNobodyHearsAlarms() {
        subscription("PendingConfirmation");
        assertThat(onlyBad().says()).contains("Nobody confirmed", TOPIC);

        alarm("OK", List.of());
        assertThat(onlyBad().says()).contains("tells nobody");
    }

    @Test
    void namesWhatRings() {
        alarm("ALARM", List.of(TOPIC));

        assertThat(onlyBad().says()).contains("RouteMedic-RouteMedicAlarmsHeartbeat");
    }

    @Test
    void saysThatAVersionHasNoSnapshot() {
        version(State.ACTIVE, SnapStartOptimizationStatus.OFF);
        assertThat(bad()).hasSize(2).allMatch(one -> one.says().contains("no snapshot"));

        version(State.FAILED, SnapStartOptimizationStatus.ON);
        assertThat(bad()).hasSize(2).allMatch(one -> one.says().contains("upgrading.md"));
    }

    @Test
    void concludesNothingWhereItMayNotLook() {
        var denied =
                CloudWatchException.builder()
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("AccessDenied").build())
                        .build();
        when(alarms.describeAlarms(any(DescribeAlarmsRequest.class))).thenThrow(denied);

        assertThat(checks())
                .filteredOn(one -> one.state() == StackCheck.State.UNKNOWN)
                .singleElement()
                .extracting(StackCheck::says)
                .asString()
                .contains("DescribeAlarms answered AccessDenied");
        assertThat(report().status()).isEqualTo(ExitCode.UNKNOWN);
    }

    private StackDoctor doctor() {
        return new StackDoctor(
                console,
                new Filters(logs, Pace.of(1_000)),
                new Alarms(alarms, topics),
                new Versions(lambda));
    }

    private List<StackCheck> checks() {
        return doctor().of("RouteMedic").orElseThrow();
    }

    private List<StackCheck> bad() {
        return checks().stream().filter(one -> one.state() == StackCheck.State.BAD).toList();
    }

    private StackCheck onlyBad() {
        assertThat(bad()).hasSize(1);
        return bad().getFirst();
    }

    private DoctorReport report() {
        return new DoctorReport(
                new Checkups.Found(List.of(), List.of()),
                "eu-west-1",
                new StackReport("RouteMedic", doctor().of("RouteMedic")),
                Duration.ZERO);
    }

    private static ObjectNode self(String state, String says) {
        ObjectNode self = Json.object();
        self.putArray("checks")
                .addObject()
                .put("check", "kill switch")
                .put("state", state)
                .put("says", says);
        self.putArray("logGroups").add("/apigw/orders");
        return self;
    }

    private void filters(String... names) {
        when(logs.describeSubscriptionFilters(any(DescribeSubscriptionFiltersRequest.class)))
                .thenReturn(
                        DescribeSubscriptionFiltersResponse.builder()
                                .subscriptionFilters(
                                        List.of(names).stream()
                                                .map(
                                                        name ->
                                                                SubscriptionFilter.builder()
                                                                        .filterName(name)
                                                                        .build())
                                                .toList())
                                .build());
    }

    private void policies(String name) {
        when(logs.describeAccountPolicies(any(DescribeAccountPoliciesRequest.class)))
                .thenReturn(
                        DescribeAccountPoliciesResponse.builder()
                                .accountPolicies(AccountPolicy.builder().policyName(name).build())
                                .build());
    }

    private void alarm(String state, List<String> actions) {
        when(alarms.describeAlarms(any(DescribeAlarmsRequest.class)))
                .thenReturn(
                        DescribeAlarmsResponse.builder()
                                .metricAlarms(
                                        MetricAlarm.builder()
                                                .alarmName("RouteMedic-RouteMedicAlarmsHeartbeat")
                                                .stateValue(state)
                                                .actionsEnabled(true)
                                                .alarmActions(actions)
                                                .build())
                                .build());
    }

    private void subscription(String arn) {
        when(topics.listSubscriptionsByTopic(any(ListSubscriptionsByTopicRequest.class)))
                .thenReturn(
                        ListSubscriptionsByTopicResponse.builder()
                                .subscriptions(Subscription.builder().subscriptionArn(arn).build())
                                .build());
    }

    private void version(State state, SnapStartOptimizationStatus snapshot) {
        when(lambda.listFunctions(any(ListFunctionsRequest.class)))
                .thenReturn(
                        ListFunctionsResponse.builder()
                                .functions(
                                        List.of(
                                                        "RouteMedic-RouteMedicDiagnose-1",
                                                        "RouteMedic-console",
                                                        "RouteMedic-payments-console",
                                                        "orders")
                                                .stream()
                                                .map(StackDoctorTest::function)
                                                .toList())
                                .build());
        when(lambda.listAliases(any(ListAliasesRequest.class)))
                .thenReturn(
                        ListAliasesResponse.builder()
                                .aliases(AliasConfiguration.builder().functionVersion("7").build())
                                .build());
        when(lambda.getFunctionConfiguration(any(GetFunctionConfigurationRequest.class)))
                .thenReturn(
                        GetFunctionConfigurationResponse.builder()
                                .state(state)
                                .snapStart(one -> one.optimizationStatus(snapshot))
                                .build());
    }

    /** The SDK's short forms lead to the long ones, as they do in its clients. */
    private static <T> Consumer<T> anyConsumer() {
        return any();
    }

    private static FunctionConfiguration function(String name) {
        return FunctionConfiguration.builder().functionName(name).build();
    }
}
