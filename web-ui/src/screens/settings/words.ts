import type { Account, Token } from '../../api/people';
import { plain } from '../../lib/words';

interface Times {
  dayAndMinute: (at: string) => string;
}

/** Whether somebody can sign in, in words. */
export function stateWords(one: Account, time: Times): string {
  if (one.state === 'FORGOTTEN')
    return one.forgottenAt ? `Forgotten ${time.dayAndMinute(one.forgottenAt)}` : 'Forgotten';
  if (one.state === 'LOCKED') return one.lockedUntil ? `Locked until ${time.dayAndMinute(one.lockedUntil)}` : 'Locked';
  return one.mustChangePassword ? 'Has a one-time password' : plain(one.state);
}

export const SCOPES: readonly { scope: string; name: string; does: string }[] = [
  { scope: 'READ', name: 'Read', does: 'reads figures, guidance, incidents and logs' },
  { scope: 'IMPORT', name: 'Import', does: 'reads histories in' },
  { scope: 'RELEASE', name: 'Release', does: 'plans and runs releases, and rolls them back' },
  { scope: 'GATE', name: 'Gate', does: 'asks the gate of releases' },
  { scope: 'SIGNALS', name: 'Signals', does: 'sends what monitoring sees, and can do nothing else' },
];

/** Whether a scope can be bound to components. */
export const isOfComponents = (scope: string) => scope === 'RELEASE' || scope === 'GATE';

/** What a token may do: "Read; Release of shop". */
export const tokenWords = ({ scopes, components }: Pick<Token, 'scopes' | 'components'>) =>
  scopes
    .map((scope) => {
      const name = SCOPES.find((one) => one.scope === scope)?.name ?? plain(scope);
      return isOfComponents(scope) && components.length ? `${name} of ${components.join(', ')}` : name;
    })
    .join('; ');

const KINDS: Record<string, string> = {
  SIGNED_IN: 'Signed in',
  SIGN_IN_FAILED: 'Sign-in failed',
  LOCKED: 'Locked after wrong tries',
  SIGNED_OUT: 'Signed out',
  PASSWORD_CHANGED: 'Password changed',
  CHAT_CONNECTED: 'Chat account set',
  TOKEN_USED: 'Token used',
  REFUSED: 'Was refused',
};

/** What the audit tells of, in words. */
export const auditWords = (kind: string) => KINDS[kind] ?? plain(kind);

const DAY = 86_400_000;

/**
 * When a token ends that is to last so many days: at the end of its last day, UTC. Told twice on the same day it is
 * the same, so that a command that is sent again stays the same command.
 */
export const expiry = (days: number, now: number) =>
  new Date((Math.floor(now / DAY) + days + 1) * DAY).toISOString().replace('.000', '');
