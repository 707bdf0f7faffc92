import type { Right } from '../lib/roles';
import type { ShortcutName } from '../lib/shortcuts';

export type Act = 'theme' | 'zone' | 'keys' | 'signOut';

export interface Command {
  group: string;
  label: string;
  /** The page that it leads to, or what it does. */
  does: { to: string } | { act: Act };
  /** The shortcut that does the same. */
  shortcut?: ShortcutName;
  /** The right without which it leads nowhere. */
  needs?: Right;
}

const go = (label: string, to: string, needs?: Right): Command => ({
  group: 'Go to',
  label,
  does: { to },
  ...(needs && { needs }),
});
const prepare = (label: string, to: string): Command => ({ group: 'Prepare', label, does: { to } });

export const COMMANDS: readonly Command[] = [
  go('Now', '/now'),
  go('Incidents', '/incidents'),
  go('Reviews', '/reviews'),
  go('Obligations', '/obligations'),
  go('Trends', '/trends'),
  go('Releases', '/releases'),
  go('Operations', '/operations'),
  go('Imports', '/operations/imports'),
  go('Settings', '/settings'),
  go('People', '/settings/people', 'ADMIN'),
  go('Tokens', '/settings/tokens', 'ADMIN'),
  go('Sources', '/settings/sources'),
  go('Signals', '/settings/signals'),
  go('Audit', '/settings/audit', 'ADMIN'),
  go('Shortcuts', '/settings/shortcuts'),
  prepare('Components', '/components'),
  prepare('Matrix', '/guidance/matrix'),
  prepare('Procedures', '/guidance/procedures'),
  prepare('Decision sheets', '/guidance/sheets'),
  prepare('Rehearsals', '/guidance/rehearsals'),
  prepare('Improvements', '/guidance/improvements'),
  prepare('Guidance', '/guidance'),
  { group: 'View', label: 'Switch light or dark', does: { act: 'theme' }, shortcut: 'theme' },
  { group: 'View', label: 'Times in UTC or local', does: { act: 'zone' }, shortcut: 'zone' },
  { group: 'View', label: 'Show the keys', does: { act: 'keys' }, shortcut: 'keys' },
  { group: 'Session', label: 'Sign out', does: { act: 'signOut' } },
];
