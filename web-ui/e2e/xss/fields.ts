import { flagWords } from '../../src/lib/words';
import { type Api, each } from './api';

/** Where one text is shown, and the words around it that tell its field from the others on the same page. */
export interface Shown {
  address: string;
  words: string;
}

/**
 * A text as one field has it: the field's name goes behind it, as a comment of what the text would run, so that each
 * field is seen to be shown.
 */
export const say = (text: string, field: string) => `${text} //${field}`;

/** Fields that one request, or a few, fill with a text. */
export interface Entry {
  /** Those that a page shows. */
  fields: readonly string[];
  /** Those that no page shows, which could still come alive on one. */
  unseen?: readonly string[];
  /** Records each text in each of the fields. */
  record(texts: readonly string[]): Promise<unknown>;
  /** Where the text that was recorded as number `i` is shown afterwards. */
  shown(text: string, i: number): Shown[];
  /** True for what is recorded while its page is open. */
  live?: boolean;
}

const COMPONENT = 'shop';
/** The component of which everything is said that can be. */
const MUCH = 'much-said';
/** Its playbook: a page that no script of Turnback writes. */
export const PLAYBOOK = `/api/v1/components/${MUCH}/playbook`;
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
    notes(api, await incident(api, 'Written in')),
    updates(api, await incident(api, 'Told of')),
    measurements(api, await incident(api, 'Measured')),
    mergers(api, await incident(api, 'The whole')),
    harm(api, room),
    corrections(api, room),
    decisions(api, room),
    attempts(api, await each([1, 2, 3, 4], (n) => incident(api, `Tried in, ${n}`))),
    await findings(api),
    guidance(api),
    await revisions(api),
    retirements(api),
    webhooks(api),
    await reviews(api),
    amendments(api),
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
    delivered(api),
    dropped(api),
    retired(api),
    platformChanges(api),
    matrixLists(api),
    matrixPatterns(api),
    ...procedures(api),
    retiredProcedures(api),
    ...sheets(api),
    rehearsals(api),
    abandoned(api),
    suspicions(api),
  ];
}

const people = (api: Api): Entry => ({
  fields: ["person's name"],
  record: (texts) =>
    each(texts, (text, i) =>
      api.post('/people', { name: say(text, "person's name"), signInName: `person-${i}`, roles: [] }),
    ),
  shown: (text) => [{ address: '/settings/people', words: say(text, "person's name") }],
});

const tokens = (api: Api): Entry => ({
  fields: ["token's label"],
  record: (texts) =>
    each(texts, (text) =>
      api.post('/tokens', { label: say(text, "token's label"), scopes: ['READ'], expiresAt: ago(-24) }),
    ),
  shown: (text) => [{ address: '/settings/tokens', words: say(text, "token's label") }],
});

function incidents(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: [
      'incident title',
      'why the severity changed',
      'why it goes on',
      'why it is cancelled',
      'containment evidence',
    ],
    record: async (texts) => {
      ids = await each(texts, async (text) => {
        const id = await incident(api, say(text, 'incident title'));
        const post = (verb: string, body: object) => api.post(`/incidents/${id}/${verb}`, body);
        await post('severity', { severity: 'SEV2', why: say(text, 'why the severity changed') });
        await post('containment', { evidence: 'too early' });
        await post('reopening', { why: say(text, 'why it goes on') });
        await post('containment', { evidence: say(text, 'containment evidence') });
        await post('cancellation', { reason: say(text, 'why it is cancelled') });
        await post('reopening', { why: 'it is one' });
        return id;
      });
    },
    shown: (text, i) => [
      { address: '/incidents?state=CONTAINED', words: say(text, 'incident title') },
      { address: `/incidents/${ids[i]}`, words: `: ${say(text, 'incident title')}` },
      { address: `/incidents/${ids[i]}`, words: `SEV2: ${say(text, 'why the severity changed')}` },
      { address: `/incidents/${ids[i]}`, words: `Reopened: ${say(text, 'why it goes on')}` },
      { address: `/incidents/${ids[i]}`, words: `Contained: ${say(text, 'containment evidence')}` },
      { address: `/incidents/${ids[i]}`, words: `Cancelled: ${say(text, 'why it is cancelled')}` },
    ],
  };
}

const notes = (api: Api, room: string): Entry => ({
  fields: ["entry's words", "corrected entry's words", "entry correction's reason"],
  record: (texts) =>
    each(texts, async (text) => {
      const words = say(text, "entry's words");
      const { entries } = await api.post(`/incidents/${room}/entries`, { text: words });
      const written = entries.find((entry) => entry.text === words)?.entryId;
      await api.post(`/incidents/${room}/entries/${written}/correction`, {
        text: say(text, "corrected entry's words"),
        reason: say(text, "entry correction's reason"),
      });
    }),
  shown: (text) => [
    { address: `/incidents/${room}`, words: say(text, "entry's words") },
    {
      address: `/incidents/${room}`,
      words: `to "${say(text, "corrected entry's words")}": ${say(text, "entry correction's reason")}`,
    },
  ],
});

const updates = (api: Api, room: string): Entry => ({
  fields: ['status update', 'why a component is suspected'],
  record: (texts) =>
    each(texts, async (text) => {
      await api.post(`/incidents/${room}/status-updates`, { audience: 'PUBLIC', text: say(text, 'status update') });
      await api.post(`/incidents/${room}/components`, {
        component: 'shop',
        link: 'SUSPECTED',
        why: say(text, 'why a component is suspected'),
      });
    }),
  shown: (text) => [
    { address: `/incidents/${room}`, words: `Told the public: ${say(text, 'status update')}` },
    { address: `/incidents/${room}`, words: `is suspected: ${say(text, 'why a component is suspected')}` },
  ],
});

