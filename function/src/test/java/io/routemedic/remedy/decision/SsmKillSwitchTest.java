package io.routemedic.remedy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.OngoingStubbing;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

class SsmKillSwitchTest {

    private final SsmClient ssm = mock(SsmClient.class);
    private final KillSwitch killSwitch =
            new SsmKillSwitch(() -> ssm, "/routemedic/healing", InstantSource.fixed(Instant.EPOCH));

    private OngoingStubbing<GetParameterResponse> theParameter() {
        Consumer<GetParameterRequest.Builder> request = any();
        return when(ssm.getParameter(request));
    }

    private void holds(String value) {
        Parameter parameter = Parameter.builder().value(value).build();
        theParameter().thenReturn(GetParameterResponse.builder().parameter(parameter).build());
    }

    @Test
    void enablesHealingByOn() {
        holds("on");

        assertThat(killSwitch.healingEnabled().found()).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "ON", "on ", "true", ""})
    void disablesHealingByAnythingElse(String value) {
        holds(value);

        assertThat(killSwitch.healingEnabled().found()).contains(false);
    }

    @Test
    void isAbsentOnlyWhenAwsSaysSo() {
        theParameter().thenThrow(ParameterNotFoundException.builder().build());

        assertThat(killSwitch.healingEnabled()).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void isUnreadWhenItCannotBeRead() {
        theParameter().thenThrow(SsmException.builder().message("denied").build());

        assertThat(killSwitch.healingEnabled()).isInstanceOf(Reading.Unread.class);
    }
}
