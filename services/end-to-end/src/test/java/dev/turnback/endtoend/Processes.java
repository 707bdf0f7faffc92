package dev.turnback.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the tests start Turnback's own mains: as child JVMs on this JVM's class path. */
final class Processes {
    private Processes() {}

    static List<String> java(String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        mainClass));
        command.addAll(arguments);
        return command;
    }
}
