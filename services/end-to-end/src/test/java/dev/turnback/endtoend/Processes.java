package dev.turnback.endtoend;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the tests start Turnback's own mains: as child JVMs on this JVM's class path. */
final class Processes {
    private Processes() {}

    /**
     * @param first what comes before everything else on the class path; may be empty
     */
    static List<String> java(String first, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        first
                                + (first.isEmpty() ? "" : File.pathSeparator)
                                + System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                        mainClass));
        command.addAll(arguments);
        return command;
    }

    static List<String> java(String mainClass, List<String> arguments) {
        return java("", mainClass, arguments);
    }
}
