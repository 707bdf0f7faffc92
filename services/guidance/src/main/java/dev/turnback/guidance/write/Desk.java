package dev.turnback.guidance.write;

import dev.turnback.axon.Handled;
import dev.turnback.guidance.read.components.KnownComponent;
import dev.turnback.guidance.read.findings.KnownFinding;
import dev.turnback.guidance.read.improvements.ImprovementView;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a command slice works with. */
public record Desk(
        CommandDesk commands,
        Rows<ItemView> items,
        Rows<ImprovementView> improvements,
        Heard<KnownFinding> findings,
        Heard<KnownComponent> components) {

    /** Answers with the item as the command left it. */
    public Mono<ServerResponse> answer(Handled handled, HttpStatus accepted, String id) {
        return commands.answer(handled, accepted, items, id);
    }

    /** Answers with the improvement as the command left it. */
    public Mono<ServerResponse> answerImprovement(Handled handled, HttpStatus accepted, String id) {
        return commands.answer(handled, accepted, improvements, id);
    }
}
