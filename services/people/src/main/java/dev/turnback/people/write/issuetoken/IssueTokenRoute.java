package dev.turnback.people.write.issuetoken;

import dev.turnback.people.domain.token.Permit;
import dev.turnback.people.domain.token.Scope;
import dev.turnback.people.domain.token.TokenCommand.IssueToken;
import dev.turnback.people.read.tokens.MachineToken;
import dev.turnback.people.write.Desk;
import dev.turnback.people.write.GrantBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import dev.turnback.web.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /tokens}: the secret is in the answer, once, and only its hash is kept. */
public final class IssueTokenRoute {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Desk desk;

    public IssueTokenRoute(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param label which machine it is for
     * @param components for which RELEASE holds; all when absent or empty
     * @param expiresAt at most 366 days ahead
     */
    public record Body(
            String label,
            List<Scope> scopes,
            @Nullable List<String> components,
            Instant expiresAt) {}

    public Route route() {
        return Route.post(
                "/api/v1/tokens",
                Access.ADMIN,
                Operation.of("issueToken", "Issues a token to a machine.")
                        .takes(Body.class)
                        .answers(MachineToken.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            String secret = secret();
                            IssueToken command = command(received.body(), secret);
                            return desk.handle(command, received.context())
                                    .flatMap(
                                            handled ->
                                                    desk.commands()
                                                            .created(
                                                                    handled,
                                                                    "token",
                                                                    command.tokenId())
                                                            .flatMap(
                                                                    id ->
                                                                            desk.token(
                                                                                    handled,
                                                                                    HttpStatus
                                                                                            .CREATED,
                                                                                    id,
                                                                                    Desk.isNew(
                                                                                                    handled)
                                                                                            ? secret
                                                                                            : null)));
                        });
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "tb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private IssueToken command(Body body, String secret) {
        return new IssueToken(
                desk.commands().ids().next("tok"),
                HexFormat.of().formatHex(Sha256.of(secret)),
                permit(body),
                desk.commands().now());
    }

    private Permit permit(Body body) {
        List<String> components = body.components() == null ? List.of() : body.components();
        if (body.scopes().isEmpty()) {
            throw Problem.badField("scopes", "expected at least one");
        }
        if (!components.isEmpty() && body.scopes().stream().noneMatch(Scope::isOfComponents)) {
            throw Problem.badField("components", "only RELEASE and GATE are bound to components");
        }
        return new Permit(
                Check.name("label", body.label()),
                body.scopes(),
                GrantBody.components("components", components),
                expiresAt(body.expiresAt()));
    }

    private Instant expiresAt(Instant at) {
        Instant now = desk.commands().now();
        if (!at.isAfter(now) || at.isAfter(now.plus(LONGEST))) {
            throw Problem.badField(
                    "expiresAt", "expected a time within the next " + LONGEST.toDays() + " days");
        }
        return at;
    }
}
