package io.routemedic.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time of the current thread: what others do to the machine meanwhile does not count. */
public final class CpuClock {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    public CpuClock() {
        if (!threads.isCurrentThreadCpuTimeSupported()) {
            throw new IllegalStateException("This JVM cannot tell a thread's CPU time.");
        }
        threads.setThreadCpuTimeEnabled(true);
    }

    /** Nanoseconds, of use only as differences. */
    public long nanos() {
        return threads.getCurrentThreadCpuTime();
    }
}