const measurements = (api: Api, room: string): Entry => ({
  fields: ["measurement's unit", "measurement's source", "measurement correction's reason"],
  record: (texts) =>
    each(texts, async (text) => {
      const unit = say(text, "measurement's unit");
      const { measurements } = await api.post(`/incidents/${room}/harm-measurements`, {
        kind: 'USER',
        value: 1,
        unit,
        source: say(text, "measurement's source"),
      });
      const noted = measurements.find((one) => one.unit === unit)?.measurementId;
      const reason = say(text, "measurement correction's reason");
      await api.post(`/incidents/${room}/harm-measurements/${noted}/correction`, { value: 2, reason });
    }),
  shown: (text) => [
    { address: `/incidents/${room}`, words: `Harm to users: 1 ${say(text, "measurement's unit")} at` },
    { address: `/incidents/${room}`, words: `says ${say(text, "measurement's source")}` },
    { address: `/incidents/${room}`, words: `from 1 to 2: ${say(text, "measurement correction's reason")}` },
  ],
});

const mergers = (api: Api, room: string): Entry => {
  const merged: string[] = [];
  return {
    fields: ['why two are one', 'why they are two after all'],
    record: async (texts) => {
      const one = await incident(api, 'Part of another one now and then');
      merged.push(one);
      for (const text of texts) {
        await api.post(`/incidents/${one}/merger`, { into: room, why: say(text, 'why two are one') });
        await api.post(`/incidents/${one}/split`, { why: say(text, 'why they are two after all') });
      }
    },
    shown: (text) => [
      { address: `/incidents/${merged[0]}`, words: `Merged into ${room}: ${say(text, 'why two are one')}` },
      { address: `/incidents/${merged[0]}`, words: `Split off ${room}: ${say(text, 'why they are two after all')}` },
    ],
  };
};

const harm = (api: Api, room: string): Entry => ({
  fields: ['harm source', 'harm description'],
  live: true,
  record: (texts) =>
    each(texts, (text) =>
      api.post(`/incidents/${room}/harm`, {
        kind: 'USER',
        beganAt: ago(2),
        source: say(text, 'harm source'),
        description: say(text, 'harm description'),
      }),
    ),
  shown: (text) => [
    {
      address: `/incidents/${room}`,
      words: `says ${say(text, 'harm source')}: ${say(text, 'harm description')}`,
    },
  ],
});

const corrections = (api: Api, room: string): Entry => ({
  fields: ['corrected title', "correction's reason"],
  live: true,
  record: (texts) =>
    each(texts, (text) =>
      api.post(`/incidents/${room}/corrections`, {
        field: 'TITLE',
        value: say(text, 'corrected title'),
        reason: say(text, "correction's reason"),
      }),
    ),
  shown: (text) => [
    {
      address: `/incidents/${room}`,
      words: `to "${say(text, 'corrected title')}": ${say(text, "correction's reason")}`,
    },
  ],
});

const decisions = (api: Api, room: string): Entry => ({
  fields: ["decision's rationale", 'why not the other kind', "withdrawal's reason"],
  unseen: ["decision's role"],
  live: true,
  record: (texts) =>
    each(texts, async (text) => {
      const body = {
        kind: 'HOLD',
        rationale: say(text, "decision's rationale"),
        role: say(text, "decision's role"),
        alternatives: [{ kind: 'CONTAIN', whyNot: say(text, 'why not the other kind') }],
      };
      const { id } = await api.post(`/incidents/${room}/decisions`, body);
      await api.post(`/decisions/${id}/withdrawal`, { reason: say(text, "withdrawal's reason") });
    }),
  shown: (text) => [
    { address: `/incidents/${room}`, words: `Hold: ${say(text, "decision's rationale")}` },
    { address: `/incidents/${room}`, words: `Instead of contain: ${say(text, 'why not the other kind')}` },
    { address: `/incidents/${room}`, words: `withdrawn: ${say(text, "withdrawal's reason")}` },
  ],
});

/** A room shows this many attempts. */
const ATTEMPTS_SHOWN = 50;

function attempts(api: Api, rooms: readonly string[]): Entry {
  const roomOf = (i: number) => rooms[Math.floor(i / ATTEMPTS_SHOWN)];
  return {
    fields: ['what is tried', 'step of an attempt', 'who took a step', "step's note", 'what shows the target'],
    record: (texts) =>
      each(texts, async (text, i) => {
        const what = say(text, 'what is tried');
        const { id } = await api.post(`/incidents/${roomOf(i)}/attempts`, { action: 'CONTAIN', what });
        await api.post(`/attempts/${id}/steps`, {
          what: say(text, 'step of an attempt'),
          executor: say(text, 'who took a step'),
          outcome: 'DONE',
          note: say(text, "step's note"),
        });
        await api.post(`/attempts/${id}/verification`, {
          target: 'VERIFIED',
          evidence: say(text, 'what shows the target'),
        });
      }),
    shown: (text, i) => [
      { address: `/incidents/${roomOf(i)}`, words: `Contain: ${say(text, 'what is tried')}` },
      { address: `/incidents/${roomOf(i)}`, words: say(text, 'step of an attempt') },
      { address: `/incidents/${roomOf(i)}`, words: say(text, 'who took a step') },
      { address: `/incidents/${roomOf(i)}`, words: `: ${say(text, "step's note")}` },
      { address: `/incidents/${roomOf(i)}`, words: `: ${say(text, 'what shows the target')}` },
    ],
  };
}

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
          sentence: say(text, "finding's sentence"),
          kind: 'DESIGN',
          scope: { tags: [say(text, "finding's tag")] },
          proposedGuidance: say(text, 'proposed guidance'),
        }),
      ),
    shown: (text, i) => [
      { address: `/incidents/${roomOf(i)}`, words: `Finding about design: ${say(text, "finding's sentence")}` },
      { address: `/incidents/${roomOf(i)}`, words: `Design, for every change tagged ${say(text, "finding's tag")}` },
      { address: `/incidents/${roomOf(i)}`, words: `Proposed as guidance: ${say(text, 'proposed guidance')}` },
      {
        address: '/guidance?state=PROPOSED',
        words: `${say(text, 'proposed guidance')} For every change tagged ${say(text, "finding's tag")}.`,
      },
    ],
  };
}

