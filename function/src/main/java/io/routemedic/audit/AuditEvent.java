package io.routemedic.audit;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was found, decided or done, mostly about one stage.
 *
 * @param id unique: appending the same id twice leaves one event (redelivery)
 * @param subject whose chain it belongs to: {@code apiId/stage}, or the log group's name where no
 *     stage is known
 * @param actor a function's name, or the person who approved, refused or undid
 * @param type such as {@code finding}, {@code decision}, {@code heal-intended}, {@code
 *     deployment-created}, {@code stage-switched}, {@code verified}, {@code rolled-back}, {@code
 *     abandoned}
 * @param details plain values (strings, numbers, booleans, lists and maps of them); bounded and
 *     redacted by whoever made them
 */
public record AuditEvent(
        String id,
        String subject,
        Instant at,
        String actor,
        String type,
        Map<String, Object> details) {
    public AuditEvent {
        details = Map.copyOf(details);
    }
}
