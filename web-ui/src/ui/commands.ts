export type CommandName = 'incidents' | 'trends' | 'guidance' | 'operations' | 'imports' | 'theme' | 'zone' | 'signOut';

export interface Command {
  name: CommandName;
  group: string;
  label: string;
  /** The key that does the same, where there is one. */
  key: string;
}

export const COMMANDS: readonly Command[] = [
  { name: 'incidents', group: 'Go to', label: 'Incidents', key: '' },
  { name: 'trends', group: 'Go to', label: 'Trends', key: '' },
  { name: 'guidance', group: 'Go to', label: 'Guidance', key: '' },
  { name: 'operations', group: 'Go to', label: 'Operations', key: '' },
  { name: 'imports', group: 'Go to', label: 'Imports', key: '' },
  { name: 'theme', group: 'View', label: 'Switch light or dark', key: 'T' },
  { name: 'zone', group: 'View', label: 'Times in UTC or local', key: 'Z' },
  { name: 'signOut', group: 'Session', label: 'Sign out', key: '' },
];
