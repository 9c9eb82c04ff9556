package io.routemedic.incident;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What counts as one source of requests: an IPv4 address, or an IPv6 network of 64 bits, all of
 * which one household or one virtual machine has. Anything else counts as one source together, so
 * that no text which is not an address adds up to evidence.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6177">RFC 6177, IPv6 Address Assignment to End
 *     Sites</a>
 */
public final class SourceNetwork {

    static final String NO_ADDRESS = "no address";

    private static final int LONGEST_ADDRESS = 45;
    private static final int NETWORK_BYTES = 8;
    private static final Pattern DOTTED = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private SourceNetwork() {}

    /** The source behind a logged address; never throws. An IPv4-mapped address is IPv4. */
    public static String of(String address) {
        boolean readable =
                address.length() <= LONGEST_ADDRESS
                        && (DOTTED.matcher(address).matches() || COLONS.matcher(address).matches());
        return readable ? ofLiteral(address) : NO_ADDRESS;
    }

    private static String ofLiteral(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : read.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return NO_ADDRESS;
        }
    }
}
