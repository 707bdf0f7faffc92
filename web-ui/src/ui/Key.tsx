import { useKeys } from '../lib/prefs';
import { parts, type ShortcutName } from '../lib/shortcuts';
import { Kbd } from './Mark';

/** The key of a shortcut as it is now; nothing while it is switched off. */
export function Key({ of: name }: { of: ShortcutName }) {
  const key = useKeys()[name];
  return key === null ? null : <KeyOf combination={key} />;
}

export const KeyOf = ({ combination }: { combination: string }) =>
  parts(combination).map((part) => <Kbd key={part}>{part}</Kbd>);
