package io.routemedic.remedy.heal;

import io.routemedic.ledger.heals.HealPhase;
import java.util.Optional;

/** Which step runs in which phase. */
public record HealSteps(
        DecideStep deciding,
        CreateStep creating,
        ProveStep proving,
        SwitchStep switching,
        VerifyStep verifying,
        RollBackStep rollingBack,
        AbandonStep abandoning) {

    /** Empty when the heal is over. */
    Optional<HealStep> in(HealPhase phase) {
        return switch (phase) {
            case REQUESTED -> Optional.of(deciding);
            case CREATING -> Optional.of(creating);
            case CREATED -> Optional.of(proving);
            case SWITCHING -> Optional.of(switching);
            case SWITCHED -> Optional.of(verifying);
            case ROLLING_BACK -> Optional.of(rollingBack);
            case ABANDONING -> Optional.of(abandoning);
            case ABANDONED, PROVEN, VERIFIED, QUIET, UNVERIFIED, ROLLED_BACK, LEFT_ALONE ->
                    Optional.empty();
        };
    }
}
