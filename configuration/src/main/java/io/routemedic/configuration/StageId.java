package io.routemedic.configuration;

/** A stage of a REST API, such as {@code a1b2c3d4e5/prod}. */
public record StageId(String restApi, String stage) {
    @Override
    public String toString() {
        return restApi + "/" + stage;
    }
}
