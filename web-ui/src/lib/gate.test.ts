import { describe, expect, it } from 'vitest';
import type { BlindSpot } from '../api/gate';
import { sorted, subjectOf } from './gate';

describe('what a blind spot is about', () => {
  it('is a change by its kind and pattern, which leads to the matrix', () =>
    expect(subjectOf('change:SCHEMA/drop column', 'shop')).toEqual({
      words: 'the change Schema, drop column',
      to: '/guidance/matrix/shop',
    }));

  it('keeps what is behind the first colon or slash', () => {
    expect(subjectOf('change:DATA/a/b', 'shop').words).toBe('the change Data, a/b');
    expect(subjectOf('rule:a:b', 'shop').words).toBe('rule a:b of the sheet');
  });

  it('leads to the procedure whose prerequisite it is', () =>
    expect(subjectOf('procedure:prc_1/A backup/copy', 'shop')).toEqual({
      words: 'procedure prc_1, which asks for: A backup/copy',
      to: '/guidance/procedures/prc_1',
    }));

  it('is encoded where it leads', () => expect(subjectOf('guidance:../x', 'shop').to).toBe('/guidance/..%2Fx'));

  it('is the plan when nothing else is known', () =>
    expect(subjectOf('plan', 'shop')).toEqual({ words: 'the plan as a whole', to: null }));
});

it('sorts by what is left to do', () => {
  const spot = (severity: string, waived = false) =>
    ({ severity, waiver: waived ? { id: 'wai_1' } : null }) as unknown as BlindSpot;
  const found = sorted([spot('WARNING'), spot('BLOCKING'), spot('BLOCKING', true)]);
  expect([found.blocking.length, found.warning.length, found.waived.length]).toEqual([1, 1, 1]);
});
