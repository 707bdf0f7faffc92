import { expect, it } from 'vitest';
import type { Decision, LogEntry } from '../../api/types';
import type { Refused, Waiting } from '../../lib/outbox';
import { linesOf } from './log';

const entry = (position: string, at: string, more: Partial<LogEntry> = {}) =>
  ({ position, at, recordedAt: at, actor: 'admin', sentence: position, corrected: false, ...more }) as LogEntry;
const decision = (at: string, more: Partial<Decision>) =>
  ({
    position: 'decision:1',
    kind: 'CONTAIN',
    rationale: 'fence it',
    occurredAt: at,
    recordedAt: at,
    withdrawn: null,
    lateBySeconds: 0,
    selfReported: false,
    reviewDue: false,
    actor: 'admin',
    mandate: { authority: 'HELD', why: '' },
    ...more,
  }) as Decision;

it('puts the latest first, decisions where they were taken', () => {
  const lines = linesOf(
    [entry('incident:1', '2026-11-24T10:00:00Z'), entry('incident:2', '2026-11-24T10:20:00Z')],
    [decision('2026-11-24T10:10:00Z', { recordedAt: '2026-11-24T10:30:00Z', selfReported: true, lateBySeconds: 1200 })],
  );
  expect(lines.map((line) => line.position)).toEqual(['incident:2', 'decision:1', 'incident:1']);
  expect(lines[1]).toMatchObject({ sentence: 'Contain: fence it', note: 'told afterwards', overtaken: false });
});

it('keeps what was corrected or withdrawn, and says so', () => {
  const [withdrawn, corrected] = linesOf(
    [entry('incident:1', '2026-11-24T10:00:00Z', { corrected: true })],
    [
      decision('2026-11-24T10:10:00Z', {
        withdrawn: { at: '2026-11-24T10:10:05Z', reason: 'slipped', afterEffect: false },
      }),
    ],
  );
  expect(withdrawn).toMatchObject({ overtaken: true, note: 'withdrawn: slipped' });
  expect(corrected).toMatchObject({ overtaken: true, note: 'corrected later' });
});

const waiting = (at: string, more: Partial<Waiting> = {}) =>
  ({
    id: 'w1',
    actor: 'per_ada',
    said: { kind: 'PAUSE', rationale: 'wait' },
    at: { device: Date.parse(at) - 600_000, offset: 600_000 },
    refused: null,
    recorded: null,
    withdrawal: null,
    ...more,
  }) as Waiting;

it('shows what is on its way in the place of its time', () => {
  const lines = linesOf(
    [entry('incident:1', '2026-11-24T10:00:00Z'), entry('incident:2', '2026-11-24T10:20:00Z')],
    [],
    [waiting('2026-11-24T10:10:00Z')],
  );
  expect(lines.map((line) => line.position)).toEqual(['incident:2', 'w1', 'incident:1']);
  expect(lines[1]).toMatchObject({
    sentence: 'Pause: wait',
    at: '2026-11-24T10:10:00.000Z',
    recordedAt: null,
    note: 'waiting to be sent',
  });
});

it.each<[Partial<Waiting>, string]>([
  [{ withdrawal: { key: 'k', afterMs: 1 } }, 'waiting to be sent, then taken back'],
  [{ refused: { reason: 'decided-meanwhile' } as Refused }, 'not recorded: somebody decided meanwhile'],
  [{ refused: { reason: '', message: 'no', detail: 'say why' } as Refused }, 'not recorded: say why'],
])('says how it stands with it', (more, note) =>
  expect(linesOf([], [], [waiting('2026-11-24T10:10:00Z', more)])[0]?.note).toBe(note),
);

it('says beside a recorded decision that its withdrawal is on its way', () => {
  const recorded = { id: 'dec_1', occurredAt: '' };
  const lines = linesOf([], [decision('2026-11-24T10:10:00Z', { id: 'dec_1' })], [waiting('', { recorded })]);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.note).toBe('its withdrawal waits to be sent');
});
