package dev.turnback.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process that serves rooms, and how it is told what to do: a line in, a line out. What it prints
 * besides is not looked at.
 */
final class LiveChild implements AutoCloseable {
    private static final String MARK = "p7 ";

    private final Process process;
    private final BufferedReader said;
    private final PrintStream told;
    private final int port;
    private final String token;

    /** What such a process does. */
    interface Role {
        int port();

        /** Empty when nobody is asked who they are. */
        String token() throws Exception;

        /** Opens new rooms. */
        List<String> rooms(int rooms);

        /**
         * @return how many events were recorded, evenly over the rooms
         */
        long record(int perSecond, int seconds) throws Exception;

        /** What there is to see, by room and source. */
        Map<String, Map<String, Sequence>> truth();
    }

    /**
     * @param command a JVM that calls {@link #obey}
     */
    LiveChild(List<String> command) throws IOException {
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        String[] ready = hear().split(" ", -1);
        port = Integer.parseInt(ready[0]);
        token = ready[1];
    }

    /** Does what is asked for on standard input, until it ends. */
    static void obey(Role role) throws Exception {
        say(role.port() + " " + role.token());
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] asked = line.split(" ", -1);
            switch (asked[0]) {
                case "rooms" -> say(String.join(" ", role.rooms(Integer.parseInt(asked[1]))));
                case "record" ->
                        say(
                                String.valueOf(
                                        role.record(
                                                Integer.parseInt(asked[1]),
                                                Integer.parseInt(asked[2]))));
                case "truth" -> say(words(role.truth()));
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static String words(Map<String, Map<String, Sequence>> truth) {
        var words = new ArrayList<String>();
        truth.forEach((room, sources) -> words.add(room + "=" + sources));
        return String.join(";", words);
    }

    private static void say(String line) {
        System.out.println(MARK + line);
        System.out.flush();
    }

    private String hear() throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(MARK)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the server ended");
        }
        return line.substring(MARK.length());
    }

    int port() {
        return port;
    }

    String token() {
        return token;
    }

    long pid() {
        return process.pid();
    }

    List<String> rooms(int rooms) throws IOException {
        told.println("rooms " + rooms);
        return List.of(hear().split(" ", -1));
    }

    /** Begins to record; {@link #recorded} waits for the end. */
    void record(int perSecond, int seconds) {
        told.println("record " + perSecond + " " + seconds);
    }

    /** How many events were recorded. */
    long recorded() throws IOException {
        return Long.parseLong(hear());
    }

    /** What a viewer of each room has to have seen, as {@link LiveViewer#seen} tells it. */
    Map<String, String> truth() throws IOException {
        told.println("truth");
        Map<String, String> truth = new HashMap<>();
        for (String room : hear().split(";", -1)) {
            int equals = room.indexOf('=');
            truth.put(room.substring(0, equals), room.substring(equals + 1));
        }
        return truth;
    }

    @Override
    public void close() throws IOException {
        told.close();
        process.onExit().join();
        said.close();
    }
}
