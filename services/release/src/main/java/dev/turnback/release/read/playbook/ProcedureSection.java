package dev.turnback.release.read.playbook;

import dev.turnback.release.domain.Provenance;
import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Steps;
import dev.turnback.release.read.playbook.Block.Words;
import dev.turnback.release.read.procedures.ProcedureView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How it is done, step by step. */
final class ProcedureSection {

    private ProcedureSection() {}

    static List<Block> of(List<ProcedureView> procedures) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "Procedures"));
        if (procedures.isEmpty()) {
            blocks.add(new Words("Nobody has said how it is taken back."));
        }
        for (ProcedureView procedure : procedures) {
            blocks.add(new Heading(3, procedure.name()));
            blocks.add(new Items(items(procedure)));
            blocks.add(
                    new Steps(
                            procedure.steps().stream()
                                    .map(
                                            step ->
                                                    "%s (%s, %s)"
                                                            .formatted(
                                                                    step.text(),
                                                                    step.executor(),
                                                                    Said.duration(
                                                                            step
                                                                                    .expectedSeconds())))
                                    .toList()));
        }
        return blocks;
    }

    private static List<String> items(ProcedureView procedure) {
        List<String> items = new ArrayList<>();
        items.add(
                "%s for %s%s"
                        .formatted(
                                Said.capital(Said.plain(procedure.action())),
                                Said.listed(procedure.changeKinds(), Said::plain, "nothing"),
                                procedure.patterns().isEmpty()
                                        ? ""
                                        : ", " + String.join(", ", procedure.patterns())));
        items.add("Within " + Said.duration(procedure.timeBoundSeconds()));
        items.add(
                "Triggered by "
                        + Said.listed(
                                Stream.concat(
                                                procedure.triggerRoles().stream().map(Said::plain),
                                                procedure.triggerPersons().stream())
                                        .toList(),
                                one -> one,
                                "nobody who is named"));
        procedure
                .prerequisites()
                .forEach(
                        each ->
                                items.add(
                                        "Has to be there first: %s (%s)"
                                                .formatted(each.text(), Said.plain(each.kind()))));
        if (procedure.provenance() == Provenance.DRAFTED) {
            items.add("Drafted, and never validated");
        }
        items.add("Version " + procedure.version());
        return items;
    }
}
