package io.routemedic.notice.channel;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.message.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A channel of a stack whose name the command line has to be told: its own commands are sent with
 * that name, so that they work as printed.
 */
public final class OfStack implements Channel {

    /** What the command line takes for the stack's name by itself. */
    private static final String USUAL = "RouteMedic";

    private static final String OWN_COMMAND = "./routemedic ";

    private final Channel channel;
    private final String stack;

    private OfStack(Channel channel, String stack) {
        this.channel = channel;
        this.stack = stack;
    }

    /**
     * The channels as they are for a stack.
     *
     * @param stack its name: letters, digits and hyphens
     */
    public static List<Channel> named(String stack, List<Channel> channels) {
        return stack.equals(USUAL)
                ? channels
                : channels.stream().<Channel>map(one -> new OfStack(one, stack)).toList();
    }

    @Override
    public String name() {
        return channel.name();
    }

    @Override
    public boolean isForMachines() {
        return channel.isForMachines();
    }

    @Override
    public Duration pace() {
        return channel.pace();
    }

    @Override
    public Optional<Delivery> tried() {
        return channel.tried();
    }

    @Override
    public Delivery deliver(Message message) {
        return channel.deliver(
                new Message(
                        message.id(),
                        message.thread(),
                        message.type(),
                        message.title(),
                        named(message.action()),
                        named(message.why()),
                        message.evidence().stream().map(this::named).toList(),
                        named(message.where()),
                        message.facts()));
    }

    private Section named(Section section) {
        return new Section(section.heading(), section.blocks().stream().map(this::named).toList());
    }

    private Block named(Block block) {
        return block instanceof Block.Command(String line) && line.startsWith(OWN_COMMAND)
                ? new Block.Command(line + " --stack " + stack)
                : block;
    }
}
