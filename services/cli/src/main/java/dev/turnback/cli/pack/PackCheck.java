package dev.turnback.cli.pack;

import dev.turnback.contracts.pack.PackFormat;
import dev.turnback.contracts.pack.SealedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Checks a pack line by line: every hash, the chain, the counts and the document. It finds what was
 * edited, left out, moved or added; a pack that somebody wrote anew from its first line shows only
 * against the head that was told elsewhere.
 */
public final class PackCheck {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final List<Wrong> wrong = new ArrayList<>();
    private String before = SealedLine.NOTHING_BEFORE;
    private JsonNode manifest = MissingNode.getInstance();
    private JsonNode seal = MissingNode.getInstance();
    private String document = "";
    private int events;
    private int lines;

    private PackCheck() {}

    /** What is wrong with a line, counted from 1. */
    public record Wrong(int line, String why) {}

    /**
     * @param incident the id, empty when the pack does not say
     * @param head the hash of the seal, which stands for all before it
     * @param wrong empty when every line is as it was written
     */
    public record Result(String incident, int events, String head, List<Wrong> wrong) {
        public boolean intact() {
            return wrong.isEmpty();
        }
    }

    /**
     * @param lines of the file, without their ends
     */
    public static Result of(Stream<String> lines) {
        var check = new PackCheck();
        lines.forEachOrdered(check::line);
        return check.result();
    }

    private void line(String text) {
        lines++;
        SealedLine line;
        JsonNode json;
        try {
            line = SealedLine.read(text);
            json = MAPPER.readTree(text);
        } catch (IllegalArgumentException | JacksonException e) {
            says(lines == 1 ? "it is no manifest of a pack" : "it is no line of a pack");
            return;
        }
        if (!line.isTrue()) {
            says("it was edited: its sha256 is of another text");
        }
        if (!line.previous().equals(before)) {
            says(
                    lines == 1
                            ? "the pack does not begin here"
                            : "it does not follow line "
                                    + (lines - 1)
                                    + ": a line was left out, moved, added or edited");
        }
        before = line.hash();
        read(json);
    }

    private void read(JsonNode line) {
        if (!seal.isMissingNode()) {
            says("it comes after the seal");
            return;
        }
        String kind = line.path("kind").asString("");
        if (lines == 1) {
            manifest(line, kind);
            return;
        }
        switch (kind) {
            case "" -> event(line);
            case PackFormat.DOCUMENT -> document = line.path("text").asString("");
            case PackFormat.SEAL -> seal(line);
            default -> says("no line of a pack is a " + kind);
        }
    }

    private void manifest(JsonNode line, String kind) {
        if (!kind.equals(PackFormat.MANIFEST)
                || !line.path("format").asString("").equals(PackFormat.NAME)) {
            says("it is no manifest of a pack");
        } else if (line.path("version").asInt(0) != PackFormat.VERSION) {
            says("it is of format version " + line.path("version") + ", and this reads version 1");
        } else {
            manifest = line;
        }
    }

    private void event(JsonNode line) {
        events++;
        if (!line.path("specversion").asString("").equals("1.0")) {
            says("it is no CloudEvent 1.0");
        }
    }

    private void seal(JsonNode line) {
        seal = line;
        if (!line.path("head").asString("").equals(line.path("previoussha256").asString(""))) {
            says("the seal is of another line than the one before it");
        }
        if (line.path("events").asInt(-1) != events) {
            says("the seal is of " + line.path("events") + " events, and there are " + events);
        }
        if (!line.path("markdownsha256").asString("").equals(SealedLine.sha256(document))) {
            says("the seal is of another Markdown document");
        }
        if (!manifest.isMissingNode() && manifest.path("events").asInt(-1) != events) {
            says(
                    "the manifest tells of "
                            + manifest.path("events")
                            + " events, and there are "
                            + events);
        }
    }

    private Result result() {
        if (seal.isMissingNode()) {
            wrong.add(new Wrong(lines + 1, "the pack was cut off: the seal is missing"));
        }
        return new Result(
                manifest.path("incident").asString(""), events, before, List.copyOf(wrong));
    }

    private void says(String why) {
        wrong.add(new Wrong(lines, why));
    }
}
