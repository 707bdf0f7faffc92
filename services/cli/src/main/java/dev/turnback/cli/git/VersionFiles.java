package dev.turnback.cli.git;

import dev.turnback.cli.moves.MoveSet;
import dev.turnback.cli.moves.VersionMove;
import dev.turnback.cli.rules.VersionFileRules;
import dev.turnback.cli.rules.VersionFileRules.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.eclipse.jgit.lib.ObjectId;

/** Follows the version files along the main line and tells every move of a version. */
final class VersionFiles {

    private final Trees trees;
    private final VersionFileRules rules;
    private final Map<String, Map<String, String>> known = new HashMap<>();
    private final Map<String, List<MoveSet>> moves = new LinkedHashMap<>();

    VersionFiles(Trees trees, VersionFileRules rules) {
        this.trees = trees;
        this.rules = rules;
    }

    /**
     * Tells the moves of each thing that has a version, in order of landing.
     *
     * @param mainLine the oldest first
     * @return the moves of each thing that has a version, in order of landing
     */
    Map<String, List<MoveSet>> moves(List<Commit> mainLine, IntConsumer done) throws IOException {
        for (int i = 0; i < mainLine.size(); i++) {
            Commit commit = mainLine.get(i);
            Map<String, ObjectId> changed =
                    trees.changes(
                            commit.parent(), commit, path -> rules.formatOf(path).isPresent());
            for (Map.Entry<String, ObjectId> file : changed.entrySet()) {
                if (!file.getValue().equals(ObjectId.zeroId())) {
                    follow(commit, file.getKey(), file.getValue());
                }
            }
            done.accept(i + 1);
        }
        return moves;
    }

    private void follow(Commit commit, String path, ObjectId blob) throws IOException {
        Format format = rules.formatOf(path).orElseThrow();
        Map<String, String> now = VersionReader.read(format, trees.content(blob));
        if (now.isEmpty()) {
            return;
        }
        String thing = thing(format, path);
        Map<String, String> before = known.getOrDefault(thing, Map.of());
        List<VersionMove> moved = new ArrayList<>();
        now.forEach(
                (part, version) -> {
                    String old = before.get(part);
                    if (!version.equals(old)) {
                        moved.add(new VersionMove(old, version, 1));
                    }
                });
        known.put(thing, now);
        if (!moved.isEmpty()) {
            moves.computeIfAbsent(thing, key -> new ArrayList<>())
                    .add(new MoveSet(commit.id, commit.id, commit.at, moved));
        }
    }

    /** The list of wikis changed its form and name once and stayed the same list. */
    private static String thing(Format format, String path) {
        return format == Format.WIKIS ? path.replaceFirst("\\.[a-z]+$", "") : path;
    }
}
