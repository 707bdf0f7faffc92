import { flagWords } from '../../src/lib/words';
import { type Api, each } from './api';

/** Where one text is shown, and the words around it that tell its field from the others on the same page. */
export interface Shown {
  address: string;
  words: string;
}

/** Fields that one request, or a few, fill with a text. */
export interface Entry {
  fields: readonly string[];
  /** Records each text in each of the fields. */
  record(texts: readonly string[]): Promise<unknown>;
  /** Where the text that was recorded as number `i` is shown afterwards. */
  shown(text: string, i: number): Shown[];
  /** True for what is recorded while its page is open. */
  live?: boolean;
}

const COMPONENT = 'shop';
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

const incident = async (api: Api, title: string) =>
  (await api.post('/incidents', { title, severity: 'SEV3', at: ago(1) })).id;

/**
 * Every field that takes words over the API. To add one, add an entry: how it is recorded and where it is read. What
 * it records is opened, looked through and compared like everything else.
 */
export async function entries(api: Api): Promise<Entry[]> {
  const room = await incident(api, 'Recorded while somebody looks');
  return [
    incidents(api),
    harm(api, room),
    corrections(api, room),
    decisions(api, room),
    await findings(api),
    guidance(api),
    await revisions(api),
    components(api),
    await releases(api),
    plans(api),
    await waivers(api),
    sources(api),
    await deliveries(api),
    history(api),
    refusedItems(api),
    incidentHistory(api),
    ...importSources(api),
    people(api),
    tokens(api),
    improvements(api),
    platformChanges(api),
    ...matrixLists(api),
    matrixPatterns(api),
    ...procedures(api),
    ...sheets(api),
    ...rehearsals(api),
  ];
}

const people = (api: Api): Entry => ({
  fields: ["person's name"],
  record: (texts) => each(texts, (name, i) => api.post('/people', { name, signInName: `person-${i}`, roles: [] })),
  shown: (text) => [{ address: '/settings/people', words: text }],
});

const tokens = (api: Api): Entry => ({
  fields: ["token's label"],
  record: (texts) => each(texts, (label) => api.post('/tokens', { label, scopes: ['READ'], expiresAt: ago(-24) })),
  shown: (text) => [{ address: '/settings/tokens', words: text }],
});

function incidents(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: ['incident title', 'containment evidence'],
    record: async (texts) => {
      ids = await each(texts, async (text) => {
        const id = await incident(api, text);
        await api.post(`/incidents/${id}/containment`, { evidence: text });
        return id;
      });
    },
    shown: (text, i) => [
      { address: '/incidents?state=CONTAINED', words: text },
      { address: `/incidents/${ids[i]}`, words: `: ${text}` },
      { address: `/incidents/${ids[i]}`, words: `Contained: ${text}` },
    ],
  };
}

const harm = (api: Api, room: string): Entry => ({
  fields: ['harm source', 'harm description'],
  live: true,
  record: (texts) =>
    each(texts, (text) =>
      api.post(`/incidents/${room}/harm`, { kind: 'USER', beganAt: ago(2), source: text, description: text }),
    ),
  shown: (text) => [{ address: `/incidents/${room}`, words: `says ${text}: ${text}` }],
});

const corrections = (api: Api, room: string): Entry => ({
  fields: ['corrected title', "correction's reason"],
  live: true,
  record: (texts) =>
    each(texts, (text) => api.post(`/incidents/${room}/corrections`, { field: 'TITLE', value: text, reason: text })),
  shown: (text) => [{ address: `/incidents/${room}`, words: `to "${text}": ${text}` }],
});

const decisions = (api: Api, room: string): Entry => ({
  fields: ["decision's rationale", "decision's role", "withdrawal's reason"],
  live: true,
  record: (texts) =>
    each(texts, async (text) => {
      const body = { kind: 'HOLD', rationale: text, role: text };
      const { id } = await api.post(`/incidents/${room}/decisions`, body);
      await api.post(`/decisions/${id}/withdrawal`, { reason: text });
    }),
  shown: (text) => [
    { address: `/incidents/${room}`, words: `Hold: ${text}` },
    { address: `/incidents/${room}`, words: `withdrawn: ${text}` },
  ],
});

