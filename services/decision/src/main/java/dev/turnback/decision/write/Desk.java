package dev.turnback.decision.write;

import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;

/** What a command slice works with. */
public record Desk(
        CommandDesk commands,
        Rows<DecisionView> decisions,
        Rows<ObligationView> obligations,
        Heard<KnownIncident> incidents,
        Heard<KnownRelease> releases) {}