const guidance = (api: Api): Entry => ({
  fields: ['clause', "clause's tag"],
  record: (texts) =>
    each(texts, async (text) => {
      const { id } = await api.post('/guidance', {
        clause: say(text, 'clause'),
        scope: { tags: [say(text, "clause's tag")] },
      });
      await api.post(`/guidance/${id}/adoption`, {});
    }),
  shown: (text) => [
    {
      address: '/guidance',
      words: `${say(text, 'clause')} For every change tagged ${say(text, "clause's tag")}.`,
    },
  ],
});

async function revisions(api: Api): Promise<Entry> {
  const item = await api.post('/guidance', { clause: 'Take a backup first.' });
  return {
    fields: ['revised clause', "revision's reason"],
    record: async (texts) => {
      let version = item.version;
      for (const text of texts) {
        const body = { clause: say(text, 'revised clause'), reason: say(text, "revision's reason") };
        ({ version } = await api.post(`/guidance/${item.id}/revisions`, body, { 'if-match': `"${version}"` }));
      }
    },
    shown: (text, i) => [
      {
        address: `/guidance/${item.id}`,
        words:
          `Version ${item.version + i + 1}. ${say(text, 'revised clause')} ` +
          `Because: ${say(text, "revision's reason")}.`,
      },
    ],
  };
}

/** Every so many things are opened where each has its own page: all are shown in the same way. */
const OPENED = 20;
const ifOpened = (i: number, shown: Shown): Shown[] => (i % OPENED === 0 ? [shown] : []);

/** Items that nobody is asked to follow any more. */
const retirements = (api: Api): Entry => ({
  fields: ['why guidance is retired'],
  record: (texts) =>
    each(texts, async (text) => {
      const { id } = await api.post('/guidance', { clause: 'Ship on a Friday.' });
      await api.post(`/guidance/${id}/adoption`, {});
      await api.post(`/guidance/${id}/retirement`, { reason: say(text, 'why guidance is retired') });
    }),
  shown: (text) => [{ address: '/guidance?state=RETIRED', words: `Because: ${say(text, 'why guidance is retired')}` }],
});

/** Few, since each is told of what the others record until it is removed. */
const webhooks = (api: Api): Entry => ({
  fields: ['why a webhook is removed'],
  record: (texts) =>
    each(
      texts.filter((_, i) => i % OPENED === 0),
      async (text) => {
        const { id } = await api.post('/webhooks', {
          address: 'https://hooks.example.com/guidance',
          scope: { components: ['nothing'] },
        });
        await api.post(`/webhooks/${id}/removal`, { reason: say(text, 'why a webhook is removed') });
      },
    ),
  shown: (text, i) =>
    ifOpened(i, { address: '/guidance/webhooks', words: `Removed: ${say(text, 'why a webhook is removed')}` }),
});

/** One review in which everything is said, and everything is taken back or done. */
async function reviews(api: Api): Promise<Entry> {
  const address = `/incidents/${await incident(api, 'Looked back at')}/review`;
  await api.post(address, {});
  const done = (i: number) => i % 2 === 0;
  return {
    fields: [
      'what contributed',
      'why it did not',
      'follow-up action',
      "action's team",
      'what shows an action',
      'why an action is dropped',
    ],
    record: (texts) =>
      each(texts, async (text, i) => {
        const sentence = say(text, 'what contributed');
        const { factors } = await api.post(`${address}/factors`, { sentence });
        const factor = factors.find((one) => one.sentence === sentence)?.id;
        await api.post(`${address}/factors/${factor}/removal`, { reason: say(text, 'why it did not') });
        const action = say(text, 'follow-up action');
        const { actions } = await api.post(`${address}/actions`, {
          sentence: action,
          ownerTeam: say(text, "action's team"),
          dueBy: ago(-24),
        });
        const path = `${address}/actions/${actions.find((one) => one.sentence === action)?.id}`;
        if (done(i)) {
          await api.post(`${path}/completion`, {});
          await api.post(`${path}/verification`, { evidence: say(text, 'what shows an action') });
        } else await api.post(`${path}/drop`, { reason: say(text, 'why an action is dropped') });
      }),
    shown: (text, i) => [
      { address, words: say(text, 'what contributed') },
      { address, words: `Taken out: ${say(text, 'why it did not')}` },
      { address, words: say(text, 'follow-up action') },
      { address, words: say(text, "action's team") },
      {
        address,
        words: done(i)
          ? `shown by ${say(text, 'what shows an action')}`
          : `because ${say(text, 'why an action is dropped')}`,
      },
    ],
  };
}

/** A version that was published, beside what it is by now. */
function amendments(api: Api): Entry {
  /** Each field with what stands before it. */
  const before: Record<string, string> = {
    'why a review is opened': 'Somebody opened it: ',
    "review's summary": '',
    'amended summary': '',
    'why a review is amended': 'Because ',
  };
  const rooms = new Map<number, string>();
  return {
    fields: Object.keys(before),
    record: (texts) =>
      each(texts, async (text, i) => {
        if (i % OPENED !== 0) return;
        const room = await incident(api, `Published, ${i}`);
        const path = `/incidents/${room}/review`;
        await api.post(path, { why: say(text, 'why a review is opened') });
        await api.post(`${path}/summary`, { text: say(text, "review's summary") });
        await api.post(`${path}/publication`, {});
        await api.post(`${path}/amendments`, {
          reason: say(text, 'why a review is amended'),
          summary: say(text, 'amended summary'),
        });
        rooms.set(i, path);
      }),
    shown: (text, i) =>
      Object.entries(before).flatMap(([field, words]) =>
        ifOpened(i, { address: rooms.get(i) ?? '', words: words + say(text, field) }),
      ),
  };
}

const components = (api: Api): Entry => ({
  fields: ["component's name", "component's team", 'who is on call', 'why deploying again suffices'],
  record: (texts) =>
    each(texts, async (text, i) => {
      const team = say(text, "component's team");
      await api.post('/components', { id: `part-${i}`, name: say(text, "component's name"), team });
      await api.post(`/components/part-${i}/ownership`, { team, onCall: say(text, 'who is on call') });
      const reason = say(text, 'why deploying again suffices');
      await api.post(`/components/part-${i}/reversibility-bar`, { redeploySuffices: { reason } });
    }),
  shown: (text, i) => [
    { address: '/trends', words: say(text, "component's name") },
    { address: '/guidance/document', words: say(text, "component's name") },
    {
      address: '/components',
      words: ["component's name", "component's team", 'who is on call'].map((field) => say(text, field)).join(' '),
    },
    ...ifOpened(i, {
      address: `/components/part-${i}`,
      words: `By deploying it again. ${say(text, 'why deploying again suffices')}`,
    }),
  ],
});

