// What a crossed rule made Turnback suspect: nobody has declared it an incident yet, and somebody may dismiss it.
import { list, minutesAgo, now, ok, problem } from './answers.mjs';
import { incident, over } from './incidents.mjs';

const ID = 'inc_3';

const entry = (position, at, sentence, actor = null) => ({
  position: `incident:${position}`,
  type: 'incident-suspected#1',
  at,
  recordedAt: at,
  actor,
  sentence,
  corrected: false,
});

const suspected = () => ({
  ...incident(),
  id: ID,
  title: 'Answers are slow crossed after 2.3.1 of shop',
  severity: 'SEV3',
  state: 'SUSPECTED',
  declaredAt: minutesAgo(6),
  harm: [{ kind: 'USER', beganAt: minutesAgo(11), source: 'p99_ms', description: 'Answers are slow' }],
  harmBeganAt: minutesAgo(11),
  releases: [
    {
      releaseId: 'rel_4',
      component: 'shop',
      version: '2.3.1',
      link: 'SUSPECTED',
      why: 'Answers are slow was crossed during its exposure',
      at: minutesAgo(6),
    },
  ],
  components: ['shop'],
  obligations: ['obl_2'],
  recordedAt: minutesAgo(6),
  position: 'incident:6',
});

/** Suspicions of one world of the mock server, with what was said of them. */
export const knownSuspicions = () => [
  { one: suspected(), log: [entry(4, minutesAgo(6), 'Suspected: Answers are slow crossed after 2.3.1 of shop')] },
];

function declared(known, { title, severity }, actor) {
  if (!title) return problem(400, 'malformed', 'expected 1 to 200 characters', { field: 'title' });
  if (!['SUSPECTED', 'DISMISSED'].includes(known.one.state))
    return problem(409, 'declared-differently', 'the incident is declared already, in another way');
  Object.assign(known.one, { title, severity, state: 'OPEN', declaredAt: now(), dismissal: null });
  known.log.push(entry(7, now(), `Declared as ${severity}: ${title}`, actor));
  return ok(known.one);
}

function dismissed(known, { reason }, actor) {
  if (known.one.state !== 'SUSPECTED')
    return problem(422, 'not-just-suspected', 'only what is merely suspected is dismissed; resolve it instead');
  Object.assign(known.one, { state: 'DISMISSED', dismissal: reason });
  known.log.push(entry(8, now(), `Dismissed: ${reason}`, actor));
  return ok(known.one);
}

/** What the server answers about suspicions, and about all incidents with them among them. */
export function suspicionsAnswer({ method, pathname, query, body, world, empty, actor, may }) {
  const [known] = world.suspicions;
  if (pathname === '/incidents' && method === 'GET') {
    const state = query.get('state');
    const all = [incident(), known.one, over()].filter((one) => !state || one.state === state);
    return list(all, empty);
  }
  const [, rest] = pathname.match(new RegExp(`^/incidents/${ID}(?:/(\\w+))?$`)) ?? [pathname, null];
  if (rest === null) return null;
  if (method === 'POST' && !may.includes('COMMAND')) return problem(403, 'forbidden', 'this needs the right COMMAND');
  switch (rest) {
    case undefined:
      return ok(known.one);
    case 'log':
      return list(known.log);
    case 'decisions':
    case 'findings':
      return list([]);
    case 'declaration':
      return declared(known, body, actor);
    case 'dismissal':
      return dismissed(known, body, actor);
    default:
      return null;
  }
}
