import { describe, expect, it } from 'vitest';
import { eventWords, flagWords, kindWords, outcomeWords, plain, reasonWords, sentence, took } from './words';

describe('names of the server in words', () => {
  it('has words for those it knows', () => {
    expect(kindWords('CODE')).toBe('Code');
    expect(kindWords(null)).toBe('Not known');
    expect(outcomeWords('INEFFECTIVE')).toBe('Ineffective');
    expect(reasonWords('PLANNED_TOGGLE')).toBe('Switched on and off on purpose');
    expect(flagWords('lag=minutes')).toBe('Commit and deploy may lie minutes apart');
  });
  it('makes words of those it does not know', () => {
    expect(plain('NEW_KIND_OF_THING')).toBe('New kind of thing');
    expect(flagWords('clock=device')).toBe('Clock: device');
  });
  it('takes what every object inherits for such a name', () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      for (const words of [kindWords, outcomeWords, reasonWords, flagWords])
        expect(words(name).toLowerCase()).toBe(plain(name).toLowerCase());
  });
  it('reads an event type in either spelling', () => {
    expect(eventWords('dev.turnback.release.rollback-read.v1')).toBe('Rollback read from history');
    expect(eventWords('rollback-read#1')).toBe('Rollback read from history');
    expect(eventWords('dev.turnback.release.stage-reached.v1')).toBe('Stage reached');
  });
});

describe('how long an attempt took', () => {
  it('is a duration', () => expect(took({ seconds: 900, censored: false })).toBe('15 min'));
  it('is a lower bound while it is open', () => expect(took({ seconds: 900, censored: true })).toBe('At least 15 min'));
  it('is never negative', () =>
    expect(took({ seconds: -90, censored: false })).toBe('Clocks disagree: 1 min 30 s before exposure'));
  it('may not be known', () => expect(took({ seconds: null, censored: false })).toBe('Not known'));
});

it('makes a sentence of the words of a refusal', () => {
  expect(sentence('name or password is wrong')).toBe('Name or password is wrong.');
  expect(sentence('Is it running?')).toBe('Is it running?');
  expect(sentence('')).toBe('');
});
