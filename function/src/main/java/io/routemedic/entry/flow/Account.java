package io.routemedic.entry.flow;

/** The account that a function runs in. */
public final class Account {

    private static final int ACCOUNT_PART = 4;

    private Account() {}

    /** From {@code arn:aws:lambda:region:account:function:name}; empty when it is no such ARN. */
    public static String of(String functionArn) {
        String[] parts = functionArn.split(":", -1);
        return parts.length > ACCOUNT_PART ? parts[ACCOUNT_PART] : "";
    }
}
