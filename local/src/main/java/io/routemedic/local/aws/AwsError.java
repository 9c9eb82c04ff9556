package io.routemedic.local.aws;

/** What a service answers instead of a result; each service renders it in its own protocol. */
public final class AwsError extends RuntimeException {

    private final int status;
    private final String code;

    /**
     * @param code the exception's name without its namespace: {@code NotFoundException}
     */
    public AwsError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The message; never null, unlike {@link #getMessage()} may seem to be. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
