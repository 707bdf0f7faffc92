package dev.turnback.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The table that is committed.
 *
 * @param machine what it was measured on, in words
 */
record Report(String machine, List<Result> results) {

    /** What this machine is, without its name. */
    static String machine(String postgres) throws IOException {
        double gigabytes =
                Files.readAllLines(Path.of("/proc/meminfo")).stream()
                                .filter(line -> line.startsWith("MemTotal:"))
                                .mapToLong(line -> Columns.number(line, 1))
                                .sum()
                        / 1024.0
                        / 1024.0;
        return "%d cores, %.0f GB of memory, JDK %s, PostgreSQL %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        gigabytes,
                        Runtime.version().feature(),
                        postgres);
    }

    String markdown(LocalDate day) {
        var text = new StringBuilder();
        text.append(
                """
                # Benchmarks

                Written by `./turnback benchmark`, which brings what it needs, runs the measurements \
                and replaces this page.
                Times on shared machines are noisy, so both sides of a line took turns in one run and \
                the ratio is the median over the pairs; the times are context.

                """);
        text.append("Measured on ").append(day).append(": ").append(machine).append(".\n\n");
        text.append("| # | Workload | Turnback | Beside it | Ratio | Counted | Promise | |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        for (Result each : results) {
            text.append(
                    "| %s | %s | %s | %s | %s | %s | %s | %s |%n"
                            .formatted(
                                    each.id(),
                                    each.workload(),
                                    each.turnback(),
                                    each.beside(),
                                    each.ratio(),
                                    each.counted(),
                                    each.promise(),
                                    each.verdict().words()));
        }
        text.append(
                """

                The workload is seeded: releases of 200 components, by Zipf's law, are planned, rolled \
                out and completed or taken back; every twentieth command goes to a release that all \
                writers work on. fsyncs are counted by `strace` in a process of its own, checkpoints \
                included. P3 is what a new JVM takes from opening an empty view of insight until \
                the figures are answered through HTTP; nothing else follows the log meanwhile. P4 \
                asks for counts, percentiles with bounds and breakdowns of rollbacks that have all \
                ended, of four years; in SQL two statements without the bounds answer a dashboard, \
                PostgreSQL with an index by component and time and 256 MB to sort in. P1 runs in a \
                JVM that is warm, with a heap of 2 GB and the parallel \
                collector; `./turnback up` takes less memory and the serial one. P7 records decisions, \
                status updates, entries and harm through the services' own commands in the process \
                that serves them, in two of the rooms with 4 KB of pasted words; each viewer is a \
                connection that another process reads. What waits is timed from when an event says that \
                it was recorded, which is before it is durable, until those who never stall have its \
                bytes, while others stall, are cut and come back. The server beside it collects events \
                for 50 ms too and does nothing else; what it sent to those who stall is lost. P11 \
                carries a log that lies in memory, with JSON bodies of 1 KB of varied words, from such a \
                JVM, after it carried as much three times; the tool beside it is a process of its own with the same \
                heap, collector and producer options, counts only after three times as many records, \
                and sends bodies without the headers of CloudEvents. Both write to a topic with one \
                partition on a broker of one node: `acks=all` waits for one copy, which need not be on \
                the disk yet. *apart* is what `./turnback cluster` starts, all at once and with nothing \
                recorded; MongoDB is not counted.
                """);
        return text.toString();
    }

    void write(Path file) throws IOException {
        Files.writeString(file, markdown(LocalDate.now(ZoneOffset.UTC)));
    }
}
