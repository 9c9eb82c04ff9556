package io.routemedic.gateway.model;

/** The id of a REST API, such as {@code a1b2c3d4e5}. Case-sensitive, as in API Gateway. */
public record ApiId(String value) {
    public ApiId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A REST API id must not be blank.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
