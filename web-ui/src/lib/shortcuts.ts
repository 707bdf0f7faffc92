import { KIND, KINDS, type Kind } from './kinds';

export type ShortcutName = 'find' | 'keys' | 'zone' | 'theme' | 'declare' | 'decide' | 'withdraw' | Kind;

/** Where a key counts. */
export type Place = 'Everywhere' | 'Now and Incidents' | 'In a room';

interface Shortcut {
  label: string;
  place: Place;
  /** What it is unless somebody chose another: "N", "Shift+N", "Mod+K" (Ctrl, or ⌘ on a Mac), "Alt+N". */
  usual: string;
}

export const SHORTCUTS: Record<ShortcutName, Shortcut> = {
  find: { label: 'Find a page, an incident or a command', place: 'Everywhere', usual: 'Mod+K' },
  keys: { label: 'Show the keys', place: 'Everywhere', usual: '?' },
  zone: { label: 'Times in UTC or local', place: 'Everywhere', usual: 'Z' },
  theme: { label: 'Switch light or dark', place: 'Everywhere', usual: 'T' },
  declare: { label: 'Declare an incident', place: 'Now and Incidents', usual: 'N' },
  decide: { label: 'Decide', place: 'In a room', usual: 'D' },
  ...(Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      { label: `Decide: ${KIND[kind].label.toLowerCase()}`, place: 'In a room', usual: KIND[kind].digit },
    ]),
  ) as Record<Kind, Shortcut>),
  withdraw: { label: 'Take back what was just decided', place: 'In a room', usual: 'U' },
};

export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** The key of each; null where somebody switched it off. */
export type Keys = Readonly<Record<ShortcutName, string | null>>;

export const USUAL_KEYS = Object.fromEntries(SHORTCUT_NAMES.map((name) => [name, SHORTCUTS[name].usual])) as Keys;

/** What of a key press counts. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  getModifierState?: (key: 'AltGraph') => boolean;
}

const MODIFIERS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'Dead', 'Process', 'Unidentified'];

/** A key press as it is kept, such as "Shift+N"; null while only a modifier is held, or a sign is not finished. */
export function pressed(event: Press): string | null {
  if (MODIFIERS.includes(event.key)) return null;
  // AltGr, by which some keyboards write a sign, tells itself as Ctrl and Alt.
  const writes = event.getModifierState?.('AltGraph') === true;
  const sign = [...event.key].length === 1;
  const key = event.key === ' ' ? 'Space' : sign ? event.key.toUpperCase() : event.key;
  const mod = !writes && (event.ctrlKey || event.metaKey) ? 'Mod+' : '';
  const alt = !writes && event.altKey ? 'Alt+' : '';
  // Shift is a part of every other sign that it makes: "?" is "?" on every keyboard.
  const shift = event.shiftKey && (!sign || event.key.toLowerCase() !== event.key.toUpperCase()) ? 'Shift+' : '';
  return `${mod}${alt}${shift}${key}`;
}

/** True for a key that writes: it counts only while nobody is typing. */
export const writes = (combination: string) => !/^(Mod|Alt)\+/.test(combination);

const MOVES =
  /^(Shift\+)?(Escape|Enter|Tab|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow\w+|ContextMenu)$/;
const OF_THE_BROWSER = /^(F\d+|Mod\+(Shift\+)?[ACFHLNOPQRSTVWXYZ0-9]|Alt\+(Arrow\w+|D|F|F4))$/;

/** Why a key cannot be that of a shortcut; null where it can. */
export function refusal(name: ShortcutName, combination: string, keys: Keys): string | null {
  if (MOVES.test(combination)) return `${words(combination)} is needed to move about and to edit.`;
  if (OF_THE_BROWSER.test(combination)) return `The browser keeps ${words(combination)} for itself.`;
  const taken = SHORTCUT_NAMES.find((other) => other !== name && keys[other] === combination);
  return taken
    ? `${words(combination)} is the key of "${SHORTCUTS[taken].label}". Choose another, or change that one first.`
    : null;
}

const onMac = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a combination as they are written on the keyboard. */
export const parts = (combination: string, mac = onMac()): string[] =>
  combination
    .split(/\+(?=.)/)
    .map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : part === 'Alt' && mac ? '⌥' : part));

/** "Ctrl K". */
export const words = (combination: string, mac = onMac()) => parts(combination, mac).join(' ');

/** As assistive technology is told; nothing where it is switched off. */
export const ariaKeys = (combination: string | null): string | undefined =>
  combination === null
    ? undefined
    : combination.startsWith('Mod+')
      ? `${combination.replace('Mod', 'Control')} ${combination.replace('Mod', 'Meta')}`
      : combination;

/** Reads what was kept; what is unreadable, or would give a key two meanings, is as usual. */
export function readKeys(text: string | null): Keys {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return USUAL_KEYS;
  }
  if (typeof kept !== 'object' || kept === null) return USUAL_KEYS;
  let keys = USUAL_KEYS;
  for (const [name, key] of Object.entries(kept))
    if (name in SHORTCUTS && (key === null || typeof key === 'string')) keys = { ...keys, [name]: key };
  const all = SHORTCUT_NAMES.flatMap((name) => keys[name] ?? []);
  return new Set(all).size === all.length ? keys : USUAL_KEYS;
}

/** Only what is not as usual is kept. */
export const writeKeys = (keys: Keys): string =>
  JSON.stringify(
    Object.fromEntries(
      SHORTCUT_NAMES.filter((name) => keys[name] !== USUAL_KEYS[name]).map((name) => [name, keys[name]]),
    ),
  );
