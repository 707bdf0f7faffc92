import type { Attempt } from '../api/types';
import { duration } from './format';

/** Words by name. What every object inherits, such as `constructor`, is none of them. */
const table = (words: Record<string, string>) => new Map(Object.entries(words));

const KINDS = table({
  CODE: 'Code',
  CONFIG: 'Config',
  SCHEMA: 'Schema',
  DATA: 'Data',
  CONTRACT: 'Contract',
  FLAG: 'Flag',
  INFRA: 'Infra',
});
export const CHANGE_KINDS = [...KINDS.keys()];

const OUTCOMES = table({
  SUCCEEDED: 'Succeeded',
  SUCCEEDED_LATE: 'Succeeded, late',
  PARTIAL: 'Partial',
  INEFFECTIVE: 'Ineffective',
  HARMFUL: 'Harmful',
  FAILED: 'Failed',
  ABANDONED: 'Abandoned',
  UNKNOWN: 'Unknown',
  INVALID: 'Invalid times',
});

const REASONS = table({
  NEVER_SHIPPED_ALONE: 'Taken back inside the release that would have shipped it',
  PLANNED_TOGGLE: 'Switched on and off on purpose',
  REAPPLIES: 'Puts back what a rollback had taken away',
  NOTHING_THAT_RUNS: 'Only tests or documents changed',
  ORIGINAL_NOT_FOUND: 'Names a change that is not in this history',
  TARGET_NEVER_RAN: 'Moved to a version that never ran here before',
});

const FLAGS = table({
  'hotfixes=not-told': 'The source does not tell of hotfixes',
  'match=subject': 'Original found by its subject',
  'time=tag': 'Times are those of release tags',
  'fewer-than-50-parts': 'Fewer than 50 parts moved',
  'restored-not-previous': 'Restored another version than the one before',
  'not-watched-60-min': 'History ends within 60 min of the rollback',
  'not-verified': 'Nobody has verified the outcome',
  open: 'Not landed when its history ended',
  'exposure-unknown': 'When it reached users is not known',
  'negative-time': 'Landed before it was exposed: the clocks disagree',
  'time=commit': 'Times are those of commits',
  preexisting: 'In breach before it reached users',
  'awareness=assumed': 'Nobody noted when somebody was told',
  absence: 'What is missing is the harm',
  thresholdTooLate: 'The rule came after exposure and does not count',
  ahead: 'Decided before anybody could know',
  substituted: 'Contained where taking back was asked for',
  unauthorised: 'Somebody decided who might not',
  reversedAfterEffect: 'Reversed after it was carried out',
  attemptFailed: 'The attempt failed',
  misdirected: 'The wrong release was taken back',
  counterfactualVoid: 'Acting earlier would have avoided nothing',
  upperBound: 'The avoidable harm is at most this',
  'containment=noted': 'That it was contained is noted, not shown',
  crossedAgain: 'Crossed again after it was contained',
  missingSamples: 'For some of the time there are no samples',
  tooFewSamples: 'Fewer samples than the rule asks for',
  'lag=minutes': 'Commit and deploy may lie minutes apart',
  'lag=hours': 'Commit and deploy may lie hours apart',
  'lag=days': 'Commit and deploy may lie days apart',
});

const FOLLOW_UPS = table({
  REAPPLIED: 'Put back again',
  ROLLED_BACK_AGAIN: 'Rolled back again',
  HOTFIXED: 'Hot-fixed',
});

const EVENTS = table({
  RollbackRead: 'Rollback read from history',
  ReleaseRead: 'Release read from history',
  ReleaseRolledBack: 'Release rolled back',
});

/** "NEVER_SHIPPED_ALONE" or "never-shipped-alone" as words, for names this page has no better words for. */
export function plain(name: string): string {
  const words = name.replaceAll(/[_-]+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words of the server as a sentence of their own. */
export function sentence(words: string): string {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return /[\p{L}\d)]$/u.test(whole) ? `${whole}.` : whole;
}

export const kindWords = (kind: string | null) => (kind === null ? 'Not known' : (KINDS.get(kind) ?? plain(kind)));
export const outcomeWords = (outcome: string) => OUTCOMES.get(outcome) ?? plain(outcome);
export const reasonWords = (reason: string) => REASONS.get(reason) ?? plain(reason);
export const flagWords = (flag: string) => FLAGS.get(flag) ?? plain(flag.replace('=', ': '));
export const followUpWords = (kind: string) => FOLLOW_UPS.get(kind) ?? plain(kind);

/** An event type in words: `rollback-read#1` and `dev.turnback.release.rollback-read.v1` read the same. */
export function eventWords(type: string): string {
  const name =
    type
      .replace(/(?:\.v|#)\d+$/, '')
      .split('.')
      .at(-1) ?? type;
  const camel = name.replaceAll(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return EVENTS.get(camel) ?? plain(name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '));
}

/** How long the attempt took, in words; an open one took at least that long. */
export function took(attempt: Pick<Attempt, 'seconds' | 'censored'>): string {
  if (attempt.seconds === null) return 'Not known';
  if (attempt.seconds < 0) return `Clocks disagree: ${duration(-attempt.seconds)} before exposure`;
  return attempt.censored ? `At least ${duration(attempt.seconds)}` : duration(attempt.seconds);
}
