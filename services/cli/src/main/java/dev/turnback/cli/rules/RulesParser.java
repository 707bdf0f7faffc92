package dev.turnback.cli.rules;

import dev.turnback.cli.CliException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a rules file; every complaint names file and line. */
final class RulesParser {

    private static final List<String> SECTIONS =
            List.of("change kinds", "planned toggles", "release tags", "version files");

    record Line(String file, int number, List<String> words, String text) {
        CliException wrong(String what) {
            return CliException.error(file + " line " + number + ": " + what);
        }

        /** All after the first word, as written. */
        String tail() {
            return text.substring(words.getFirst().length()).strip();
        }
    }

    record Section(List<Line> lines) {}

    private final Map<String, Section> overrides;

    RulesParser(Map<String, Section> overrides) {
        this.overrides = overrides;
    }

    static Map<String, Section> sections(String file, String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        Section current = null;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Line parsed = new Line(file, number, List.of(line.split("\\s+")), line);
            if (line.startsWith("[") && line.endsWith("]")) {
                String name = line.substring(1, line.length() - 1);
                if (!SECTIONS.contains(name)) {
                    throw parsed.wrong("unknown section; there are " + SECTIONS);
                }
                current = new Section(new ArrayList<>());
                sections.put(name, current);
            } else if (current == null) {
                throw parsed.wrong("a rule before the first [section]");
            } else {
                current.lines.add(parsed);
            }
        }
        return sections;
    }

    HistoryRules parse(String file, String text) {
        Map<String, Section> all = new HashMap<>(sections(file, text));
        all.putAll(overrides);
        return new HistoryRules(
                changeKinds(lines(all, "change kinds")),
                toggles(lines(all, "planned toggles")),
                tags(lines(all, "release tags")),
                versionFiles(lines(all, "version files")));
    }

    private static List<Line> lines(Map<String, Section> all, String name) {
        Section section = all.get(name);
        return section == null ? List.of() : section.lines;
    }

    private static ChangeKindRules changeKinds(List<Line> lines) {
        List<FileClass> order = new ArrayList<>();
        List<ChangeKindRules.Rule> rules = new ArrayList<>();
        for (Line line : lines) {
            if (line.words.getFirst().equals("order")) {
                tail(line.words, 1).forEach(word -> order.add(fileClass(line, word)));
                continue;
            }
            FileClass fileClass = fileClass(line, line.words.getFirst());
            if (line.words.size() < 3) {
                throw line.wrong("expected KIND folder|file|path NAME…");
            }
            for (PathPattern pattern : patterns(line, line.words.get(1), tail(line.words, 2))) {
                rules.add(new ChangeKindRules.Rule(fileClass, pattern));
            }
        }
        return new ChangeKindRules(order.isEmpty() ? List.of(FileClass.values()) : order, rules);
    }

    private static FileClass fileClass(Line line, String word) {
        try {
            return FileClass.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw line.wrong("'" + word + "' is no kind; there are " + List.of(FileClass.values()));
        }
    }

    private static List<PathPattern> patterns(Line line, String how, List<String> names) {
        return names.stream().map(name -> pattern(line, how, name)).toList();
    }

    private static PathPattern pattern(Line line, String how, String name) {
        return switch (how) {
            case "folder" -> PathPattern.folder(name);
            case "file" -> PathPattern.file(name);
            case "path" -> PathPattern.path(name);
            default -> throw line.wrong("'" + how + "' is none of folder, file, path");
        };
    }

    private static ToggleRules toggles(List<Line> lines) {
        List<String> words = new ArrayList<>();
        List<PathPattern> patterns = new ArrayList<>();
        for (Line line : lines) {
            if (line.words.size() < 2) {
                throw line.wrong("expected word|folder|file|path and what it is");
            } else if (line.words.getFirst().equals("word")) {
                words.add(line.tail());
            } else {
                patterns.addAll(patterns(line, line.words.getFirst(), tail(line.words, 1)));
            }
        }
        return new ToggleRules(words, patterns);
    }

    private static TagRules tags(List<Line> lines) {
        List<Pattern> take = new ArrayList<>();
        List<Pattern> leave = new ArrayList<>();
        for (Line line : lines) {
            switch (line.words.getFirst()) {
                case "take" -> take.add(regex(line));
                case "leave" -> leave.add(regex(line));
                default -> throw line.wrong("expected take or leave and a pattern");
            }
        }
        return new TagRules(take, leave);
    }

    private static Pattern regex(Line line) {
        try {
            return Pattern.compile(line.tail(), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw line.wrong("not a pattern: " + e.getDescription());
        }
    }

    private static VersionFileRules versionFiles(List<Line> lines) {
        List<VersionFileRules.Rule> rules = new ArrayList<>();
        for (Line line : lines) {
            VersionFileRules.Format format = format(line.words.getFirst());
            if (format == null) {
                throw line.wrong(
                        "unknown format; there are " + List.of(VersionFileRules.Format.values()));
            }
            for (String path : tail(line.words, 1)) {
                rules.add(new VersionFileRules.Rule(format, PathPattern.path(path)));
            }
        }
        return new VersionFileRules(rules);
    }

    private static VersionFileRules.@Nullable Format format(String word) {
        for (VersionFileRules.Format format : VersionFileRules.Format.values()) {
            if (format.name().equals(word.toUpperCase(Locale.ROOT))) {
                return format;
            }
        }
        return null;
    }

    private static List<String> tail(List<String> words, int from) {
        return words.subList(Math.min(from, words.size()), words.size());
    }
}
