package dev.turnback.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Temporary folders. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Bytes of all files in it. */
    static long size(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            long sum = 0;
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                sum += Files.size(each);
            }
            return sum;
        }
    }
}
