import { describe, expect, it } from 'vitest';
import {
  afterRecorded,
  allTheSame,
  bodyOf,
  fateOf,
  having,
  pauseAfter,
  told,
  type Waiting,
  waitingWords,
  withdrawalOf,
} from './outbox';

const MINUTE = 60_000;
const PRESSED = Date.parse('2026-11-24T10:00:00Z');

const one = (more: Partial<Waiting> = {}): Waiting => ({
  id: 'w1',
  incident: 'inc_1',
  actor: 'per_ada',
  name: 'Ada',
  said: { kind: 'HOLD', rationale: 'look' },
  at: { device: PRESSED, offset: 0 },
  made: PRESSED,
  reviewMs: null,
  seen: ['dec_1', 'dec_2'],
  key: 'k1',
  sent: [],
  refused: null,
  recorded: null,
  withdrawal: null,
  ...more,
});

const overtaken = {
  status: 409,
  message: 'conflict',
  detail: '',
  field: '',
  reason: 'decided-meanwhile',
  current: { id: 'dec_3' },
};

/** What the server makes of it: it moves what differs from its own clock by more than 2 s. */
function recordedAt(body: { occurredAt: string; sentAt: string }, receivedAt: number): number {
  const ahead = receivedAt - Date.parse(body.sentAt);
  return Date.parse(body.occurredAt) + (Math.abs(ahead) > 2_000 ? ahead : 0);
}

describe('the times of a decision', () => {
  /** Device clock minus true time, in minutes: at the key press and when it is sent. */
  it.each([
    [0, 0],
    [10, 10],
    [-10, -10],
    [10, 0],
    [-10, 0],
    [0, -10],
  ])('are right when the server was heard before, the device %i min ahead, then %i', (then, later) => {
    const sent = PRESSED + 30 * MINUTE;
    const body = told(
      { device: PRESSED + then * MINUTE, offset: -then * MINUTE },
      { device: sent + later * MINUTE, offset: -later * MINUTE },
      null,
    );
    expect(recordedAt(body, sent)).toBe(PRESSED);
    expect(Date.parse(body.sentAt)).toBe(sent);
  });

  it.each([0, 10, -10])('are right when the server was not heard before, the device %i min ahead', (off) => {
    const sent = PRESSED + 30 * MINUTE;
    const body = told(
      { device: PRESSED + off * MINUTE, offset: null },
      { device: sent + off * MINUTE, offset: -off * MINUTE },
      null,
    );
    expect(recordedAt(body, sent)).toBe(PRESSED);
  });

  it('are all by the clock of this device when the server does not tell its own', () => {
    const body = told({ device: PRESSED, offset: 5_000 }, { device: PRESSED + 1_000, offset: null }, null);
    expect(body).toEqual({ occurredAt: '2026-11-24T10:00:00.000Z', sentAt: '2026-11-24T10:00:01.000Z' });
  });

  it('never say that it was sent before it was decided', () => {
    const body = told({ device: PRESSED, offset: null }, { device: PRESSED - MINUTE, offset: null }, null);
    expect(body.sentAt).toBe(body.occurredAt);
  });

  it('have the review after the decision, by the same clock', () => {
    const at = { device: PRESSED - 10 * MINUTE, offset: 10 * MINUTE };
    expect(told(at, at, 15 * MINUTE).reviewBy).toBe('2026-11-24T10:15:00.000Z');
    expect(told(at, { ...at, offset: null }, 15 * MINUTE).reviewBy).toBe('2026-11-24T10:05:00.000Z');
  });
});

it('a decision is sent with how many decisions were seen, where all were', () => {
  const now = { device: PRESSED, offset: 0 };
  expect(bodyOf(one(), now)).toMatchObject({ kind: 'HOLD', rationale: 'look', decisionsSeen: 2 });
  expect(bodyOf(one({ seen: null }), now)).not.toHaveProperty('decisionsSeen');
});

describe('a withdrawal', () => {
  const recorded = { id: 'dec_3', occurredAt: '2026-11-24T10:00:00.123456Z' };

  it('is as long after the decision as the keys were', () =>
    expect(withdrawalOf(recorded, 4_000).at).toBe('2026-11-24T10:00:04.124Z'));

  it('is never before the decision', () =>
    expect(Date.parse(withdrawalOf(recorded, -5_000).at)).toBeGreaterThan(PRESSED + 123));

  it('is all that is left once the decision is recorded', () => {
    expect(afterRecorded(one(), recorded)).toBeNull();
    const withdrawal = { key: 'k2', afterMs: 4_000 };
    expect(afterRecorded(one({ withdrawal, sent: [{}] }), recorded)).toMatchObject({ recorded, withdrawal, sent: [] });
  });
});

describe('a failure', () => {
  const failed = (status: number, more = {}) => fateOf({ status, type: '', reason: '', ...more });

  it.each([0, 408, 429, 502, 503, 504])('%i is tried again', (status) => expect(failed(status)).toBe('again'));
  it.each([400, 403, 404, 409, 422, 500, 507])('%i is shown', (status) => expect(failed(status)).toBe('refused'));

  it('for want of a session waits for its person', () => {
    expect(failed(401)).toBe('signed-out');
    expect(failed(409, { reason: 'another-actor' })).toBe('signed-out');
    expect(failed(403, { type: 'urn:turnback:problem:password-must-change' })).toBe('signed-out');
  });
});

it('tries come less and less often, and as the server asks', () => {
  expect([0, 1, 2, 3].map((n) => pauseAfter(n, null, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(pauseAfter(90, null, 1)).toBe(30_000);
  expect(pauseAfter(0, null, 0)).toBe(750);
  expect(pauseAfter(3, 7, 0)).toBe(7_000);
});

describe('whoever decides', () => {
  it('has seen what they decided themselves, once', () => {
    const both = having(having(one(), 'dec_3'), 'dec_3');
    expect(both.seen).toEqual(['dec_1', 'dec_2', 'dec_3']);
    expect(having(one({ seen: null }), 'dec_3').seen).toBeNull();
  });

  it('and was overtaken has seen by what, and sends another command', () => {
    const withdrawal = { key: 'k2', afterMs: 1 };
    const again = allTheSame(one({ refused: overtaken, sent: [{}], withdrawal }), ['dec_1', 'dec_3', 'dec_4'], 'k3');
    expect(again).toMatchObject({ key: 'k3', sent: [], refused: null, withdrawal: null, id: 'w1' });
    expect(again.at).toEqual(one().at);
    expect(again.seen).toEqual(['dec_1', 'dec_2', 'dec_3', 'dec_4']);
  });
});

it('what waits is counted in words', () => {
  const recorded = { id: 'dec_3', occurredAt: '' };
  expect(waitingWords([])).toBe('');
  expect(waitingWords([one()])).toBe('1 decision waits to be sent');
  expect(waitingWords([one(), one(), one({ recorded })])).toBe('2 decisions and 1 withdrawal wait to be sent');
  expect(waitingWords([one({ refused: overtaken })])).toBe('1 decision was refused');
  expect(waitingWords([one(), one({ refused: overtaken })])).toBe(
    '1 decision waits to be sent, 1 decision was refused',
  );
});
