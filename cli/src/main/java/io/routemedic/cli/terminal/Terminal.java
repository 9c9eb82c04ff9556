package io.routemedic.cli.terminal;

import io.routemedic.text.HostileText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command talks to: standard output for what was asked for, standard error for the rest.
 * Colours and progress only where a person watches.
 */
public final class Terminal {

    private static final String ESCAPE = "\u001b[";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colours;
    private final boolean progress;

    /**
     * @param colours whether standard output is a terminal that shows them
     * @param progress whether standard error is a terminal
     */
    public Terminal(PrintStream out, PrintStream err, boolean colours, boolean progress) {
        this.out = out;
        this.err = err;
        this.colours = colours;
        this.progress = progress;
    }

    /**
     * The process's own. Whatever else prints to standard output, such as a library's log, goes to
     * standard error from now on: a script that reads us gets nothing but our answer.
     */
    public static Terminal ofProcess() {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(err);
        System.setErr(err);
        boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                out,
                err,
                Boolean.getBoolean("routemedic.stdout.terminal") && !plain,
                Boolean.getBoolean("routemedic.stderr.terminal"));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public void line(String text) {
        out.println(text);
    }

    public void line() {
        out.println();
    }

    public void error(String text) {
        err.println(text);
    }

    /** Replaces the last progress on a terminal; says nothing elsewhere. */
    public void progress(String text) {
        if (progress) {
            err.print("\r" + ESCAPE + "K" + text);
            err.flush();
        }
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public String bold(String text) {
        return styled("1", text);
    }

    public String green(String text) {
        return styled("32", text);
    }

    public String red(String text) {
        return styled("31", text);
    }

    public String dim(String text) {
        return styled("2", text);
    }

    /** The text without what could steer a terminal: much of it comes from strangers. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> HostileText.isVisible(c) ? c : '\uFFFD')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private String styled(String code, String text) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
