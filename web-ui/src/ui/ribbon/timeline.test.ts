import { describe, expect, it } from 'vitest';
import type { Decision, Incident } from '../../api/types';
import { harmedFor, timelineOf, undecidedFor } from './timeline';

const t = (minute: number) => Date.UTC(2026, 10, 24, 10, minute);
const iso = (minute: number) => new Date(t(minute)).toISOString();
const incident = (more: Partial<Incident>) =>
  ({ declaredAt: iso(10), harmBeganAt: null, containedAt: null, resolvedAt: null, ...more }) as Incident;
const decision = (minute: number, withdrawn: Decision['withdrawn'] = null, authority = 'HELD') =>
  ({ occurredAt: iso(minute), withdrawn, mandate: { authority, why: '' } }) as Decision;

describe('the time of an incident', () => {
  it('runs until now while it is not over', () => {
    const line = timelineOf(incident({ harmBeganAt: iso(4) }), [], t(20));
    expect(line).toMatchObject({ to: t(20), running: true, harmBegan: t(4), harmEnded: null, decided: null });
    expect(line.from).toBeLessThan(t(4));
  });

  it('stops when it was over, and the harm when it was contained', () => {
    const line = timelineOf(incident({ harmBeganAt: iso(4), containedAt: iso(30), resolvedAt: iso(50) }), [], t(500));
    expect(line).toMatchObject({ running: false, harmEnded: t(30) });
    expect(line.to).toBeLessThan(t(60));
  });

  it('takes the first decision that counts', () => {
    const withdrawn = { at: iso(13), reason: '', afterEffect: false };
    const lacking = decision(11, null, 'LACKING');
    expect(
      timelineOf(incident({}), [decision(18), lacking, decision(12, withdrawn), decision(15)], t(20)).decided,
    ).toBe(t(15));
  });

  it('tells how long nobody decided, and how long the harm went on', () => {
    const open = timelineOf(incident({ harmBeganAt: iso(4) }), [], t(20));
    expect([undecidedFor(open), harmedFor(open)]).toEqual([t(16) - t(0), t(16) - t(0)]);
    const decided = timelineOf(incident({ harmBeganAt: iso(4) }), [decision(11)], t(20));
    expect([undecidedFor(decided), harmedFor(decided)]).toEqual([t(7) - t(0), t(16) - t(0)]);
    const contained = timelineOf(incident({ containedAt: iso(15) }), [], t(20));
    expect([undecidedFor(contained), harmedFor(contained)]).toEqual([t(5) - t(0), null]);
  });
});
