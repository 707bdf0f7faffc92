package dev.turnback.release;

/** Playbook files to try with. */
final class PlaybookFiles {

    /** Every part of a file. */
    static final String WHOLE =
            """
            component:
              id: shop
              name: The shop
              team: checkout
              triggerRoles: [COMMANDER]
              bar: {withinSeconds: 900}
              gate: ENFORCE
            matrix:
              - changeKind: SCHEMA
                pattern: drop column
                reversibility: ONE_WAY
                containmentOptions: [stop writing]
              - changeKind: CODE
                reversibility: REVERSIBLE
            procedures:
              - name: Redeploy
                action: FULL_ROLLBACK
                changeKinds: [CODE]
                steps:
                  - {text: Deploy what ran before, executor: pipeline, expectedSeconds: 60}
                prerequisites:
                  - {text: the artifact, kind: PREVIOUS_ARTIFACT}
                timeBoundSeconds: 300
            sheet:
              name: Checkout
              rules:
                - id: errors
                  name: Errors
                  signal: http_5xx
                  harmKind: USER
                  comparison: ABOVE
                  threshold: 0.01
                  sustainSeconds: 60
                  quietSeconds: 300
                  requiredAction: ROLLBACK
            release:
              version: "2.0"
              previousVersion: "1.9"
              sheet: Checkout
              procedures: [Redeploy]
              changes:
                - kind: SCHEMA
                  pattern: drop column
                  description: drops orders.total
                  dependants: [{component: billing, compatibleFrom: "4.1"}]
              stages:
                - {name: canary, exposurePercent: 5}
              window: {from: 2026-03-02T09:00:00Z, to: 2026-03-02T17:00:00Z}
              onDuty: [{role: COMMANDER}]
              confirmed:
                - {procedure: Redeploy, prerequisite: the artifact, evidence: registry}
              guidance:
                - {guidanceId: gui_1, answer: FOLLOWED, why: expanded first}
            """;

    private PlaybookFiles() {}
}
