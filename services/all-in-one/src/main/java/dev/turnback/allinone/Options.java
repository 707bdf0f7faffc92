package dev.turnback.allinone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param port 0 takes any that is free
 * @param data where everything is kept
 * @param bind the address to listen at
 * @param sample whether to load the sample and let local visitors look at it
 * @param mongo null when events and views are kept in the data folder
 */
record Options(int port, Path data, InetAddress bind, boolean sample, @Nullable Mongo mongo) {
    static final Path DEFAULT_DATA = Path.of("data");
    static final String USAGE =
            "usage: turnback up [--sample] [--port N] [--data DIR] [--bind ADDRESS] [--no-ui]"
                    + " [--mongodb URI [--mongodb-unreplicated]]";
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    /** Says in a sentence what cannot be understood. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) {
        var options =
                new Options(
                        DEFAULT_PORT, DEFAULT_DATA, InetAddress.getLoopbackAddress(), false, null);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            options =
                    switch (argument) {
                        case "--sample" -> options.withSample();
                        case "--port" -> options.withPort(value(argument, rest));
                        case "--data" -> options.withData(Path.of(value(argument, rest)));
                        case "--bind" -> options.withBind(value(argument, rest));
                        case "--mongodb" ->
                                options.withMongo(new Mongo(value(argument, rest), true));
                        case "--mongodb-unreplicated" -> options.unreplicated();
                        default -> throw new UsageException("unknown option " + argument);
                    };
        }
        return options;
    }

    /**
     * Where events and views are kept instead of in the data folder.
     *
     * @param replicated whether the server has to be a replica set
     */
    record Mongo(String uri, boolean replicated) {}

    private Options withMongo(Mongo database) {
        return new Options(port, data, bind, sample, database);
    }

    private Options unreplicated() {
        if (mongo == null) {
            throw new UsageException("--mongodb-unreplicated goes after --mongodb URI");
        }
        return withMongo(new Mongo(mongo.uri(), false));
    }

    private Options withSample() {
        return new Options(port, data, bind, true, mongo);
    }

    private Options withData(Path folder) {
        return new Options(port, folder, bind, sample, mongo);
    }

    private Options withPort(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= LAST_PORT) {
                return new Options(number, data, bind, sample, mongo);
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number out of range.
        }
        throw new UsageException("--port takes a number from 0 to " + LAST_PORT + ", not " + text);
    }

    private Options withBind(String address) {
        try {
            return new Options(port, data, InetAddress.getByName(address), sample, mongo);
        } catch (UnknownHostException e) {
            throw new UsageException("--bind takes an address of this machine, not " + address);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.next();
    }
}
