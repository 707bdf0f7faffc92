package dev.turnback.service.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses are of this machine or of a private network, or of nobody. */
final class Neighbourhood {

    private static final int BYTE = 0xFF;
    private static final int IPV4 = 4;

    private Neighbourhood() {}

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address && isSetAside(bytes))
                || (address instanceof Inet6Address
                        && (isUniqueLocal(bytes) || leadsToPrivate(bytes)));
    }

    /**
     * 0.0.0.0/8, 100.64.0.0/10 between a provider and its customers, 192.0.0.0/24, 198.18.0.0/15
     * for measurements, and 240.0.0.0/4.
     */
    private static boolean isSetAside(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    /** fc00::/7. */
    private static boolean isUniqueLocal(byte[] bytes) {
        return (bytes[0] & 0xFE) == 0xFC;
    }

    /** Addresses of IPv6 that stand for one of IPv4: 64:ff9b::/96, 2002::/16 and ::/96. */
    private static boolean leadsToPrivate(byte[] bytes) {
        if (startsWith(bytes, 0x20, 0x02)) {
            return isPrivateIpv4(bytes, 2);
        }
        return (startsWith(bytes, 0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)
                        || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                && isPrivateIpv4(bytes, 12);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & BYTE) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrivateIpv4(byte[] bytes, int from) {
        try {
            return isPrivate(
                    InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + IPV4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
