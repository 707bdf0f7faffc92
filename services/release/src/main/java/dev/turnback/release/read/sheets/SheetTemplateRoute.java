package dev.turnback.release.read.sheets;

import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code GET /sheets/templates}: the sheets that ship. */
public final class SheetTemplateRoute {

    /** All of them. */
    public record Answer(List<SheetTemplate> items) {}

    private SheetTemplateRoute() {}

    public static Route route() {
        return Route.get(
                "/api/v1/sheets/templates",
                Access.READ,
                Operation.of("listSheetTemplates", "The sheets that ship, to begin with.")
                        .answers(Answer.class),
                _ -> ServerResponse.ok().bodyValue(new Answer(SheetTemplate.all())));
    }
}
