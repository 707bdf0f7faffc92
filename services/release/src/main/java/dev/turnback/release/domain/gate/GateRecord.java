package dev.turnback.release.domain.gate;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the gate of a release.
 *
 * @param component empty before anything happened at it
 * @param waivers by id, also those that count no more
 */
public record GateRecord(String component, Map<String, Waiver> waivers) {

    static final GateRecord NEW = new GateRecord("", Map.of());

    public GateRecord {
        waivers = Map.copyOf(waivers);
    }

    GateRecord with(String of, Waiver waiver) {
        Map<String, Waiver> more = new HashMap<>(waivers);
        more.put(waiver.id(), waiver);
        return new GateRecord(of, more);
    }
}
