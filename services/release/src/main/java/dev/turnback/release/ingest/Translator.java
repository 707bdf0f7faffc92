package dev.turnback.release.ingest;

import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.domain.source.SourceKind;
import dev.turnback.release.ingest.cdevents.CdEvents;
import dev.turnback.release.ingest.github.GitHub;
import dev.turnback.release.ingest.gitlab.GitLab;
import dev.turnback.release.ingest.pagerduty.PagerDuty;

/** Pure: reads the same delivery the same way, whenever it is asked. */
@FunctionalInterface
public interface Translator {

    Reading read(Incoming incoming, Routing routing);

    static Translator of(SourceKind kind) {
        return switch (kind) {
            case GITHUB -> GitHub::read;
            case GITLAB -> GitLab::read;
            case CDEVENTS -> CdEvents::read;
            case PAGERDUTY -> PagerDuty::read;
        };
    }
}
