package io.routemedic.remedy.decision;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** An SSM parameter: {@code on} switches healing on, any other value off. */
public final class SsmKillSwitch implements KillSwitch {

    private static final String CALL = "ssm:GetParameter";

    private final Supplier<SsmClient> ssm;
    private final String parameter;
    private final InstantSource clock;

    /**
     * @param ssm asked for the client when the parameter is first read: not every process does
     */
    public SsmKillSwitch(Supplier<SsmClient> ssm, String parameter, InstantSource clock) {
        this.ssm = ssm;
        this.parameter = parameter;
        this.clock = clock;
    }

    @Override
    public Reading<Boolean> healingEnabled() {
        try {
            String value = ssm.get().getParameter(get -> get.name(parameter)).parameter().value();
            return new Reading.Read<>("on".equals(value), new Source(CALL, clock.instant()));
        } catch (ParameterNotFoundException e) {
            return new Reading.Absent<>(new Source(CALL, clock.instant()));
        } catch (SdkException e) {
            return new Reading.Unread<>(
                    CALL,
                    "The parameter `%s` could not be read: %s"
                            .formatted(parameter, e.getMessage()));
        }
    }
}
