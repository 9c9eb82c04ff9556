package io.routemedic.entry.agents;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the tools' answers come from: the console of a deployed RouteMedic. Each method only reads.
 */
public interface AgentSource {

    /** Whether a request has a live route, and if not, why: as {@code diagnose} answers it. */
    JsonNode diagnosis(String method, String url);

    /**
     * What is open: {@code plans}, {@code findings}, {@code heals}, {@code stopped}, {@code muted}.
     */
    JsonNode open();

    /**
     * A finding or heal with its events: {@code finding}, {@code heal} and {@code events} where
     * they are, or {@code unknown}, a sentence.
     */
    JsonNode record(String id);

    /**
     * How a stage differs from its API's draft: {@code answer} is {@code same}, {@code differs} or
     * {@code could-not-tell}, which has {@code why}.
     */
    JsonNode drift(String stage);

    /** It could not be asked; the message is a sentence for the agent, and says what to do. */
    final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
