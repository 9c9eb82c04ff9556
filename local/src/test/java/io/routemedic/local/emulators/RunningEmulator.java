package io.routemedic.local.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An emulator's process on a loopback port of its own; ends with {@link #close}. */
final class RunningEmulator implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Emulator emulator;
    private final Process process;
    private final int port;

    private RunningEmulator(Emulator emulator, Process process, int port) {
        this.emulator = emulator;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts an emulator and waits until it listens.
     *
     * @throws IllegalStateException when it does not, or listens elsewhere than on loopback
     */
    static RunningEmulator start(Emulator emulator, Path programs) {
        int port = freePort();
        Path log = programs.resolveSibling("server.log");
        var builder = new ProcessBuilder(emulator.command(programs, port));
        builder.environment().putAll(emulator.environment(port));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            var running = new RunningEmulator(emulator, builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            running.awaitListening(log);
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Emulator emulator() {
        return emulator;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void awaitListening(Path log) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException(
                        emulator.name() + " did not start: " + Files.readString(log));
            }
            pause();
        }
        if (!listensOnLoopbackOnly()) {
            close();
            throw new IllegalStateException(
                    emulator.name() + " listens on more than 127.0.0.1: it is not to be used.");
        }
    }

    private boolean isListening() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** By Linux's own list of sockets; elsewhere the emulator's word is taken for it. */
    private boolean listensOnLoopbackOnly() throws IOException {
        return isOnly("0100007F", Path.of("/proc/net/tcp"))
                && isOnly("00000000000000000000000001000000", Path.of("/proc/net/tcp6"));
    }

    /** True when every socket that listens on the port does so on this address. */
    private boolean isOnly(String address, Path sockets) throws IOException {
        String nobody = "0".repeat(address.length());
        String listening = ":%04X %s:0000 0A".formatted(port, nobody);
        List<String> all = Files.exists(sockets) ? Files.readAllLines(sockets) : List.of();
        return all.stream()
                .filter(line -> line.contains(listening))
                .allMatch(line -> line.contains(address + listening));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
