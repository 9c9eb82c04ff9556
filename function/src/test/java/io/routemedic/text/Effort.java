package io.routemedic.text;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What some work took of this thread: a measure that does not grow because the machine is busy.
 *
 * @param allocated in bytes
 */
public record Effort(Duration cpu, long allocated) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The least of a few runs, so that neither classes nor compilation are counted in. */
    public static Effort of(Runnable work) {
        Effort least = once(work);
        for (int i = 0; i < 2; i++) {
            Effort next = once(work);
            least =
                    new Effort(
                            next.cpu.compareTo(least.cpu) < 0 ? next.cpu : least.cpu,
                            Math.min(next.allocated, least.allocated));
        }
        return least;
    }

    private static Effort once(Runnable work) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new Effort(
                Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - nanos),
                THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
