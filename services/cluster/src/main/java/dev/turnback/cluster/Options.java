package dev.turnback.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param port of the gateway; 0 takes any that is free
 * @param data for secrets, logs of the processes, and what the broker keeps
 * @param kafka brokers that run already; null starts one
 * @param replicas how many processes of a service, 1 for those that are not named
 */
record Options(
        String mongodb,
        boolean replicated,
        int port,
        Path data,
        InetAddress bind,
        @Nullable String kafka,
        Map<String, Integer> replicas) {

    static final List<String> SERVICES =
            List.of("release", "incident", "decision", "guidance", "insight");
    static final String USAGE =
            "usage: turnback cluster --mongodb URI [--mongodb-unreplicated] [--kafka HOST:PORT]"
                    + " [--replicas SERVICE=N] [--port N] [--data DIR] [--bind ADDRESS] [--no-ui]";
    private static final int LAST_PORT = 65_535;
    private static final int MOST_REPLICAS = 9;

    /** Says in a sentence what cannot be understood. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) {
        String mongodb = null;
        boolean replicated = true;
        int port = 8080;
        Path data = Path.of("data");
        InetAddress bind = InetAddress.getLoopbackAddress();
        String kafka = null;
        var replicas = new TreeMap<String, Integer>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--mongodb" -> mongodb = value(argument, rest);
                case "--mongodb-unreplicated" -> replicated = false;
                case "--port" -> port = number(argument, value(argument, rest), 0, LAST_PORT);
                case "--data" -> data = Path.of(value(argument, rest));
                case "--bind" -> bind = address(value(argument, rest));
                case "--kafka" -> kafka = value(argument, rest);
                case "--replicas" -> replicate(value(argument, rest), replicas);
                default -> throw new UsageException("unknown option " + argument);
            }
        }
        if (mongodb == null) {
            throw new UsageException("services that run apart need --mongodb URI");
        }
        return new Options(mongodb, replicated, port, data, bind, kafka, Map.copyOf(replicas));
    }

    int replicasOf(String service) {
        return replicas.getOrDefault(service, 1);
    }

    private static void replicate(String text, Map<String, Integer> replicas) {
        String[] sides = text.split("=", 2);
        if (sides.length != 2 || !SERVICES.contains(sides[0])) {
            throw new UsageException(
                    "--replicas takes SERVICE=N with one of "
                            + String.join(", ", SERVICES)
                            + ", not "
                            + text);
        }
        replicas.put(sides[0], number("--replicas " + sides[0], sides[1], 1, MOST_REPLICAS));
    }

    private static int number(String option, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number out of range.
        }
        throw new UsageException(
                option + " takes a number from " + least + " to " + most + ", not " + text);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new UsageException("--bind takes an address of this machine, not " + text);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.next();
    }
}
