import { describe, expect, it } from 'vitest';
import { KIND, KINDS, kindAskedFor, parseDraft } from './kinds';

describe('a decision by keyboard', () => {
  it.each(KINDS)('%s has a digit and a letter of its own', (kind) => {
    expect(parseDraft(KIND[kind].digit)?.kind).toBe(kind);
    expect(parseDraft(`${KIND[kind].letter} because`)?.kind).toBe(kind);
  });

  it('takes the words behind the key', () => {
    expect(parseDraft('c fence eu-2')).toEqual({ kind: 'CONTAIN', rationale: 'fence eu-2', agoMs: 0 });
  });

  it('takes how long ago it was decided, wherever it stands', () => {
    expect(parseDraft('f @-2m gone wrong')).toEqual({ kind: 'FULL_ROLLBACK', rationale: 'gone wrong', agoMs: 120_000 });
    expect(parseDraft('h still looking @-30s')?.agoMs).toBe(30_000);
  });

  it('is nothing yet without a known key', () => {
    expect(parseDraft('')).toBeNull();
    expect(parseDraft('x why')).toBeNull();
    expect(parseDraft('hold it')).toBeNull();
  });
});

it('a link asks for a kind by its name, and for nothing else', () => {
  expect(kindAskedFor('?decide=PAUSE')).toBe('PAUSE');
  for (const search of ['', '?decide=', '?decide=pause', '?decide=toString', '?kind=PAUSE'])
    expect(kindAskedFor(search)).toBeNull();
});
