package dev.turnback.people.flow;

import static dev.turnback.service.EventFlow.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.people.PeopleService;
import dev.turnback.people.PeopleSlices;
import dev.turnback.people.domain.person.Grant;
import dev.turnback.people.domain.person.PersonCommand;
import dev.turnback.people.domain.person.Role;
import dev.turnback.people.domain.token.Permit;
import dev.turnback.people.domain.token.Scope;
import dev.turnback.people.domain.token.TokenCommand;
import dev.turnback.service.EventFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventFlowTest {

    private static final Path PAGE = Path.of("../../docs/event-flow.md");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Permit PERMIT =
            new Permit(
                    "builds of the shop",
                    List.of(Scope.READ, Scope.RELEASE),
                    List.of("shop"),
                    Instant.parse("2026-06-01T12:00:00Z"));

    static final List<EventFlow.Run> RUNS =
            Stream.concat(
                            run(
                                    PeopleSlices.PERSON,
                                    new PersonCommand.AddPerson(
                                            "per_1", List.of(Grant.of(Role.COMMANDER)), NOON),
                                    new PersonCommand.ChangeRoles(
                                            "per_1",
                                            List.of(new Grant(Role.RELEASE_OWNER, List.of("shop"))),
                                            NOON),
                                    new PersonCommand.ResetPassword("per_1", NOON),
                                    new PersonCommand.ForgetPerson("per_1", NOON))
                                    .stream(),
                            run(
                                    PeopleSlices.TOKEN,
                                    new TokenCommand.IssueToken("tok_1", "ab12", PERMIT, NOON),
                                    new TokenCommand.RevokeToken("tok_1", NOON))
                                    .stream())
                    .toList();

    private static final EventFlow FLOW =
            new EventFlow(
                    PeopleService.LOG,
                    PeopleSlices.ALL,
                    PeopleService.VIEWS,
                    _ -> Optional.empty(),
                    RUNS);

    /** Run with {@code -Dturnback.write=true} to write the page anew. */
    @Test
    void the_page_shows_what_the_code_does() throws IOException {
        if (Boolean.getBoolean("turnback.write")) {
            Files.writeString(PAGE, FLOW.onto(Files.readString(PAGE)));
        }
        assertThat(FLOW.sectionOf(Files.readString(PAGE))).isEqualTo(FLOW.markdown());
    }

    @Test
    void every_command_and_every_event_is_on_the_page() {
        assertThat(RUNS.stream().map(EventFlow.Run::command))
                .containsAll(permitted(PeopleSlices.ALL.stream().map(s -> s.commands())));
        assertThat(RUNS.stream().flatMap(run -> run.events().stream()).map(Object::getClass))
                .containsAll(permitted(PeopleSlices.ALL.stream().map(s -> s.events())));
    }

    private static List<Class<?>> permitted(Stream<? extends Class<?>> sealed) {
        return sealed.flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .<Class<?>>map(type -> type)
                .toList();
    }
}
