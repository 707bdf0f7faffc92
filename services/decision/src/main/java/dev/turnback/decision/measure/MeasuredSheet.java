package dev.turnback.decision.measure;

import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of one version of a decision sheet that say how they are measured.
 *
 * @param id of sheet and version; see {@link #key}
 */
public record MeasuredSheet(String id, List<Rule> rules) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<MeasuredSheet> VIEW =
            new View<>(
                    ViewDefinition.named("measured-sheets", 1),
                    MeasuredSheet.class,
                    List.of(
                            new View.Fold<>(
                                    SheetPublished.class,
                                    event -> key(event.sheetId(), event.version()),
                                    (_, event) -> published(event))),
                    _ -> Map.of());

    public MeasuredSheet {
        rules = List.copyOf(rules);
    }

    /**
     * @param signal what samples of it are called
     * @param dataSource the name of what is asked
     */
    public record Rule(String id, String signal, String dataSource, String query) {}

    public static String key(String sheetId, int version) {
        return sheetId + "/" + version;
    }

    /** What is to be asked while a release is bound by it. */
    public List<MeasuredSignal> of(String releaseId, String component) {
        return rules.stream()
                .map(
                        rule ->
                                new MeasuredSignal(
                                        releaseId,
                                        component,
                                        rule.id(),
                                        rule.signal(),
                                        rule.dataSource(),
                                        rule.query()))
                .toList();
    }

    private static MeasuredSheet published(SheetPublished event) {
        return new MeasuredSheet(
                key(event.sheetId(), event.version()),
                event.rules().stream().flatMap(MeasuredSheet::measured).toList());
    }

    private static Stream<Rule> measured(SheetRule rule) {
        SheetRule.Measured how = rule.measured();
        return how == null
                ? Stream.empty()
                : Stream.of(new Rule(rule.id(), rule.signal(), how.dataSource(), how.query()));
    }
}
