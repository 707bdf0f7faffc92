import { Problem } from '../../api/client';
import { duration } from '../../lib/format';
import { sentence } from '../../lib/words';

const MINUTE = 60_000;

/**
 * Why somebody was not let in, and what to do.
 * @param at when they tried, in milliseconds
 * @param show writes an instant as a time of day
 */
export function refusedWords(error: Error, wrong: string, at: number, show: (ms: number) => string): string {
  const problem = error instanceof Problem ? error : null;
  if (problem?.status === 401) return wrong;
  const said = [sentence(error.message), sentence(problem?.detail ?? '')].filter(Boolean).join(' ');
  if (problem?.status !== 429) return said;
  const why = sentence(problem.detail) || 'Too many tries.';
  const wait = problem.retryAfter;
  if (wait === null) return `${why} Try again later.`;
  const then = Math.ceil((at + wait * 1_000) / MINUTE) * MINUTE;
  return `${why} Try again in ${duration(wait)}${wait < 60 ? '' : `, at ${show(then)}`}.`;
}
