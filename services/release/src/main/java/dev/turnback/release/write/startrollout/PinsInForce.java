package dev.turnback.release.write.startrollout;

import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.read.releases.ReleaseView;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What a rollout pins when it starts: the versions that are in force then. */
public record PinsInForce(SheetInForce sheet, ProceduresInForce procedures) {

    public Mono<Pins> of(ReleaseView release) {
        return sheet.of(release.component(), release.sheetId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWith(
                        procedures.of(release.component(), release.procedureIds()).collectList(),
                        (pinned, all) -> new Pins(pinned.orElse(null), all));
    }
}
