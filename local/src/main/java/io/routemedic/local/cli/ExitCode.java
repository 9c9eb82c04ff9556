package io.routemedic.local.cli;

/** What a command's exit status says, besides what it documents itself. */
final class ExitCode {

    static final int OK = 0;

    /** It was done, and the answer is no: a case failed, a cause was found, a chain is broken. */
    static final int NO = 1;

    /** It could not be told. */
    static final int UNKNOWN = 2;

    /** The command line makes no sense (EX_USAGE). */
    static final int USAGE = 64;

    /** Something does not work (EX_SOFTWARE). */
    static final int FAILED = 70;

    private ExitCode() {}
}
