package dev.turnback.release.domain.source;

import static dev.turnback.release.domain.source.SourceExamples.ID;
import static dev.turnback.release.domain.source.SourceExamples.NOON;
import static dev.turnback.release.domain.source.SourceExamples.OTHER;
import static dev.turnback.release.domain.source.SourceExamples.REGISTER;
import static dev.turnback.release.domain.source.SourceExamples.REGISTERED;
import static dev.turnback.release.domain.source.SourceExamples.ROUTING;
import static dev.turnback.release.domain.source.SourceExamples.nothing;
import static dev.turnback.release.domain.source.SourceExamples.registered;
import static dev.turnback.release.domain.source.SourceExamples.retired;

import dev.turnback.release.domain.source.SourceCommand.RegisterSource;
import dev.turnback.release.domain.source.SourceEvent.SourceRegistered;
import dev.turnback.release.domain.source.SourceRejection.SecretNeeded;
import dev.turnback.release.domain.source.SourceRejection.SourceRegisteredDifferently;
import dev.turnback.release.domain.source.SourceRejection.SourceRetiredAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegisterSourceTest {

    @Nested
    class Accepted {
        @Test
        void withASecret() {
            nothing().when(REGISTER).thenAccepted(REGISTERED);
        }

        @Test
        void withoutOneWhereNobodyNeedsToSign() {
            nothing()
                    .when(new RegisterSource(ID, SourceKind.CDEVENTS, ROUTING, null, NOON))
                    .thenAccepted(
                            new SourceRegistered(ID, SourceKind.CDEVENTS, ROUTING, null, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void withoutASecretWhereTheSenderCanSign() {
            nothing()
                    .when(new RegisterSource(ID, SourceKind.GITHUB, ROUTING, null, NOON))
                    .thenRejected(new SecretNeeded(SourceKind.GITHUB));
        }

        @Test
        void whenItIsAnotherOneAlready() {
            registered()
                    .when(new RegisterSource(ID, SourceKind.GITHUB, OTHER, "sec_2", NOON))
                    .thenRejected(new SourceRegisteredDifferently());
        }

        @Test
        void whenItIsRetired() {
            retired().when(REGISTER).thenRejected(new SourceRetiredAlready("moved"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsThere() {
            registered().when(REGISTER).thenIgnored();
        }
    }
}