const retired = (api: Api): Entry => ({
  fields: ['why a component is retired'],
  record: (texts) =>
    each(texts, async (text, i) => {
      await api.post('/components', { id: `gone-${i}`, name: `Gone ${i}` });
      await api.post(`/components/gone-${i}/retirement`, { reason: say(text, 'why a component is retired') });
    }),
  shown: (text, i) => [
    { address: '/components', words: `: ${say(text, 'why a component is retired')}` },
    ...ifOpened(i, { address: `/components/gone-${i}`, words: `: ${say(text, 'why a component is retired')}` }),
  ],
});

/** One attempt beside figures that count none of the others, so that little else is drawn. */
const panel = (attempt: string | undefined) => `/trends?component=none&sel=${attempt}`;

/** Every so many attempts are opened: it is the panel that every imported attempt is opened in. */
const PANELS_OPENED = 8;

/** A release cannot be taken back to itself. */
const beforeIt = (text: string) => say(text, 'previous version');

async function releases(api: Api): Promise<Entry> {
  const suspects = await incident(api, 'Every release is suspected');
  const attempts: string[] = [];
  const ids: string[] = [];
  return {
    fields: ['version', 'previous version', "change's description", "stage's name", "link's why"],
    record: (texts) =>
      each(texts, async (text, i) => {
        const before = beforeIt(text);
        const { id } = await api.post('/releases', {
          component: COMPONENT,
          version: say(text, 'version'),
          previousVersion: before,
          changes: [{ kind: 'SCHEMA', description: say(text, "change's description") }],
          stages: [{ name: say(text, "stage's name"), exposurePercent: 100 }],
        });
        ids[i] = id;
        await api.post(`/releases/${id}/rollout`, {});
        await api.post(`/releases/${id}/stages`, { stage: say(text, "stage's name") });
        const { attemptId } = await api.post(`/releases/${id}/attempts`, { extent: 'FULL', targetVersion: before });
        attempts[i] = attemptId;
        await api.post(`/releases/${id}/attempts/${attemptId}/finish`, { restoredVersion: before });
        const why = say(text, "link's why");
        await api.post(`/incidents/${suspects}/releases`, { releaseId: id, link: 'SUSPECTED', why });
      }),
    shown: (text, i) => [
      { address: `/incidents/${suspects}`, words: `${COMPONENT} ${say(text, 'version')} suspected` },
      {
        address: `/incidents/${suspects}`,
        words: `Release ${say(text, 'version')} of ${COMPONENT} is suspected: ${say(text, "link's why")}`,
      },
      { address: '/trends?basis=VERIFIED&facts=all', words: say(text, 'version') },
      {
        address: `/releases?component=${COMPONENT}`,
        words: `${COMPONENT} ${say(text, 'version')} Rolled back to ${beforeIt(text)}`,
      },
      ...(i % OPENED === 0
        ? [
            {
              address: `/releases/${ids[i]}`,
              words: `reached the stage ${say(text, "stage's name")}, 100% of the users.`,
            },
            { address: `/releases/${ids[i]}`, words: `rolled back, ${beforeIt(text)} runs.` },
            { address: `/releases/${ids[i]}`, words: `Schema: ${say(text, "change's description")}` },
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
      'pattern',
      'planned change',
      'why it departs',
      'works',
      'relies',
      'effect',
      'planned stage',
      'prerequisite',
      'evidence',
      'answer',
    ],
    record: async (texts) => {
      const way = await api.post('/procedures', { ...procedureOf('Planned way back', ['one']), component: 'planned' });
      ids = await each(
        parts(texts),
        async (some, k) =>
          (
            await api.post('/releases', {
              component: 'planned',
              version: `${k}`,
              changes: some.map((text) => ({
                kind: 'CODE',
                pattern: say(text, 'pattern'),
                description: say(text, 'planned change'),
                reversibility: 'ONE_WAY',
                departsBecause: say(text, 'why it departs'),
                dependants: [
                  { component: COMPONENT, compatibleFrom: say(text, 'works'), reliesFrom: say(text, 'relies') },
                ],
                irreversibleEffects: [say(text, 'effect')],
              })),
              stages: some.map((text) => ({ name: say(text, 'planned stage'), exposurePercent: 5 })),
              confirmed: some.map((text) => ({
                procedureId: way.id,
                prerequisite: say(text, 'prerequisite'),
                evidence: say(text, 'evidence'),
              })),
              guidance: some.map((text, i) => ({
                guidanceId: `gui_none${i}`,
                answer: 'FOLLOWED',
                why: say(text, 'answer'),
              })),
            })
          ).id,
      );
    },
    shown: (text, i) => {
      const address = `/releases/${ids[Math.floor(i / LIST)]}`;
      return [
        `Code, ${say(text, 'pattern')}: ${say(text, 'planned change')} One way now`,
        `Not as its line says: ${say(text, 'why it departs')}`,
        `which works with it from ${say(text, 'works')} and no longer works without it from ${say(text, 'relies')}`,
        `No way back for: ${say(text, 'effect')}`,
        `5% ${say(text, 'planned stage')}`,
        `${say(text, 'prerequisite')} Planned way back: ${say(text, 'evidence')}`,
        `gui_none${i % LIST} followed ${say(text, 'answer')}`,
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
    fields: ['waiver', 'revocation'],
    record: (texts) =>
      each(texts, async (text, i) => {
        const waiver = { blindSpot: 'no-reversibility', reason: say(text, 'waiver'), expiresAt: ago(-24) };
        const all = (await api.post(`/releases/${id}/waivers`, waiver)).waivers;
        const made = all.find(({ reason }) => reason === say(text, 'waiver'));
        if (isRevoked(i))
          await api.post(`/releases/${id}/waivers/${made?.id}/revocation`, { reason: say(text, 'revocation') });
      }),
    shown: (text, i) => [
      { address: `/gate/${id}`, words: `each of them ${say(text, 'waiver')}` },
      ...(isRevoked(i) ? [{ address: `/gate/${id}`, words: `UTC: ${say(text, 'revocation')}` }] : []),
    ],
  };
}

function sources(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: ['source', 'repository', 'environment'],
    record: async (texts) => {
      ids = await each(
        texts,
        async (text) =>
          (
            await api.post('/sources', {
              name: say(text, 'source'),
              kind: 'CDEVENTS',
              routes: [{ repository: say(text, 'repository'), component: COMPONENT }],
              environments: [say(text, 'environment')],
            })
          ).id,
      );
    },
    shown: (text, i) => [
      { address: '/settings/sources', words: `${say(text, 'source')} CDEvents` },
      ...(i % OPENED === 0
        ? [
            { address: `/settings/sources/${ids[i]}`, words: `Environments ${say(text, 'environment')}` },
            { address: `/settings/sources/${ids[i]}`, words: `${say(text, 'repository')} to ${COMPONENT}` },
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
    record: (texts) => each(texts, (text, i) => api.deliver(sourceOf(i), { text: say(text, "delivery's body") })),
    shown: (text, i) => [
      { address: `/settings/sources/${sourceOf(i)}`, words: JSON.stringify(say(text, "delivery's body")) },
    ],
  };
}

/** Where items were read; two kinds of items have two kinds of sources. */
const readFrom = (text: string, what: string) => ({
  kind: 'CSV',
  name: say(text, `source of ${what}`),
  reference: say(text, `reference of ${what}`),
});

function history(api: Api): Entry {
  const attempts = new Map<string, string>();
  return {
    fields: [
      "item's version",
      "item's restored version",
      "item's previous version",
      "item's flag",
      'source of a rollback',
      'reference of a rollback',
      'reference of what followed',
      'source of what is set aside',
      'reference of what is set aside',
    ],
    unseen: ["item's key"],
    record: async (texts) => {
      const rollbacks = texts.map((text, i) => ({
        type: 'rollback',
        key: say(text, "item's key"),
        component: COMPONENT,
        version: say(text, "item's version"),
        restoredVersion: say(text, "item's restored version"),
        previousVersion: say(text, "item's previous version"),
        exposedAt: ago(500 + i),
        landedAt: ago(499 + i),
        extent: 'FULL',
        changeKinds: ['SCHEMA'],
        followUps: [{ kind: 'HOTFIXED', at: ago(498 + i), reference: say(text, 'reference of what followed') }],
        observedUntil: ago(2),
        source: readFrom(text, 'a rollback'),
        flags: [say(text, "item's flag")],
      }));
      const setAside = texts.map((text, i) => ({
        type: 'setAside',
        key: `${text} aside`,
        component: COMPONENT,
        reason: 'PLANNED_TOGGLE',
        at: ago(500 + i),
        changeKinds: [],
        source: readFrom(text, 'what is set aside'),
      }));
      await api.importAll('imports', {}, [...rollbacks, ...setAside]);
      const facts = await api.all<{ attemptId: string; version: string }>('/facts/attempts?basis=OBSERVED');
      for (const fact of facts) attempts.set(fact.version, fact.attemptId);
    },
    shown: (text) => [
      { address: '/trends', words: flagWords(say(text, "item's flag")) },
      { address: '/trends?facts=all', words: say(text, "item's version") },
      {
        address: '/trends?facts=reason:',
        words: `${say(text, 'source of what is set aside')} ${say(text, 'reference of what is set aside')}`,
      },
      ...[
        `Restored ${say(text, "item's restored version")} Ran before ${say(text, "item's previous version")}`,
        `CSV ${say(text, 'source of a rollback')}, ${say(text, 'reference of a rollback')}`,
        say(text, 'reference of what followed'),
        flagWords(say(text, "item's flag")),
      ].map((words) => ({ address: panel(attempts.get(say(text, "item's version"))), words })),
    ],
  };
}

const refusedItems = (api: Api): Entry => ({
  fields: ["refused item's key"],
  unseen: ['source of what is refused', 'reference of what is refused'],
  record: (texts) =>
    api.importAll(
      'imports',
      { name: 'refused.csv' },
      texts.map((text) => ({
        type: 'setAside',
        key: say(text, "refused item's key"),
        component: 'No such id',
        reason: 'PLANNED_TOGGLE',
        at: ago(3),
        changeKinds: [],
        source: readFrom(text, 'what is refused'),
      })),
    ),
  shown: (text) => [{ address: '/operations/imports', words: `${say(text, "refused item's key")} component` }],
});

const incidentHistory = (api: Api): Entry => ({
  fields: ["past incident's title", 'source of an incident'],
  unseen: ["past incident's key", 'reference of an incident', "past incident's flag"],
  record: (texts) =>
    api.importAll(
      'incidents/imports',
      {},
      texts.map((text, i) => ({
        type: 'incident',
        key: say(text, "past incident's key"),
        components: [COMPONENT],
        title: say(text, "past incident's title"),
        severity: 'SEV3',
        declaredAt: ago(500 + i),
        harmBeganAt: ago(501 + i),
        containedAt: ago(499 + i),
        resolvedAt: ago(498 + i),
        source: readFrom(text, 'an incident'),
        flags: [say(text, "past incident's flag")],
      })),
    ),
  shown: (text) => [
    {
      address: '/incidents?state=RESOLVED',
      words: `${say(text, "past incident's title")} Resolved, read from ${say(text, 'source of an incident')}, shop`,
    },
  ],
});

/** Half of the texts name imports of history, the others imports of incidents. */
const importSources = (api: Api): Entry[] =>
  (['imports', 'incidents/imports'] as const).map((where, half) => {
    const mine = (i: number) => i % 2 === half;
    return {
      fields: [`name of a source of ${where}`, `mapping of ${where}`],
      unseen: [`fingerprint of ${where}`],
      record: (texts) =>
        each(
          texts.filter((_text, i) => mine(i)),
          (text) =>
            api.importAll(
              where,
              {
                name: say(text, `name of a source of ${where}`),
                mapping: say(text, `mapping of ${where}`),
                fingerprint: say(text, `fingerprint of ${where}`),
              },
              [],
            ),
        ),
      shown: (text, i) =>
        mine(i)
          ? [
              { address: '/operations/imports', words: say(text, `name of a source of ${where}`) },
              { address: '/operations/imports', words: `CSV, mapping ${say(text, `mapping of ${where}`)}` },
            ]
          : [],
    };
  });

const delivered = (api: Api): Entry => ({
  fields: ["improvement's title", 'expected effect', 'note on what was delivered'],
  record: (texts) =>
    each(texts, async (text) => {
      const { id } = await api.post('/improvements', {
        title: say(text, "improvement's title"),
        expectedEffect: say(text, 'expected effect'),
      });
      await api.post(`/improvements/${id}/start`, {});
      await api.post(`/improvements/${id}/delivery`, { note: say(text, 'note on what was delivered') });
    }),
  shown: (text) => [
    {
      address: '/guidance/improvements',
      words: ["improvement's title", 'expected effect', 'note on what was delivered']
        .map((field) => say(text, field))
        .join(' '),
    },
  ],
});

const dropped = (api: Api): Entry => ({
  fields: ['why an improvement is dropped'],
  record: (texts) =>
    each(texts, async (text, i) => {
      const { id } = await api.post('/improvements', { title: `Dropped ${i}`, expectedEffect: 'None' });
      await api.post(`/improvements/${id}/dropping`, { reason: say(text, 'why an improvement is dropped') });
    }),
  shown: (text) => [
    {
      address: '/guidance/improvements',
      words: `Dropped because: ${say(text, 'why an improvement is dropped')}`,
    },
  ],
});

const platformChanges = (api: Api): Entry => ({
  fields: ['change of platform'],
  record: async (texts) => {
    await api.post('/components', { id: MUCH, name: 'Much said' });
    await each(texts, (text) =>
      api.post(`/components/${MUCH}/platform`, { what: 'PLATFORM', description: say(text, 'change of platform') }),
    );
  },
  shown: (text) => [
    { address: `/components/${MUCH}`, words: say(text, 'change of platform') },
    { address: PLAYBOOK, words: `platform, ${say(text, 'change of platform')}` },
  ],
});

/** So many entries may a list of words have. */
const LIST = 20;

/** Texts in lists of as many. */
export const parts = (texts: readonly string[]) =>
  Array.from({ length: Math.ceil(texts.length / LIST) }, (_part, i) => texts.slice(i * LIST, (i + 1) * LIST));

/** The lists of a line, and what its playbook calls them. */
const MATRIX_LISTS = {
  easyToReverse: 'Easy to reverse',
  hardToReverse: 'Hard to reverse',
  failureModes: 'Can go wrong',
  dataMutationPaths: 'Changes data',
  controls: 'Flags and routing',
  containmentOptions: 'Can be contained by',
};
const MATRIX = `/guidance/matrix/${MUCH}`;

const matrixLists = (api: Api): Entry => ({
  fields: Object.keys(MATRIX_LISTS).map((name) => `${name} of a line`),
  record: (texts) =>
    each(parts(texts), (some, i) =>
      api.post('/matrix', {
        component: MUCH,
        changeKind: 'DATA',
        pattern: `part ${i}`,
        reversibility: 'ONE_WAY',
        ...Object.fromEntries(
          Object.keys(MATRIX_LISTS).map((name) => [name, some.map((text) => say(text, `${name} of a line`))]),
        ),
      }),
    ),
  shown: (text) =>
    Object.entries(MATRIX_LISTS).flatMap(([name, called]) => [
      { address: MATRIX, words: say(text, `${name} of a line`) },
      { address: PLAYBOOK, words: `${called}: ${say(text, `${name} of a line`)}` },
    ]),
});

const matrixPatterns = (api: Api): Entry => ({
  fields: [
    "line's pattern",
    "line's reason",
    'what closes an undo window',
    'description of an undo window',
    "note on a line's revision",
    'what its data owner signs',
  ],
  record: (texts) =>
    each(texts, async (text) => {
      const content = {
        reversibility: 'REVERSIBLE',
        undoWindow: {
          kind: 'EVENT',
          event: say(text, 'what closes an undo window'),
          description: say(text, 'description of an undo window'),
          dropsTo: 'ONE_WAY',
        },
        reason: say(text, "line's reason"),
      };
      const key = { component: MUCH, changeKind: 'DATA', pattern: say(text, "line's pattern") };
      const { id, version } = await api.post('/matrix', { ...key, ...content });
      const note = say(text, "note on a line's revision");
      const revised = await api.post(
        `/matrix/${id}/revisions`,
        { ...content, controls: ['A flag'], note },
        { 'if-match': `"${version}"` },
      );
      const statement = say(text, 'what its data owner signs');
      await api.post(`/matrix/${id}/sign-off`, { statement }, { 'if-match': `"${revised.version}"` });
    }),
  shown: (text) => [
    { address: MATRIX, words: `Data, ${say(text, "line's pattern")}` },
    { address: MATRIX, words: `Until ${say(text, 'what closes an undo window')}, then one way` },
    { address: MATRIX, words: say(text, 'description of an undo window') },
    { address: MATRIX, words: say(text, "line's reason") },
    { address: MATRIX, words: `. ${say(text, "note on a line's revision")}` },
    { address: MATRIX, words: say(text, 'what its data owner signs') },
    { address: PLAYBOOK, words: `Data, ${say(text, "line's pattern")}` },
    { address: PLAYBOOK, words: `Reversible until ${say(text, 'what closes an undo window')}, then one way` },
    { address: PLAYBOOK, words: `Because: ${say(text, "line's reason")}` },
    { address: PLAYBOOK, words: `: ${say(text, 'what its data owner signs')}` },
  ],
});

const procedureOf = (name: string, words: readonly string[]) => ({
  component: MUCH,
  name,
  action: 'FULL_ROLLBACK',
  changeKinds: ['CODE'],
  patterns: words.map((text) => say(text, "procedure's pattern")),
  steps: words.map((text) => ({
    text: say(text, "procedure's step"),
    executor: say(text, "step's executor"),
    expectedSeconds: 60,
  })),
  prerequisites: words.map((text) => ({ text: say(text, 'prerequisite'), kind: 'OTHER' })),
  timeBoundSeconds: 600,
});

/** Everything but the component may be revised. */
type Content = { component: string; name: string };

/** Records something and revises it with each of the notes; its name says how often. Gives its id. */
async function revised(api: Api, path: string, content: Content, notes: readonly string[]) {
  const { component: _component, ...rest } = content;
  let { id, version } = await api.post(path, content);
  for (const [i, note] of notes.entries()) {
    const body = { ...rest, name: `${rest.name}, revision ${i}`, note };
    ({ version } = await api.post(`${path}/${id}/revisions`, body, { 'if-match': `"${version}"` }));
  }
  return id;
}

function procedures(api: Api): Entry[] {
  let ids: string[] = [];
  return [
    {
      fields: ["procedure's name"],
      record: (texts) =>
        each(texts, (text) => api.post('/procedures', procedureOf(say(text, "procedure's name"), ['one']))),
      shown: (text) => [
        { address: '/guidance/procedures', words: say(text, "procedure's name") },
        { address: PLAYBOOK, words: say(text, "procedure's name") },
      ],
    },
    {
      fields: [
        "procedure's step",
        "step's executor",
        'prerequisite',
        "procedure's pattern",
        "note on a procedure's revision",
      ],
      record: async (texts) => {
        ids = await each(parts(texts), (some, i) => {
          const notes = some.map((text) => say(text, "note on a procedure's revision"));
          return revised(api, '/procedures', procedureOf(`${i}`, some), notes);
        });
      },
      shown: (text, i) => {
        const address = `/guidance/procedures/${ids[Math.floor(i / LIST)]}`;
        const [step, executor] = [say(text, "procedure's step"), say(text, "step's executor")];
        return [
          { address, words: `${step} ${executor}` },
          { address, words: `${say(text, 'prerequisite')} (other)` },
          { address, words: say(text, "procedure's pattern") },
          { address, words: say(text, "note on a procedure's revision") },
          { address: PLAYBOOK, words: `${step} (${executor}, 1 min)` },
          { address: PLAYBOOK, words: `Has to be there first: ${say(text, 'prerequisite')} (other)` },
          { address: PLAYBOOK, words: say(text, "procedure's pattern") },
        ];
      },
    },
  ];
}

function retiredProcedures(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: ['why a procedure is retired'],
    record: async (texts) => {
      ids = await each(texts, async (text, i) => {
        const { id, version } = await api.post('/procedures', procedureOf(`Gone ${i}`, ['one']));
        const reason = say(text, 'why a procedure is retired');
        await api.post(`/procedures/${id}/retirement`, { reason }, { 'if-match': `"${version}"` });
        return id;
      });
    },
    shown: (text, i) =>
      ifOpened(i, {
        address: `/guidance/procedures/${ids[i]}`,
        words: `Retired: ${say(text, 'why a procedure is retired')}`,
      }),
  };
}

const ruleOf = (text: string, i: number) => ({
  id: `rule-${i}`,
  name: say(text, "rule's name"),
  signal: say(text, "rule's signal"),
  owner: say(text, "rule's owner"),
  measured: { dataSource: 'prometheus', query: say(text, "rule's query") },
  harmKind: 'USER',
  comparison: 'ABOVE',
  threshold: 1,
  sustainSeconds: 60,
  quietSeconds: 60,
  requiredAction: 'HOLD',
  budgetSeconds: 60,
});

const sheetOf = (name: string, words: readonly string[]) => ({ component: MUCH, name, rules: words.map(ruleOf) });

function sheets(api: Api): Entry[] {
  let ids: string[] = [];
  return [
    {
      fields: ["sheet's name"],
      record: (texts) => each(texts, (text) => api.post('/sheets', sheetOf(say(text, "sheet's name"), ['one']))),
      shown: (text) => [
        { address: '/guidance/sheets', words: say(text, "sheet's name") },
        { address: PLAYBOOK, words: say(text, "sheet's name") },
      ],
    },
    {
      fields: ["rule's name", "rule's signal", "rule's owner", "rule's query", "note on a sheet's revision"],
      record: async (texts) => {
        ids = await each(parts(texts), (some, i) => {
          const notes = some.map((text) => say(text, "note on a sheet's revision"));
          return revised(api, '/sheets', sheetOf(`${i}`, some), notes);
        });
      },
      shown: (text, i) => {
        const address = `/guidance/sheets/${ids[Math.floor(i / LIST)]}`;
        const [name, signal, owner] = ['name', 'signal', 'owner'].map((field) => say(text, `rule's ${field}`));
        return [
          ...[name, signal, owner].map((words) => ({ address, words: `${words}` })),
          { address, words: say(text, "rule's query") },
          { address, words: say(text, "note on a sheet's revision") },
          { address: PLAYBOOK, words: `${name} (${signal}, user harm)` },
          { address: PLAYBOOK, words: `decided by ${owner} within 1 min` },
        ];
      },
    },
  ];
}

const rehearsalOf = (text: string, procedureId: string) => ({
  component: MUCH,
  changeKind: 'CODE',
  pattern: say(text, "rehearsal's pattern"),
  procedureId,
  scenario: say(text, "rehearsal's scenario"),
  fromVersion: say(text, 'version it began with'),
  toVersion: say(text, 'version it went back to'),
  environment: say(text, "rehearsal's environment"),
  representative: true,
  representativeWhy: say(text, 'why it is representative'),
});

/** The whys of a verification. */
const VERIFIED = ['tools', 'permissions', 'timing', 'communication'];
const whyOf = (text: string, what: string) => say(text, `why ${what} was verified`);

function rehearsals(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: [
      "rehearsal's environment",
      "rehearsal's scenario",
      'version it began with',
      'version it went back to',
      "rehearsal's pattern",
      'why it is representative',
      'note on a step',
      'what broke',
      ...VERIFIED.map((what) => `why ${what} was verified`),
    ],
    record: async (texts) => {
      const { id } = await api.post('/procedures', procedureOf('Walked', ['one']));
      ids = await each(
        texts,
        async (text) =>
          (
            await api.post('/rehearsals/records', {
              ...rehearsalOf(text, id),
              steps: [{ step: 0, seconds: 60, note: say(text, 'note on a step') }],
              breakdowns: [{ text: say(text, 'what broke'), step: 0 }],
              outcome: 'PARTIAL',
              verifications: Object.fromEntries(
                VERIFIED.map((what) => [what, { verified: false, why: whyOf(text, what) }]),
              ),
              at: ago(3),
              finishedAt: ago(2),
            })
          ).id,
      );
    },
    shown: (text, i) => {
      const address = `/guidance/rehearsals/${ids[i]}`;
      const [scenario, environment] = [say(text, "rehearsal's scenario"), say(text, "rehearsal's environment")];
      const [from, to] = [say(text, 'version it began with'), say(text, 'version it went back to')];
      const pattern = say(text, "rehearsal's pattern");
      const why = say(text, 'why it is representative');
      const broke = say(text, 'what broke');
      return [
        { address: `/guidance/rehearsals?component=${MUCH}`, words: `${MUCH}, Code, ${pattern}; ${environment}` },
        ...[
          `Code, ${pattern}: ${scenario} In ${environment}, from ${from} to ${to}`,
          `${environment}, representative: ${why}`,
          say(text, 'note on a step'),
          broke,
          ...VERIFIED.map((what) => whyOf(text, what)),
        ].flatMap((words) => ifOpened(i, { address, words })),
        ...[
          `Partial for code, ${pattern}, from ${from} to ${to}`,
          `Scenario: ${scenario}`,
          `In ${environment}, which is like production: ${why}`,
          `Broke: ${broke}`,
        ].map((words) => ({ address: PLAYBOOK, words })),
      ];
    },
  };
}

function abandoned(api: Api): Entry {
  let ids: string[] = [];
  return {
    fields: ['why a rehearsal is given up'],
    record: async (texts) => {
      const procedure = await api.post('/procedures', procedureOf('Given up', ['one']));
      ids = await each(texts, async (text) => {
        const { id } = await api.post('/rehearsals', rehearsalOf(text, procedure.id));
        await api.post(`/rehearsals/${id}/abandonment`, { reason: say(text, 'why a rehearsal is given up') });
        return id;
      });
    },
    shown: (text, i) =>
      ifOpened(i, {
        address: `/guidance/rehearsals/${ids[i]}`,
        words: `Why it was given up ${say(text, 'why a rehearsal is given up')}`,
      }),
  };
}

/** So many texts are said in one breath: each breath takes two rollouts, and holds 2,000 characters. */
const BREATH = 8;
/** How long it may take until what was told is watched, and suspected, in milliseconds. */
const UNTIL_SUSPECTED = 60_000;

interface Obliged {
  id: string;
  incidents: string[];
  candidates: { bound: { releaseId: string; terms: { signal: string } } }[];
}

/** Rolls out a release that one signal can accuse. */
async function accusable(api: Api, component: string, signal: string) {
  const rule = { ...ruleOf('', 0), id: 'told', name: 'Told', owner: 'whoever is on duty', signal, sustainSeconds: 0 };
  const { id: sheetId } = await api.post('/sheets', { component, name: `What accuses ${component}`, rules: [rule] });
  const { id } = await api.post('/releases', {
    component,
    version: '1',
    changes: [{ kind: 'CODE', description: 'Something' }],
    stages: [{ name: 'all', exposurePercent: 100 }],
    sheetId,
  });
  await api.post(`/releases/${id}/rollout`, {});
}

/** Every obligation with its room, once there are as many as are asked for. */
async function obliged(api: Api, signals: readonly string[]): Promise<Obliged[]> {
  const deadline = Date.now() + UNTIL_SUSPECTED;
  for (;;) {
    const all = await api.all<Obliged>('/obligations');
    const found = signals.map((signal) =>
      all.find(({ candidates, incidents }) =>
        candidates.length > 1 && incidents.length > 0 ? candidates[0]?.bound.terms.signal === signal : false,
      ),
    );
    const known = found.filter((one) => one !== undefined);
    if (known.length === signals.length) return known;
    if (Date.now() > deadline) throw new Error(`only ${known.length} of ${signals.length} are suspected`);
    await new Promise((next) => setTimeout(next, 200));
  }
}

/** What is crossed for two releases at once is attributed to one of them, and what is suspected of it is dismissed. */
function suspicions(api: Api): Entry {
  let all: Obliged[] = [];
  return {
    fields: ['why it is dismissed', 'why it is attributed'],
    record: async (texts) => {
      const breaths = Array.from({ length: Math.ceil(texts.length / BREATH) }, (_breath, k) =>
        texts.slice(k * BREATH, (k + 1) * BREATH),
      );
      const signals = breaths.map((_breath, k) => `told-${k}`);
      await each(
        signals.flatMap((signal) => [`${signal}-one`, `${signal}-other`].map((component) => ({ signal, component }))),
        ({ signal, component }) => accusable(api, component, signal),
      );
      await api.tell(signals.map((signal) => ({ signal, value: 2, at: new Date().toISOString() })));
      all = await obliged(api, signals);
      await each(breaths, async (some, k) => {
        const { id, incidents, candidates } = all[k] as Obliged;
        const words = (field: string) => some.map((text) => `${say(text, field)}\n`).join('');
        const releaseId = candidates[0]?.bound.releaseId;
        await api.post(`/obligations/${id}/attribution`, { releaseId, why: words('why it is attributed') });
        await api.post(`/incidents/${incidents[0]}/dismissal`, { reason: words('why it is dismissed') });
      });
    },
    shown: (text, i) => {
      const one = all[Math.floor(i / BREATH)];
      return [
        { address: `/incidents/${one?.incidents[0]}`, words: say(text, 'why it is dismissed') },
        { address: `/obligations/${one?.id}`, words: say(text, 'why it is attributed') },
      ];
    },
  };
}
