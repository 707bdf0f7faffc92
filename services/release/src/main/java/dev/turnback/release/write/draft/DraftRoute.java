package dev.turnback.release.write.draft;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.wording.Wording.NotWorded;
import dev.turnback.release.wording.Wording.Worded;
import dev.turnback.release.wording.WordingModel;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Caller;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /components/{id}/drafts}: drafts, and records nothing. */
public record DraftRoute(Drafter drafter, WordingModel model) {

    private static final String WORDS_ONLY =
            "Only words, and nobody checked them: what counts is the draft.";
    private static final String ONE_WAY =
            "Only words, and nobody checked them: it goes one way, and no wording takes it back.";

    public Route route() {
        return Route.post(
                "/api/v1/components/{id}/drafts",
                Access.RELEASE,
                Operation.of(
                                "draftFromHistory",
                                "Drafts a line, a procedure, a summary of past pain or a check of"
                                        + " a plan, from templates and history; records nothing.")
                        .takes(DraftBody.class)
                        .answers(Draft.class)
                        .asOftenAsYouLike(),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String component = request.pathVariable("id");
        return Caller.require(request, Access.RELEASE, component)
                .then(Bodies.read(request, DraftBody.class))
                .flatMap(body -> drafter.draft(component, body.checked()))
                .flatMap(this::worded)
                .flatMap(draft -> ServerResponse.ok().bodyValue(draft));
    }

    /** The model is told what the draft rests on, and nothing of what people wrote. */
    private Mono<Draft> worded(Draft draft) {
        return Mono.fromFuture(() -> model.word(draft.draftedFrom()))
                .map(
                        wording ->
                                switch (wording) {
                                    case Worded(String by, String text) ->
                                            draft.worded(
                                                    new Draft.Worded(by, text, caveat(draft)),
                                                    null);
                                    case NotWorded(String note) -> draft.worded(null, note);
                                });
    }

    private static String caveat(Draft draft) {
        boolean oneWay =
                (draft.line() != null && draft.line().reversibility() == Reversibility.ONE_WAY)
                        || (draft.procedure() != null && !draft.procedure().takesBack());
        return oneWay ? ONE_WAY : WORDS_ONLY;
    }
}
