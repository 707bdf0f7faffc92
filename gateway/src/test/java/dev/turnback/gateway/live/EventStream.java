package dev.turnback.gateway.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection to the live stream that is read when a test says so, and not before. */
final class EventStream implements AutoCloseable {

    /** The size of the chunk after the last. */
    private static final String END = "0";

    private static final Pattern CHANGE =
            Pattern.compile("data: \\{\"source\":\"([a-z]+)\",\"position\":(\\d+),.*");

    private final Socket socket;
    private final BufferedReader lines;
    private String id = "";
    private String lastId = "";
    private int resets;

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.lines =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * @param since the id of the last event that was read, empty to begin now
     */
    static EventStream open(int port, String path, String since) throws IOException {
        var socket = new Socket();
        // A connection far away: little is on its way.
        socket.setReceiveBufferSize(1 << 13);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\n%s\r\n"
                        .formatted(path, since.isEmpty() ? "" : "Last-Event-ID: " + since + "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new EventStream(socket);
    }

    /** The id of the last event that was read whole. */
    String lastId() {
        return lastId;
    }

    int resets() {
        return resets;
    }

    void readHeartbeat() throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals("event: heartbeat")) {
            line = lines.readLine();
        }
    }

    /** The changes up to one, such as {@code incident:7}, or to the end of the connection. */
    List<String> readUntil(String last) throws IOException {
        return read(last);
    }

    /** All changes that are left. */
    List<String> readToTheEnd() throws IOException {
        return read(null);
    }

    private List<String> read(@Nullable String last) throws IOException {
        var changes = new ArrayList<String>();
        String change = null;
        try {
            for (String line = lines.readLine();
                    line != null && !line.equals(END);
                    line = lines.readLine()) {
                Matcher found = CHANGE.matcher(line);
                if (found.matches()) {
                    change = found.group(1) + ":" + found.group(2);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.equals("event: reset")) {
                    resets++;
                } else if (line.isEmpty() && !id.isEmpty()) {
                    lastId = id;
                    if (change != null) {
                        changes.add(change);
                    }
                    if (last != null && last.equals(change)) {
                        return changes;
                    }
                    change = null;
                }
            }
        } catch (SocketException e) {
            // The server has cut it: what was on its way has been read.
        }
        return changes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
