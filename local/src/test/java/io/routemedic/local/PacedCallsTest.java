package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.reading.CallBudget;
import io.routemedic.gateway.reading.CallPermits;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.gateway.sdk.SdkPacing;
import io.routemedic.local.aws.Fault;
import io.routemedic.local.aws.Faults;
import io.routemedic.local.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** The real SDK's requests, let out one by one. */
class PacedCallsTest {

    private static final String LIST = "apigateway:GetRestApis";

    private final Faults faults = new Faults(_ -> {});
    private final TestCloud cloud = TestCloud.of(World.empty("111122223333", "eu-west-1"), faults);
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T03:42:07Z");
    private int left;

    private final CallPermits permits =
            new CallPermits(
                    new CallBudget() {
                        @Override
                        public boolean take(Instant at) {
                            return left > 0 && left-- > 0;
                        }

                        @Override
                        public Instant renewedAfter(Instant at) {
                            return at.plusSeconds(3);
                        }
                    },
                    () -> now,
                    this::pause);
    private final ApiGatewayClient client =
            cloud.apiGateway(
                    SdkConfigurationReader.clientConfiguration().toBuilder()
                            .addExecutionInterceptor(new SdkPacing(permits))
                            .build());
    private final SdkConfigurationReader reader =
            new SdkConfigurationReader(
                    client,
                    () -> {
                        throw new AssertionError("Nothing is asked of version 2.");
                    },
                    () -> now);

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    private void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
        left = 1;
    }

    @Test
    void makesNoCallWhenTheTimeIsOver() {
        left = 9;
        permits.openUntil(now);

        assertThat(reader.restApis())
                .isInstanceOfSatisfying(
                        Reading.Unread.class,
                        unread -> {
                            assertThat(unread.putOff()).isTrue();
                            assertThat(unread.sentence()).contains(LIST, "no time was left");
                        });
        assertThat(cloud.calls().calls()).isEmpty();
    }

    @Test
    void waitsForItsBudgetWhileThereIsTime() {
        permits.openUntil(now.plusSeconds(4));

        assertThat(reader.restApis().found()).isPresent();
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void makesNoCallWhenThereIsNoBudgetBeforeTheTimeIsOver() {
        permits.openUntil(now.plusSeconds(3));

        assertThat(reader.restApis().unread()).get().matches(Reading.Unread::putOff);
        assertThat(cloud.calls().calls()).isEmpty();
    }

    @Test
    void takesAPermitForEachAttempt() {
        faults.inject(Fault.once(LIST, Fault.Kind.THROTTLED));
        left = 2;
        assertThat(reader.restApis().found()).isPresent();
        assertThat(left).isZero();

        faults.inject(Fault.once(LIST, Fault.Kind.THROTTLED));
        left = 1;
        Reading<List<RestApi>> refused = reader.restApis();

        assertThat(refused.unread()).get().matches(Reading.Unread::putOff);
        assertThat(cloud.calls().calls()).hasSize(3);
    }
}
