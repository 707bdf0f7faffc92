import { agoIn } from './ago';

/** What can be decided, in the order of the keys 1 to 8. */
export const KINDS = [
  'HOLD',
  'CONTINUE',
  'PAUSE',
  'PARTIAL_ROLLBACK',
  'FULL_ROLLBACK',
  'CONTAIN',
  'ROLL_FORWARD',
  'ACCEPT_RISK',
] as const;
export type Kind = (typeof KINDS)[number];
/** Waiting, going on, going back, fencing in: what the colour tells. The shape tells the kind itself. */
export type Family = 'wait' | 'on' | 'reverse' | 'fence';

interface Words {
  digit: string;
  letter: string;
  label: string;
  short: string;
  family: Family;
  does: string;
}

export const KIND: Record<Kind, Words> = {
  HOLD: {
    digit: '1',
    letter: 'h',
    label: 'Hold',
    short: 'Hold',
    family: 'wait',
    does: 'Stay at this stage and watch.',
  },
  CONTINUE: { digit: '2', letter: 'n', label: 'Continue', short: 'Go on', family: 'on', does: 'Roll out further.' },
  PAUSE: { digit: '3', letter: 'p', label: 'Pause', short: 'Pause', family: 'wait', does: 'Stop the rollout.' },
  PARTIAL_ROLLBACK: {
    digit: '4',
    letter: 'r',
    label: 'Partial rollback',
    short: 'Partial',
    family: 'reverse',
    does: 'Take a part back.',
  },
  FULL_ROLLBACK: {
    digit: '5',
    letter: 'f',
    label: 'Full rollback',
    short: 'Full',
    family: 'reverse',
    does: 'Take all of it back.',
  },
  CONTAIN: {
    digit: '6',
    letter: 'c',
    label: 'Contain',
    short: 'Contain',
    family: 'fence',
    does: 'Stop the harm where it is.',
  },
  ROLL_FORWARD: {
    digit: '7',
    letter: 'w',
    label: 'Roll forward',
    short: 'Forward',
    family: 'on',
    does: 'Repair with a new version.',
  },
  ACCEPT_RISK: {
    digit: '8',
    letter: 'a',
    label: 'Accept the risk',
    short: 'Accept',
    family: 'wait',
    does: 'Live with it; needs words and a time to look again.',
  },
};

/** Names of kinds this page does not know yet are shown as they are. */
export const isKind = (name: string): name is Kind => name in KIND;

export interface Draft {
  kind: Kind;
  rationale: string;
  /** How long ago it was decided, in milliseconds. */
  agoMs: number;
}

/** "c fence eu-2 @-2m": contain, decided two minutes ago. Null while no kind is named. */
export function parseDraft(text: string): Draft | null {
  const match = /^\s*([1-8]|[hnprfcwa])(?:\s+|$)(.*)$/i.exec(text);
  const sign = match?.[1]?.toLowerCase();
  const kind = KINDS.find((one) => KIND[one].digit === sign || KIND[one].letter === sign);
  if (!kind) return null;
  const { words: rationale, agoMs } = agoIn(match?.[2] ?? '');
  return { kind, rationale, agoMs };
}

/** The kind that a link into a room asks for, null when it asks for none. */
export const kindAskedFor = (search: string): Kind | null =>
  KINDS.find((kind) => kind === new URLSearchParams(search).get('decide')) ?? null;
