package dev.turnback.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    @Test
    void none_is_given_twice_and_a_server_can_have_each() throws IOException {
        var ports = new ArrayList<Integer>();
        for (int i = 0; i < 500; i++) {
            ports.add(FreePorts.next());
        }
        assertThat(ports).doesNotHaveDuplicates();
        for (int port : ports.subList(0, 20)) {
            try (var server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(server.getLocalPort()).isEqualTo(port);
            }
        }
    }

    @Test
    void another_process_is_kept_from_giving_it_too() throws IOException {
        int port = FreePorts.next();
        assertThatThrownBy(() -> new DatagramSocket(port, InetAddress.getLoopbackAddress()))
                .isInstanceOf(BindException.class);
    }

    @Test
    void no_outgoing_connection_gets_one() throws IOException {
        assertThat(FreePorts.next()).isLessThan(firstOfOutgoing());
    }

    /** Read at once: the kernel shows such a file only to the first read. */
    private static int firstOfOutgoing() throws IOException {
        if (!Files.exists(OUTGOING)) {
            return 32_768;
        }
        try (var lines = Files.newBufferedReader(OUTGOING);
                var numbers = new Scanner(lines.readLine())) {
            return numbers.nextInt();
        }
    }
}
