package dev.turnback.imports.write;

import dev.turnback.imports.ImportAddress;
import dev.turnback.imports.read.ImportView;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;

/** What the routes of a service's imports work with. */
public record ImportDesk(ImportAddress address, CommandDesk commands, Rows<ImportView> imports) {

    String path() {
        return address.path();
    }

    String operation(String verb) {
        return address.operation(verb);
    }
}
