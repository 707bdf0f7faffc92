package dev.turnback.release.wording;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses are of this machine or of a private network. */
final class Neighbourhood {

    private static final int BYTE = 0xFF;

    private Neighbourhood() {}

    /**
     * True when any of the addresses that a name stands for is one.
     *
     * @throws UnknownHostException when it stands for none
     */
    static boolean isPrivate(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (isPrivate(address)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isShared(address.getAddress())
                || (address instanceof Inet6Address && isUniqueLocal(address.getAddress()));
    }

    /** 0.0.0.0/8, and 100.64.0.0/10 between a provider and its customers. */
    private static boolean isShared(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        return bytes.length == 4 && (first == 0 || (first == 100 && second >= 64 && second < 128));
    }

    /** fc00::/7. */
    private static boolean isUniqueLocal(byte[] bytes) {
        return (bytes[0] & 0xFE) == 0xFC;
    }
}
