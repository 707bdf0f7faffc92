// A made-up history: 140 rollbacks over 13 years, the same on every run.
import { random } from './stats.mjs';

const HOUR = 3_600_000;
const KINDS = ['CODE', 'CODE', 'CODE', 'CODE', 'CONFIG', 'SCHEMA', 'FLAG', 'DATA', null];
const COMPONENTS = ['train', 'train', 'train', 'parser-cache'];
const WHY = {
  SUCCEEDED: 'The previous version was restored, and nothing followed up on it within 60 minutes.',
  INEFFECTIVE: 'Put back within 60 minutes.',
  UNKNOWN: 'What ran before it, or after it, is not known.',
};
const iso = (ms) => new Date(ms).toISOString().replace('.000Z', 'Z');

export function history() {
  const r = random(11);
  const pick = (list) => list[Math.floor(r() * list.length)];
  const normal = () => Math.sqrt(-2 * Math.log(r() + 1e-9)) * Math.cos(6.28318 * r());
  let at = Date.parse('2012-10-17T18:00:00Z');
  const attempts = Array.from({ length: 140 }, (_, i) => {
    at += (2 + r() * 60) * 24 * HOUR;
    const exposed = Math.floor(at / 1000) * 1000;
    let seconds = Math.round(Math.exp((exposed > Date.parse('2019-01-01') ? 8.4 : 10) + 1.1 * normal()));
    if (i === 77) seconds = 3_888_000;
    if (i === 30) seconds = 0;
    const open = i > 137;
    const exposureUnknown = i % 47 === 9;
    const landed = exposed + seconds * 1000;
    const otherRestored = i % 23 === 5;
    const again = r() < 0.22;
    const changeKind = pick(KINDS);
    const flags = ['lag=minutes'];
    if (open) flags.push('open');
    if (otherRestored) flags.push('restored-not-previous');
    if (exposureUnknown) flags.push('exposure-unknown');
    const outcome = open || otherRestored ? 'UNKNOWN' : again ? 'INEFFECTIVE' : 'SUCCEEDED';
    return {
      attemptId: `att_${String(i + 1).padStart(4, '0')}`,
      basis: 'OBSERVED',
      component: pick(COMPONENTS),
      version: `1.${20 + Math.floor(i / 6)}.0-wmf.${1 + (i % 26)}`,
      restoredVersion: open ? null : `1.${20 + Math.floor(i / 6)}.0-wmf.${otherRestored ? 90 : i % 26}`,
      previousVersion: `1.${20 + Math.floor(i / 6)}.0-wmf.${i % 26}`,
      exposedAt: exposureUnknown ? null : iso(exposed),
      landedAt: open ? null : iso(landed),
      observedUntil: '2026-05-08T00:00:00Z',
      seconds: exposureUnknown ? null : open ? (Date.parse('2026-05-08T00:00:00Z') - exposed) / 1000 : seconds,
      censored: open,
      outcome,
      why: WHY[outcome],
      extent: r() < 0.7 ? 'FULL' : 'PARTIAL',
      changeKind,
      changeKinds: changeKind ? [changeKind] : [],
      followUps: again
        ? [
            {
              kind: pick(['REAPPLIED', 'HOTFIXED', 'ROLLED_BACK_AGAIN']),
              at: iso(landed + 1_500_000),
              reference: `${i}f29ac`,
            },
          ]
        : [],
      source: { kind: 'CSV', name: 'train.csv', reference: `row ${i + 2}` },
      flags,
      start: exposed,
    };
  });
  const reasons = ['NEVER_SHIPPED_ALONE', 'NEVER_SHIPPED_ALONE', 'PLANNED_TOGGLE', 'REAPPLIES', 'TARGET_NEVER_RAN'];
  const setAside = Array.from({ length: 37 }, (_, i) => ({
    observationId: `obs_${i}`,
    component: pick(COMPONENTS),
    reason: pick(reasons),
    at: iso(Date.parse('2013-01-01') + i * 90 * 24 * HOUR),
    changeKinds: ['CODE'],
    source: { kind: 'GIT', name: 'train', reference: `${i}9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0` },
  }));
  return { attempts, setAside };
}
