package io.routemedic.entry.flow;

/** The account that an ARN names. */
public final class Account {

    private static final int ACCOUNT_PART = 4;

    private Account() {}

    /**
     * From {@code arn:aws:lambda:region:account:function:name} or the like; empty when it is none.
     */
    public static String of(String arn) {
        String[] parts = arn.split(":", -1);
        return parts.length > ACCOUNT_PART ? parts[ACCOUNT_PART] : "";
    }
}
