package dev.turnback.service.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What names stand for. */
@FunctionalInterface
public interface Names {

    /** As this machine looks them up. */
    Names OF_THIS_MACHINE = host -> List.of(InetAddress.getAllByName(host));

    /**
     * May block. An address that is written out stands for itself.
     *
     * @throws UnknownHostException when it stands for nothing
     */
    List<InetAddress> of(String host) throws UnknownHostException;
}
