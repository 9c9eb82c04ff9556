package io.routemedic.intake.format;

/**
 * A line that its format cannot explain, or that could be read in more than one way.
 *
 * @param reason one sentence for people; quotes nothing of the line
 */
public record Unreadable(String reason) implements ParsedLine {}
