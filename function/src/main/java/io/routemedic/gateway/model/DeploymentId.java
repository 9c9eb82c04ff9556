package io.routemedic.gateway.model;

/** The id of a deployment: an immutable snapshot of an API. */
public record DeploymentId(String value) {
    public DeploymentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A deployment id must not be blank.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
