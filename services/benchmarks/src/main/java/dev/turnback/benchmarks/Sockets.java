package dev.turnback.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connections of this machine, as Linux tells them. */
final class Sockets {
    private static final String ESTABLISHED = "01";

    private Sockets() {}

    /**
     * One end of a connection.
     *
     * @param open false once this end has closed it, even when the other end does not know yet
     * @param unsent bytes that the kernel keeps because the other end takes none
     */
    record End(boolean open, long unsent) {}

    /** A server's ends of its connections, by the port of the client. */
    static Map<Integer, End> of(int serverPort) throws IOException {
        Map<Integer, End> ends = new HashMap<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] columns = line.strip().split(" +", 6);
                if (columns[0].endsWith(":") && port(columns[1]) == serverPort) {
                    ends.put(
                            port(columns[2]),
                            new End(
                                    columns[3].equals(ESTABLISHED),
                                    Long.parseLong(columns[4].substring(0, 8), 16)));
                }
            }
        }
        return ends;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
}
