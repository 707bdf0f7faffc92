import { expect, it } from 'vitest';
import type { Decision, LogEntry } from '../../api/types';
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