/** A room shows this many findings. */
const FINDINGS_SHOWN = 100;

async function findings(api: Api): Promise<Entry> {
  const rooms = [await incident(api, 'Learned from'), await incident(api, 'Learned from, too')];
  const roomOf = (i: number) => rooms[Math.floor(i / FINDINGS_SHOWN)];
  return {
    fields: ["finding's sentence", 'proposed guidance', "finding's tag"],
    record: (texts) =>
      each(texts, (text, i) =>
        api.post(`/incidents/${roomOf(i)}/findings`, {
          sentence: text,
          kind: 'DESIGN',
          scope: { tags: [text] },
          proposedGuidance: text,
        }),
      ),
    shown: (text, i) => [
      { address: `/incidents/${roomOf(i)}`, words: `Finding about design: ${text}` },
      { address: `/incidents/${roomOf(i)}`, words: `Design, for every change tagged ${text}` },
      { address: `/incidents/${roomOf(i)}`, words: `Proposed as guidance: ${text}` },
      { address: '/guidance?state=PROPOSED', words: `${text} For every change tagged ${text}.` },
    ],
  };
}

const guidance = (api: Api): Entry => ({
  fields: ['clause', "clause's tag"],
  record: (texts) =>
    each(texts, async (text) => {
      const { id } = await api.post('/guidance', { clause: text, scope: { tags: [text] } });
      await api.post(`/guidance/${id}/adoption`, {});
    }),
  shown: (text) => [{ address: '/guidance', words: `${text} For every change tagged ${text}.` }],
});

async function revisions(api: Api): Promise<Entry> {
  const item = await api.post('/guidance', { clause: 'Take a backup first.' });
  return {
    fields: ['revised clause', "revision's reason"],
    record: async (texts) => {
      let version = item.version;
      for (const text of texts) {
        const body = { clause: text, reason: text };
        ({ version } = await api.post(`/guidance/${item.id}/revisions`, body, { 'if-match': `"${version}"` }));
      }
    },
    shown: (text, i) => [
      { address: `/guidance/${item.id}`, words: `Version ${item.version + i + 1}. ${text} Because: ${text}.` },
    ],
  };
}

const components = (api: Api): Entry => ({
  fields: ["component's name", "component's team"],
  record: (texts) => each(texts, (text, i) => api.post('/components', { id: `part-${i}`, name: text, team: text })),
  shown: (text) => [
    { address: '/trends', words: text },
    { address: '/guidance/document', words: text },
  ],
});

/** One attempt beside figures that count none of the others, so that little else is drawn. */
const panel = (attempt: string | undefined) => `/trends?component=none&sel=${attempt}`;

/** Every so many attempts are opened: it is the panel that every imported attempt is opened in. */
const PANELS_OPENED = 8;

/** A release cannot be taken back to itself. */
const beforeIt = (text: string) => `${text} before`;

