import type { Right } from '../lib/roles';

export type CommandName =
  | 'now'
  | 'incidents'
  | 'obligations'
  | 'trends'
  | 'releases'
  | 'guidance'
  | 'components'
  | 'matrix'
  | 'procedures'
  | 'sheets'
  | 'rehearsals'
  | 'improvements'
  | 'operations'
  | 'imports'
  | 'settings'
  | 'people'
  | 'tokens'
  | 'sources'
  | 'signals'
  | 'audit'
  | 'theme'
  | 'zone'
  | 'signOut';

export interface Command {
  name: CommandName;
  group: string;
  label: string;
  /** The key that does the same, where there is one. */
  key: string;
  /** The right without which it leads nowhere. */
  needs?: Right;
}

export const COMMANDS: readonly Command[] = [
  { name: 'now', group: 'Go to', label: 'Now', key: '' },
  { name: 'incidents', group: 'Go to', label: 'Incidents', key: '' },
  { name: 'obligations', group: 'Go to', label: 'Obligations', key: '' },
  { name: 'trends', group: 'Go to', label: 'Trends', key: '' },
  { name: 'releases', group: 'Go to', label: 'Releases', key: '' },
  { name: 'operations', group: 'Go to', label: 'Operations', key: '' },
  { name: 'imports', group: 'Go to', label: 'Imports', key: '' },
  { name: 'settings', group: 'Go to', label: 'Settings', key: '' },
  { name: 'people', group: 'Go to', label: 'People', key: '', needs: 'ADMIN' },
  { name: 'tokens', group: 'Go to', label: 'Tokens', key: '', needs: 'ADMIN' },
  { name: 'sources', group: 'Go to', label: 'Sources', key: '' },
  { name: 'signals', group: 'Go to', label: 'Signals', key: '' },
  { name: 'audit', group: 'Go to', label: 'Audit', key: '', needs: 'ADMIN' },
  { name: 'components', group: 'Prepare', label: 'Components', key: '' },
  { name: 'matrix', group: 'Prepare', label: 'Matrix', key: '' },
  { name: 'procedures', group: 'Prepare', label: 'Procedures', key: '' },
  { name: 'sheets', group: 'Prepare', label: 'Decision sheets', key: '' },
  { name: 'rehearsals', group: 'Prepare', label: 'Rehearsals', key: '' },
  { name: 'improvements', group: 'Prepare', label: 'Improvements', key: '' },
  { name: 'guidance', group: 'Prepare', label: 'Guidance', key: '' },
  { name: 'theme', group: 'View', label: 'Switch light or dark', key: 'T' },
  { name: 'zone', group: 'View', label: 'Times in UTC or local', key: 'Z' },
  { name: 'signOut', group: 'Session', label: 'Sign out', key: '' },
];
