import { describe, expect, it } from 'vitest';
import { countWords, setUps, signalKind, signalMark } from './signals';

const counts = (accepted: number, ignored: number, refused: number) => ({ accepted, ignored, refused });

describe('a delivery of signals', () => {
  it('says how much of it was accepted, ignored and refused, and leaves out what is none', () => {
    expect(countWords(counts(1_200, 0, 3))).toBe('1,200 accepted, 3 refused');
    expect(countWords(counts(0, 2, 0))).toBe('2 ignored');
    expect(countWords(counts(0, 0, 0))).toBe('nothing in it');
  });

  it('has a shape for each way in which it can come out', () => {
    const marks = [counts(2, 0, 0), counts(2, 0, 1), counts(0, 0, 1), counts(0, 3, 0)].map(signalMark);
    expect(marks).toEqual(['PASSED', 'WARNED', 'BLOCKED', 'UNCHANGED']);
  });

  it('names its sender, also one that this page does not know', () => {
    expect(signalKind('LEGACY_GRAFANA')).toBe('Grafana before unified alerting');
    expect(signalKind('ZABBIX')).toBe('Zabbix');
  });
});

it('every sender is given the address here, and a placeholder where its secret goes', () => {
  const all = setUps('https://turnback.example.com');
  expect(all).toHaveLength(3);
  for (const { text } of all) {
    expect(text).toContain('https://turnback.example.com/api/v1/signals');
    expect(text).toMatch(/\bTOKEN\b/);
  }
});