async function releases(api: Api): Promise<Entry> {
  const suspects = await incident(api, 'Every release is suspected');
  const attempts: string[] = [];
  const ids: string[] = [];
  return {
    fields: [
      'version',
      'previous version',
      "change's description",
      "stage's name",
      'target version',
      'restored version',
      "link's why",
    ],
    record: (texts) =>
      each(texts, async (text, i) => {
        const before = beforeIt(text);
        const { id } = await api.post('/releases', {
          component: COMPONENT,
          version: text,
          previousVersion: before,
          changes: [{ kind: 'SCHEMA', description: text }],
          stages: [{ name: text, exposurePercent: 100 }],
        });
        ids[i] = id;
        await api.post(`/releases/${id}/rollout`, {});
        await api.post(`/releases/${id}/stages`, { stage: text });
        const { attemptId } = await api.post(`/releases/${id}/attempts`, { extent: 'FULL', targetVersion: before });
        attempts[i] = attemptId;
        await api.post(`/releases/${id}/attempts/${attemptId}/finish`, { restoredVersion: before });
        await api.post(`/incidents/${suspects}/releases`, { releaseId: id, link: 'SUSPECTED', why: text });
      }),
    shown: (text, i) => [
      { address: `/incidents/${suspects}`, words: `${COMPONENT} ${text} suspected` },
      { address: `/incidents/${suspects}`, words: `Release ${text} of ${COMPONENT} is suspected: ${text}` },
      { address: '/trends?basis=VERIFIED&facts=all', words: text },
      { address: `/releases?component=${COMPONENT}`, words: `${COMPONENT} ${text} Rolled back to ${beforeIt(text)}` },
      ...(i % RECORDS_OPENED === 0
        ? [
            { address: `/releases/${ids[i]}`, words: `reached the stage ${text}, 100% of the users.` },
            { address: `/releases/${ids[i]}`, words: `rolled back, ${beforeIt(text)} runs.` },
            { address: `/releases/${ids[i]}`, words: `Schema: ${text}` },
          ]
        : []),
      ...(i % PANELS_OPENED === 0
        ? [
            {
              address: panel(attempts[i]),
              words: `Restored ${beforeIt(text)} Ran before ${beforeIt(text)}`,
            },
          ]
        : []),
    ],
  };
}

/** Each text in each field of a plan, some of them in one plan. */
function plans(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: [
      "change's pattern",
      'why it departs',
      "dependant's versions",
      'irreversible effect',
      'planned stage',
      'confirmed prerequisite',
      'its evidence',
      'answer to guidance',
    ],
    record: async (texts) => {
      ids = await each(
        parts(texts),
        async (some, k) =>
          (
            await api.post('/releases', {
              component: 'planned',
              version: `${k}`,
              changes: some.map((text) => ({
                kind: 'CODE',
                pattern: text,
                description: text,
                reversibility: 'ONE_WAY',
                departsBecause: text,
                dependants: [{ component: COMPONENT, compatibleFrom: text, reliesFrom: text }],
                irreversibleEffects: [text],
              })),
              stages: some.map((name) => ({ name, exposurePercent: 5 })),
              confirmed: some.map((text) => ({ procedureId: 'prc_none', prerequisite: text, evidence: text })),
              guidance: some.map((why, i) => ({ guidanceId: `gui_none${i}`, answer: 'FOLLOWED', why })),
            })
          ).id,
      );
    },
    shown: (text, i) => {
      const address = `/releases/${ids[Math.floor(i / LIST)]}`;
      return [
        `Code, ${text}: ${text} One way now`,
        `Not as its line says: ${text}`,
        `which works with it from ${text} and no longer works without it from ${text}`,
        `No way back for: ${text}`,
        `5% ${text}`,
        `${text} prc_none: ${text}`,
        `gui_none${i % LIST} followed ${text}`,
      ].map((words) => ({ address, words }));
    },
  };
}

/** Every other waiver is revoked again. */
async function waivers(api: Api): Promise<Entry> {
  const plan = { component: 'waived', version: '1', changes: [{ kind: 'CODE', description: 'of no line' }] };
  const { id } = await api.post('/releases', plan);
  const isRevoked = (i: number) => i % 2 === 0;
  return {
    fields: ["waiver's reason", "revocation's reason"],
    record: (texts) =>
      each(texts, async (text, i) => {
        const waiver = { blindSpot: 'no-reversibility', reason: text, expiresAt: ago(-24) };
        const all = (await api.post(`/releases/${id}/waivers`, waiver)).waivers;
        const made = all.find(({ reason }) => reason === text);
        if (isRevoked(i)) await api.post(`/releases/${id}/waivers/${made?.id}/revocation`, { reason: text });
      }),
    shown: (text, i) => [
      { address: `/gate/${id}`, words: `each of them ${text}` },
      ...(isRevoked(i) ? [{ address: `/gate/${id}`, words: `UTC: ${text}` }] : []),
    ],
  };
}

