import { describe, expect, it } from 'vitest';
import { isWritten, offersIn } from './acts';

const namesIn = (state: string, ...rights: string[]) =>
  offersIn(state, (right) => rights.includes(right)).map((one) => one.name);

describe('what can be said of an incident', () => {
  it('is nothing to who only looks', () => expect(namesIn('OPEN', 'READ')).toEqual([]));

  it('is noted by who notes, and not commanded', () => {
    expect(namesIn('OPEN', 'LOG')).toContain('Note harm');
    expect(namesIn('OPEN', 'LOG')).not.toContain('Resolve');
  });

  it('is closed once it is resolved, and then nothing is written any more', () => {
    expect(namesIn('CONTAINED', 'COMMAND')).not.toContain('Close the incident');
    expect(namesIn('RESOLVED', 'COMMAND')).toEqual([
      'Reopen',
      'Close the incident',
      'Cancel the incident',
      'Merge into another one',
    ]);
    expect(isWritten('RESOLVED')).toBe(true);
    expect(isWritten('CLOSED')).toBe(false);
    expect(namesIn('CLOSED', 'COMMAND', 'LOG')).toContain('Correct');
  });

  it('is split off once it is merged, and reopened once it is cancelled', () => {
    expect(namesIn('MERGED', 'COMMAND')).toEqual(['Split off']);
    expect(namesIn('CANCELLED', 'COMMAND')).toEqual(['Reopen']);
  });

  it('is declared while nobody has', () => {
    expect(namesIn('SUSPECTED', 'COMMAND')).toContain('Declare it');
    expect(namesIn('DISMISSED', 'COMMAND', 'LOG')).toEqual(['Declare it after all']);
  });
});
