package dev.turnback.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The samples of stored types in a folder: {@code release-planned.v1.json} of {@code
 * release-planned#1}, and for a type that is only read any more {@code
 * release-planned.v1.upcast.json}, what is read of it. Every check answers with what is wrong.
 */
final class StoredSamples {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final StoredForms forms;

    StoredSamples(Path folder, StoredForms forms) {
        this.folder = folder;
        this.forms = forms;
    }

    /** Writes the samples that are missing; those that are there stay as they are. */
    void writeMissing(Collection<?> examples) {
        for (Object example : examples) {
            writeUnlessThere(sample(forms.type().apply(example)), forms.write().apply(example));
        }
        for (String type : forms.oldTypes()) {
            if (Files.exists(sample(type))) {
                writeUnlessThere(upcast(type), readAndWritten(type));
            }
        }
    }

    List<String> unmatched() {
        var expected = new TreeSet<String>();
        forms.types().forEach(type -> expected.add(name(sample(type))));
        for (String type : forms.oldTypes()) {
            expected.add(name(sample(type)));
            expected.add(name(upcast(type)));
        }
        Set<String> there = files();
        return Stream.concat(
                        expected.stream()
                                .filter(file -> !there.contains(file))
                                .map(file -> file + " is missing; -Dturnback.write=true writes it"),
                        there.stream()
                                .filter(file -> !expected.contains(file))
                                .map(file -> file + " is of no stored type and no upcast"))
                .toList();
    }

    /** Samples that do not write back as they are, or not as what stands beside them. */
    List<String> changed() {
        var wrong = new ArrayList<String>();
        for (String type : forms.types()) {
            check(type, sample(type), wrong);
        }
        for (String type : forms.oldTypes()) {
            check(type, upcast(type), wrong);
        }
        return wrong;
    }

    private void check(String type, Path expected, List<String> wrong) {
        if (!Files.exists(expected) || !Files.exists(sample(type))) {
            return;
        }
        try {
            JsonNode written = JSON.readTree(readAndWritten(type));
            if (!written.equals(JSON.readTree(read(expected)))) {
                wrong.add(name(sample(type)) + " is written back as " + written);
            }
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            wrong.add(name(sample(type)) + " cannot be read: " + cause.getMessage());
        }
    }

    /** Examples that are another event once they were stored. */
    List<String> notEqualOnceStored(Collection<?> examples) {
        return examples.stream()
                .filter(
                        example ->
                                !forms.read()
                                        .apply(
                                                forms.type().apply(example),
                                                forms.write().apply(example))
                                        .equals(example))
                .map(Object::toString)
                .toList();
    }

    private byte[] readAndWritten(String type) {
        return forms.write().apply(forms.read().apply(type, read(sample(type))));
    }

    private Path sample(String type) {
        return folder.resolve(type.replace("#", ".v") + ".json");
    }

    private Path upcast(String type) {
        return folder.resolve(type.replace("#", ".v") + ".upcast.json");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Set<String> files() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(StoredSamples::name).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeUnlessThere(Path file, byte[] json) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file, JSON.writeValueAsString(JSON.readTree(json)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
