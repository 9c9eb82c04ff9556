package io.routemedic.entry.console;

/**
 * The function as it was invoked: IAM lets some people invoke its alias {@code read} only.
 *
 * @param arn {@code arn:aws:lambda:region:account:function:name:alias}; the alias may be missing
 */
public record InvokedAs(String arn) {

    private static final String READ = "read";
    private static final String ACT = "act";
    private static final int NAME_PART = 6;
    private static final int PARTS_WITH_ALIAS = 8;

    /** Whether who invoked it may act. */
    boolean mayAct() {
        String[] parts = parts();
        return parts.length == PARTS_WITH_ALIAS && parts[PARTS_WITH_ALIAS - 1].equals(ACT);
    }

    /** What to invoke for an answer that changes nothing. */
    public String reading() {
        return alias(READ);
    }

    /** What to invoke for something to be done. */
    String acting() {
        return alias(ACT);
    }

    /** The function's name, without the alias. */
    String function() {
        String[] parts = parts();
        return parts.length > NAME_PART ? parts[NAME_PART] : "";
    }

    private String alias(String alias) {
        String[] parts = parts();
        boolean qualified = parts.length == PARTS_WITH_ALIAS;
        String function = qualified ? arn.substring(0, arn.lastIndexOf(':')) : arn;
        return function + ":" + alias;
    }

    private String[] parts() {
        return arn.split(":", -1);
    }
}