function sources(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: ["source's name", "route's repository", "source's environment"],
    record: async (texts) => {
      ids = await each(
        texts,
        async (text) =>
          (
            await api.post('/sources', {
              name: text,
              kind: 'CDEVENTS',
              routes: [{ repository: text, component: COMPONENT }],
              environments: [text],
            })
          ).id,
      );
    },
    shown: (text, i) => [
      { address: '/settings/sources', words: `${text} CDEvents` },
      ...(i % RECORDS_OPENED === 0
        ? [
            { address: `/settings/sources/${ids[i]}`, words: `Environments ${text}` },
            { address: `/settings/sources/${ids[i]}`, words: `${text} to ${COMPONENT}` },
          ]
        : []),
    ],
  };
}

/** What a pipeline sends is kept whatever it is; some of it is sent to each of a few sources. */
async function deliveries(api: Api): Promise<Entry> {
  const made = Array.from({ length: 10 }, (_source, k) => ({ name: `Anything ${k}`, kind: 'CDEVENTS', routes: [] }));
  const ids = await each(made, async (one) => (await api.post('/sources', one)).id);
  const sourceOf = (i: number) => ids[i % ids.length] ?? '';
  return {
    fields: ["delivery's body"],
    record: (texts) => each(texts, (text, i) => api.deliver(sourceOf(i), { text })),
    shown: (text, i) => [{ address: `/settings/sources/${sourceOf(i)}`, words: JSON.stringify(text) }],
  };
}

const readFrom = (text: string) => ({ kind: 'CSV', name: text, reference: text });

function history(api: Api): Entry {
  const attempts = new Map<string, string>();
  return {
    fields: [
      "item's key",
      "item's version",
      "item's restored version",
      "item's previous version",
      "item's flag",
      "item's source",
      "item's reference",
      "follow-up's reference",
    ],
    record: async (texts) => {
      const rollbacks = texts.map((text, i) => ({
        type: 'rollback',
        key: text,
        component: COMPONENT,
        version: text,
        restoredVersion: text,
        previousVersion: text,
        exposedAt: ago(500 + i),
        landedAt: ago(499 + i),
        extent: 'FULL',
        changeKinds: ['SCHEMA'],
        followUps: [{ kind: 'HOTFIXED', at: ago(498 + i), reference: text }],
        observedUntil: ago(2),
        source: readFrom(text),
        flags: [text],
      }));
      const setAside = texts.map((text, i) => ({
        type: 'setAside',
        key: `${text} aside`,
        component: COMPONENT,
        reason: 'PLANNED_TOGGLE',
        at: ago(500 + i),
        changeKinds: [],
        source: readFrom(text),
      }));
      await api.importAll('imports', {}, [...rollbacks, ...setAside]);
      const facts = await api.all<{ attemptId: string; version: string }>('/facts/attempts?basis=OBSERVED');
      for (const fact of facts) attempts.set(fact.version, fact.attemptId);
    },
    shown: (text) => [
      { address: '/trends', words: flagWords(text) },
      { address: '/trends?facts=all', words: text },
      { address: '/trends?facts=reason:', words: `${text} ${text}` },
      { address: panel(attempts.get(text)), words: `Restored ${text} Ran before ${text}` },
      { address: panel(attempts.get(text)), words: `CSV ${text}, ${text}` },
      { address: panel(attempts.get(text)), words: flagWords(text) },
    ],
  };
}

const refusedItems = (api: Api): Entry => ({
  fields: ["refused item's key"],
  record: (texts) =>
    api.importAll(
      'imports',
      { name: 'refused.csv' },
      texts.map((text) => ({
        type: 'setAside',
        key: text,
        component: 'No such id',
        reason: 'PLANNED_TOGGLE',
        at: ago(3),
        changeKinds: [],
        source: readFrom(text),
      })),
    ),
  shown: (text) => [{ address: '/operations/imports', words: `${text} component` }],
});

