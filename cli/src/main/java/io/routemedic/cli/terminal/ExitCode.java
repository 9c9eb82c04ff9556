package io.routemedic.cli.terminal;

/** What a command's exit status says, besides what it documents itself. */
public final class ExitCode {

    public static final int OK = 0;

    /** It was done, and the answer is no: a case failed, a cause was found, a chain is broken. */
    public static final int NO = 1;

    /** It could not be told. */
    public static final int UNKNOWN = 2;

    /** The command line makes no sense (EX_USAGE). */
    public static final int USAGE = 64;

    /** Something does not work (EX_SOFTWARE). */
    public static final int FAILED = 70;

    private ExitCode() {}
}
