package dev.turnback.playbook;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Files that say anything that a file may say. */
final class Generated {

    private static final String[] SCRAPS = {
        "a",
        "Z",
        "0",
        " ",
        "\n",
        "\t",
        "\r",
        "\"",
        "'",
        "\\",
        ": ",
        " #",
        "- ",
        "{",
        "[",
        "&",
        "*",
        "!",
        "%",
        "@",
        "`",
        "|",
        ">",
        "?",
        ",",
        "~",
        "null",
        "true",
        "2.0",
        "ü",
        "漢",
        "😀",
        "\u0000",
        "\u001b",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\uffff",
        "\ue000",
        "\udbff\udfff"
    };

    private final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    private <T> @Nullable T perhaps(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private String words() {
        var words = new StringBuilder("w");
        for (int i = random.nextInt(12); i > 0; i--) {
            words.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return words.toString();
    }

    private <T> List<T> some(int least, IntFunction<T> each) {
        return IntStream.range(0, least + random.nextInt(3)).mapToObj(each).toList();
    }

    private List<String> texts() {
        return some(0, _ -> words());
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    private <E extends Enum<E>> List<E> set(Class<E> type, int least) {
        EnumSet<E> set = EnumSet.noneOf(type);
        int size = least + random.nextInt(2);
        while (set.size() < size) {
            set.add(one(type));
        }
        List<E> list = new ArrayList<>(set);
        java.util.Collections.shuffle(list, random);
        return list;
    }

    /** Never the zero below zero, which nobody writes. */
    private double number(double least, double most) {
        double number =
                switch (random.nextInt(3)) {
                    case 0 -> least;
                    case 1 -> Math.rint(Math.min(most, least + random.nextInt(1_000)));
                    default -> least + random.nextDouble() * (most - least);
                };
        return number + 0.0;
    }

    private Instant time(int from) {
        return Instant.ofEpochSecond(
                1_760_000_000L + from + random.nextInt(10_000), random.nextInt(2) * 1_000L);
    }

    private <T> T either(Function<Boolean, T> make) {
        return make.apply(random.nextBoolean());
    }

    PlaybookFile file() {
        return new PlaybookFile(
                new PlaybookFile.Component(
                        "c" + random.nextInt(100),
                        perhaps(this::words),
                        perhaps(this::words),
                        perhaps(this::words),
                        perhaps(() -> set(PlaybookFile.TriggerRole.class, 0)),
                        perhaps(() -> texts().stream().distinct().toList()),
                        perhaps(
                                () ->
                                        either(
                                                first ->
                                                        first
                                                                ? new PlaybookFile.Bar(
                                                                        number(1, 31_622_400), null)
                                                                : new PlaybookFile.Bar(
                                                                        null, words()))),
                        perhaps(() -> one(PlaybookFile.GateMode.class))),
                some(0, this::line),
                some(0, this::procedure),
                perhaps(() -> new PlaybookFile.Sheet(words(), some(1, this::rule))),
                perhaps(this::plan));
    }

    private PlaybookFile.Line line(int index) {
        boolean drafted = random.nextBoolean();
        return new PlaybookFile.Line(
                one(ChangeKind.class),
                index + words(),
                random.nextBoolean()
                        ? Reversibility.REVERSIBLE
                        : Reversibility.PARTIALLY_REVERSIBLE,
                texts(),
                texts(),
                texts(),
                texts(),
                texts(),
                texts(),
                perhaps(
                        () ->
                                either(
                                        first ->
                                                new PlaybookFile.UndoWindow(
                                                        first
                                                                ? 1L + random.nextInt(1_000_000)
                                                                : null,
                                                        first ? null : words(),
                                                        Reversibility.ONE_WAY,
                                                        perhaps(this::words)))),
                perhaps(() -> number(0, 315_576_000)),
                perhaps(this::words),
                drafted ? PlaybookFile.Provenance.DRAFTED : PlaybookFile.Provenance.PERSON,
                drafted ? texts() : List.of());
    }

    private PlaybookFile.Procedure procedure(int index) {
        return new PlaybookFile.Procedure(
                index + words(),
                one(RecoveryAction.class),
                set(ChangeKind.class, 1),
                texts(),
                some(1, _ -> new PlaybookFile.Step(words(), words(), number(0, 2_678_400))),
                set(PlaybookFile.TriggerRole.class, 0),
                texts(),
                some(
                        0,
                        _ ->
                                new PlaybookFile.Prerequisite(
                                        words(), one(PlaybookFile.Prerequisite.Kind.class))),
                number(1, 2_678_400),
                one(PlaybookFile.Provenance.class));
    }

    private PlaybookFile.Rule rule(int index) {
        return new PlaybookFile.Rule(
                "rule-" + index,
                words(),
                words(),
                one(HarmKind.class),
                one(Comparison.class),
                perhaps(() -> number(-1e15, 1e15)),
                perhaps(() -> number(-0.001, 0.001)),
                number(0, 2_678_400),
                1 + random.nextInt(3),
                number(0, 2_678_400),
                one(RequiredAction.class),
                perhaps(() -> number(1, 2_678_400)),
                perhaps(() -> number(0, 1e15)),
                perhaps(this::words),
                perhaps(() -> number(1, 2_678_400)),
                random.nextBoolean(),
                random.nextBoolean(),
                perhaps(() -> new PlaybookFile.Measured("source-" + random.nextInt(9), words())));
    }

    private ReleasePlan plan() {
        boolean own = random.nextBoolean();
        return new ReleasePlan(
                words(),
                perhaps(this::words),
                perhaps(() -> "per_" + random.nextInt(9)),
                own ? perhaps(this::words) : null,
                own ? null : perhaps(() -> "sht_1"),
                texts(),
                some(0, _ -> change()),
                some(0, i -> new ReleasePlan.Stage(i + words(), number(0, 100))),
                perhaps(() -> new ReleasePlan.Window(time(0), time(10_000))),
                some(
                        0,
                        _ ->
                                either(
                                        person ->
                                                new ReleasePlan.Duty(
                                                        person ? words() : null,
                                                        person
                                                                ? null
                                                                : one(
                                                                        PlaybookFile.TriggerRole
                                                                                .class),
                                                        perhaps(() -> time(0)),
                                                        perhaps(() -> time(10_000))))),
                some(0, _ -> new ReleasePlan.Confirmed(words(), words(), perhaps(this::words))),
                some(
                        0,
                        _ ->
                                new ReleasePlan.Answered(
                                        "gui_1", one(ReleasePlan.Answered.Answer.class), words())));
    }

    private ReleasePlan.Change change() {
        return new ReleasePlan.Change(
                one(ChangeKind.class),
                perhaps(this::words),
                random.nextBoolean() ? "" : words(),
                perhaps(() -> one(Reversibility.class)),
                perhaps(this::words),
                some(
                        0,
                        _ ->
                                new ReleasePlan.Dependant(
                                        "other", perhaps(this::words), perhaps(this::words))),
                texts());
    }
}