const incidentHistory = (api: Api): Entry => ({
  fields: ["past incident's key", "past incident's title", "past incident's source", "past incident's flag"],
  record: (texts) =>
    api.importAll(
      'incidents/imports',
      {},
      texts.map((text, i) => ({
        type: 'incident',
        key: text,
        components: [COMPONENT],
        title: text,
        severity: 'SEV3',
        declaredAt: ago(500 + i),
        harmBeganAt: ago(501 + i),
        containedAt: ago(499 + i),
        resolvedAt: ago(498 + i),
        source: readFrom(text),
        flags: [text],
      })),
    ),
  shown: (text) => [{ address: '/incidents?state=RESOLVED', words: `${text} Resolved, read from ${text}, shop` }],
});

/** Half of the texts name imports of history, the others imports of incidents. */
const importSources = (api: Api): Entry[] =>
  (['imports', 'incidents/imports'] as const).map((where, half) => {
    const mine = (i: number) => i % 2 === half;
    return {
      fields: [`name of a source of ${where}`, `mapping of ${where}`, `fingerprint of ${where}`],
      record: (texts) =>
        each(
          texts.filter((_text, i) => mine(i)),
          (text) => api.importAll(where, { name: text, mapping: text, fingerprint: text }, []),
        ),
      shown: (text, i) => (mine(i) ? [{ address: '/operations/imports', words: `CSV, mapping ${text}` }] : []),
    };
  });

const improvements = (api: Api): Entry => ({
  fields: ["improvement's title", 'expected effect'],
  record: (texts) => each(texts, (text) => api.post('/improvements', { title: text, expectedEffect: text })),
  shown: (text) => [{ address: '/guidance/improvements', words: `${text} ${text}` }],
});

const platformChanges = (api: Api): Entry => ({
  fields: ['change of platform'],
  record: async (texts) => {
    await api.post('/components', { id: 'stands-on-much', name: 'Stands on much' });
    await each(texts, (description) =>
      api.post('/components/stands-on-much/platform', { what: 'PLATFORM', description }),
    );
  },
  shown: (text) => [{ address: '/components/stands-on-much', words: text }],
});

/** So many entries may a list of words have. */
const LIST = 20;

const parts = (texts: readonly string[]) =>
  Array.from({ length: Math.ceil(texts.length / LIST) }, (_part, i) => texts.slice(i * LIST, (i + 1) * LIST));

const MATRIX_LISTS = [
  'easyToReverse',
  'hardToReverse',
  'failureModes',
  'dataMutationPaths',
  'controls',
  'containmentOptions',
];

const matrixLists = (api: Api): Entry[] => [
  {
    fields: MATRIX_LISTS.map((name) => `${name} of a line`),
    record: (texts) =>
      each(parts(texts), (some, i) =>
        api.post('/matrix', {
          component: 'much-said',
          changeKind: 'DATA',
          pattern: `part ${i}`,
          reversibility: 'ONE_WAY',
          ...Object.fromEntries(MATRIX_LISTS.map((name) => [name, some])),
        }),
      ),
    shown: (text) => [{ address: '/guidance/matrix/much-said', words: text }],
  },
];

const matrixPatterns = (api: Api): Entry => ({
  fields: ["line's pattern", "line's reason", 'what closes an undo window'],
  record: (texts) =>
    each(texts, (text) =>
      api.post('/matrix', {
        component: 'many-patterns',
        changeKind: 'CODE',
        pattern: text,
        reversibility: 'REVERSIBLE',
        undoWindow: { kind: 'EVENT', event: text, dropsTo: 'ONE_WAY' },
        reason: text,
      }),
    ),
  shown: (text) => [{ address: '/guidance/matrix/many-patterns', words: text }],
});

