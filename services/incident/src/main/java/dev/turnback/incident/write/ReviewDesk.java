package dev.turnback.incident.write;

import dev.turnback.incident.domain.review.ReviewCommand;
import dev.turnback.incident.read.export.Exporter;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.reviews.Judged;
import dev.turnback.incident.read.reviews.ObligationToReview;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.service.Rows;
import dev.turnback.web.Commands.Received;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What a command slice of a review works with.
 *
 * @param exporter knows the obligations of an incident
 */
public record ReviewDesk(Desk desk, Rows<ReviewView> reviews, Exporter exporter) {

    private static final Pattern OBLIGATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,199}");
    private static final Pattern EVIDENCE = OBLIGATION;
    private static final int MOST = 50;

    /** Hands in a command about a review and answers with the review. */
    public Mono<ServerResponse> ask(ReviewCommand command, Received<?> received) {
        return desk.commands()
                .handle(command, received.context())
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(
                                                handled,
                                                HttpStatus.OK,
                                                reviews,
                                                command.reviewId()));
    }

    /** Of an incident, with what was published before it is asked; 404 when there is none. */
    public Mono<Set<String>> obligations(String incidentId) {
        return exporter.whole(incidentId, null)
                .map(
                        gathered ->
                                Judged.of(gathered).stream()
                                        .map(ObligationToReview::obligationId)
                                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The incident that it is part of, null for none. */
    public static @Nullable String mergedInto(IncidentView incident) {
        return incident.mergedInto() == null ? null : incident.mergedInto().incidentId();
    }

    public Instant now() {
        return desk.commands().now();
    }

    /** The id of an obligation, as it is judged. */
    public static String obligation(String field, String value) {
        if (!OBLIGATION.matcher(value).matches()) {
            throw Problem.badField(field, "expected the id of an obligation, such as obl_01J8Z3");
        }
        return value;
    }

    /** What shows it: ids, or positions such as {@code decision:77}. */
    public static List<String> evidence(String field, @Nullable List<String> links) {
        List<String> given = links == null ? List.of() : links;
        if (given.size() > MOST) {
            throw Problem.badField(field, "expected at most " + MOST + " of them");
        }
        for (int i = 0; i < given.size(); i++) {
            if (!EVIDENCE.matcher(given.get(i)).matches()) {
                throw Problem.badField(
                        field + "[" + i + "]",
                        "expected an id, such as obl_01J8Z3, or a position, such as decision:77");
            }
        }
        return given.stream().distinct().toList();
    }
}
