package dev.turnback.allinone.malformed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server on this machine, used for one request after the other as long as the
 * server keeps it open. Client libraries refuse to send what is sent here.
 */
public final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CONTINUE = 100;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    public Line(int port) {
        this.port = port;
    }

    /**
     * A connection that the server has closed meanwhile is opened again; its silence is a failure.
     * What HTTP itself may not understand comes first on its connection: behind another request
     * Reactor Netty may leave it without an answer.
     *
     * @throws IOException when there is no answer, or none in time
     */
    public Answer ask(Draft draft) throws IOException {
        byte[] request = draft.bytes();
        if (draft.mayBeUnreadable()) {
            close();
        }
        boolean fresh = socket == null;
        try {
            return exchange(draft, request);
        } catch (EOFException | SocketException e) {
            if (fresh) {
                throw e;
            }
            return exchange(draft, request);
        }
    }

    private Answer exchange(Draft draft, byte[] request) throws IOException {
        Socket open = open();
        Answer answer;
        try {
            open.getOutputStream().write(request);
            answer = read(draft.isHead());
        } catch (IOException e) {
            close();
            throw e;
        }
        if (!answer.header("connection").isEmpty()
                || draft.framing == Draft.Framing.LENGTH_ONLY
                || isStream(answer)) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return socket;
    }

    private Answer read(boolean head) throws IOException {
        String[] first = line().split(" ", 3);
        int status = Integer.parseInt(first[1]);
        var headers = new TreeMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status == CONTINUE) {
            return read(head);
        }
        var answer = new Answer(status, headers, "");
        return head || status == 204 || status == 304 || isStream(answer)
                ? answer
                : new Answer(
                        status,
                        headers,
                        new String(plain(headers, body(headers)), StandardCharsets.UTF_8));
    }

    private static boolean isStream(Answer answer) {
        return answer.header("content-type").startsWith("text/event-stream");
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return in.readAllBytes();
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private static byte[] plain(Map<String, String> headers, byte[] body) throws IOException {
        if (!"gzip".equals(headers.get("content-encoding"))) {
            return body;
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection was closed without an answer");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