const procedureOf = (name: string, words: readonly string[]) => ({
  component: 'much-said',
  name,
  action: 'FULL_ROLLBACK',
  changeKinds: ['CODE'],
  patterns: words,
  steps: words.map((text) => ({ text, executor: text, expectedSeconds: 60 })),
  prerequisites: words.map((text) => ({ text, kind: 'OTHER' })),
  timeBoundSeconds: 600,
});

function procedures(api: Api): Entry[] {
  let ids: string[] = [];
  return [
    {
      fields: ["procedure's name"],
      record: (texts) => each(texts, (text) => api.post('/procedures', procedureOf(text, ['one']))),
      shown: (text) => [{ address: '/guidance/procedures', words: text }],
    },
    {
      fields: ["procedure's step", 'its executor', 'its prerequisite', 'its pattern'],
      record: async (texts) => {
        ids = await each(
          parts(texts),
          async (some, i) => (await api.post('/procedures', procedureOf(`${i}`, some))).id,
        );
      },
      shown: (text, i) => [{ address: `/guidance/procedures/${ids[Math.floor(i / LIST)]}`, words: text }],
    },
  ];
}

const ruleOf = (text: string, i: number) => ({
  id: `rule-${i}`,
  name: text,
  signal: text,
  owner: text,
  harmKind: 'USER',
  comparison: 'ABOVE',
  threshold: 1,
  sustainSeconds: 60,
  quietSeconds: 60,
  requiredAction: 'HOLD',
  budgetSeconds: 60,
});

function sheets(api: Api): Entry[] {
  let ids: string[] = [];
  return [
    {
      fields: ["sheet's name"],
      record: (texts) => each(texts, (text) => api.post('/sheets', { name: text, rules: [ruleOf('one', 0)] })),
      shown: (text) => [{ address: '/guidance/sheets', words: text }],
    },
    {
      fields: ["rule's name", "rule's signal", "rule's owner"],
      record: async (texts) => {
        ids = await each(
          parts(texts),
          async (some, i) => (await api.post('/sheets', { name: `${i}`, rules: some.map(ruleOf) })).id,
        );
      },
      shown: (text, i) => [{ address: `/guidance/sheets/${ids[Math.floor(i / LIST)]}`, words: text }],
    },
  ];
}

/** Every so many records are opened: all are shown in the same way. */
const RECORDS_OPENED = 20;

function rehearsals(api: Api): Entry[] {
  let ids: string[] = [];
  const verified = (why: string) => ({ verified: false, why });
  return [
    {
      fields: [
        "rehearsal's environment",
        "rehearsal's scenario",
        "rehearsal's versions",
        "rehearsal's pattern",
        'why it is representative',
        'note on a step',
        'what broke',
        'why it was verified',
      ],
      record: async (texts) => {
        const { id } = await api.post('/procedures', { ...procedureOf('Walked', ['one']), component: 'rehearsed' });
        ids = await each(
          texts,
          async (text) =>
            (
              await api.post('/rehearsals/records', {
                component: 'rehearsed',
                changeKind: 'CODE',
                pattern: text,
                procedureId: id,
                scenario: text,
                fromVersion: text,
                toVersion: text,
                environment: text,
                representative: true,
                representativeWhy: text,
                steps: [{ step: 0, seconds: 60, note: text }],
                breakdowns: [{ text, step: 0 }],
                outcome: 'PARTIAL',
                verifications: {
                  tools: verified(text),
                  permissions: verified(text),
                  timing: verified(text),
                  communication: verified(text),
                },
                at: ago(3),
                finishedAt: ago(2),
              })
            ).id,
        );
      },
      shown: (text, i) => [
        { address: '/guidance/rehearsals?component=rehearsed', words: text },
        ...(i % RECORDS_OPENED === 0 ? [{ address: `/guidance/rehearsals/${ids[i]}`, words: text }] : []),
      ],
    },
  ];
}
