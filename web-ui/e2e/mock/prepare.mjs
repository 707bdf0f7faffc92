// What is prepared before a release, on the mock server. Each browser that names a world in the cookie "world" has its
// own, which it may change. A part is asked with { method, pathname, query, body, ifMatch, key, world, empty, actor, may } and
// answers { status, body, headers } or null where it has nothing.
import { problem } from './answers.mjs';
import { componentsAnswer, preparedComponents } from './components.mjs';
import { coverageAnswer } from './coverage.mjs';
import { draftsAnswer } from './drafts.mjs';
import { effectsAnswer } from './effects.mjs';
import { gateAnswer, knownGates } from './gate.mjs';
import { guidanceAnswer, knownGuidance } from './guidance.mjs';
import { improvementsAnswer, knownImprovements } from './improvements.mjs';
import { liveAnswer } from './live.mjs';
import { knownLines, matrixAnswer } from './matrix.mjs';
import { nowAnswer } from './now.mjs';
import { knownObligations, obligationsAnswer } from './obligations.mjs';
import { sessionOf, worldOf } from './people.mjs';
import { knownProcedures, proceduresAnswer } from './procedures.mjs';
import { knownRehearsals, rehearsalsAnswer } from './rehearsals.mjs';
import { knownReleases, knownStages, releasesAnswer } from './releases.mjs';
import { restatedAnswer } from './restated.mjs';
import { knownRoom, roomAnswer } from './room.mjs';
import { knownSheets, sheetsAnswer } from './sheets.mjs';
import { signalsAnswer } from './signals.mjs';
import { signsAnswer } from './signs.mjs';
import { knownDeliveries, knownSources, sourcesAnswer } from './sources.mjs';
import { knownSuspicions, suspicionsAnswer } from './suspicions.mjs';
import { knownTold, knownWebhooks, webhooksAnswer } from './webhooks.mjs';

const PARTS = [
  nowAnswer,
  roomAnswer,
  gateAnswer,
  releasesAnswer,
  draftsAnswer,
  componentsAnswer,
  matrixAnswer,
  guidanceAnswer,
  improvementsAnswer,
  coverageAnswer,
  signsAnswer,
  effectsAnswer,
  liveAnswer,
  restatedAnswer,
  proceduresAnswer,
  sheetsAnswer,
  rehearsalsAnswer,
  sourcesAnswer,
  suspicionsAnswer,
  obligationsAnswer,
  signalsAnswer,
  webhooksAnswer,
];

const worlds = new Map();

function preparedIn(name) {
  if (!worlds.has(name))
    worlds.set(name, {
      components: preparedComponents(),
      lines: knownLines(),
      guidance: knownGuidance(),
      improvements: knownImprovements(),
      procedures: knownProcedures(),
      rehearsals: knownRehearsals(),
      sheets: knownSheets(),
      releases: knownReleases(),
      stages: knownStages(),
      gates: knownGates(),
      sources: knownSources(),
      deliveries: knownDeliveries(),
      suspicions: knownSuspicions(),
      obligations: knownObligations(),
      room: knownRoom(),
      webhooks: knownWebhooks(),
      told: knownTold(),
    });
  return worlds.get(name);
}

/** What the server answers about what is prepared; null where it has nothing there. */
export function prepareAnswer({ method, pathname, query, body, ifMatch, key, meant }, cookies, empty) {
  const name = decodeURIComponent(cookies.world ?? '');
  const world = preparedIn(name);
  const { actor, may } = sessionOf(worldOf(cookies), cookies);
  if (meant && meant !== actor)
    return problem(409, 'conflict', 'somebody else is signed in', { reason: 'another-actor' });
  const ask = { method, pathname, query, body, ifMatch, key, world, name, empty, actor, may };
  for (const part of PARTS) {
    const answer = part(ask);
    if (answer) return answer;
  }
  return null;
}
