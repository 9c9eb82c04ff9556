package io.routemedic.gateway.model;

/** The name of a stage, such as {@code prod}. Case-sensitive, as in API Gateway. */
public record StageName(String value) {
    public StageName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A stage name must not be blank.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
