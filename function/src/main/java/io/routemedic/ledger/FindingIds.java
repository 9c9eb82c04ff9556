package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.IncidentKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are the same for the same incident or heal, however often it is seen or asked for. */
public final class FindingIds {

    private FindingIds() {}

    /**
     * The finding's id: 16 hex digits, independent of the cause. Where no stage is known, the log
     * group stands in for it.
     */
    public static String of(IncidentKey key) {
        String stage =
                key.origin()
                        .stage()
                        .map(ref -> ref.api() + "|" + ref.stage())
                        .orElse(key.origin().logGroup());
        return hash(
                String.join(
                        "|",
                        key.origin().account(),
                        key.origin().region(),
                        stage,
                        key.method(),
                        key.pathShape()));
    }

    /** The heal's id: the same for the same stage and plan. */
    public static String healId(StageRef stage, String planFingerprint) {
        return "heal-" + hash(stage + "|" + planFingerprint);
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
