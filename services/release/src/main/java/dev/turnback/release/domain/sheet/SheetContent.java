package dev.turnback.release.domain.sheet;

import java.util.List;

/**
 * What a sheet says.
 *
 * @param rules in the order in which people read them
 */
public record SheetContent(String name, List<Rule> rules) {

    public SheetContent {
        rules = List.copyOf(rules);
    }
}
