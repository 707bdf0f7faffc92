import type { Decision } from '../api/types';

type Judged = Pick<Decision, 'mandate' | 'withdrawn'>;

/** True for what somebody decided who might: what is withdrawn after it was done keeps the clock from running on. */
export const stopsClock = ({ mandate, withdrawn }: Judged) =>
  mandate.authority !== 'LACKING' && (withdrawn === null || withdrawn.afterEffect);

/** True for what somebody decided who might, and nobody took back. */
export const stands = ({ mandate, withdrawn }: Judged) => mandate.authority !== 'LACKING' && withdrawn === null;

/** What is to be said of whether somebody might decide it; nothing where they might. */
export function mandateWords({ authority, why }: Decision['mandate']): string {
  const said = why && `: ${why}`;
  if (authority === 'HELD') return '';
  return authority === 'BREAK_GLASS' ? `broke the glass${said}` : `stops no clock${said}`;
}

const ORIGINS = new Map([
  ['SHOWN', 'as it was shown'],
  ['CLAIMED', 'as they say that it was shown'],
  ['RECONSTRUCTED', 'put together when it was recorded'],
]);

/** Whose word it is that something was known when it was decided. */
export const originWords = (origin: string) => ORIGINS.get(origin) ?? origin.toLowerCase();
