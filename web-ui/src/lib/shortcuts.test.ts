import { describe, expect, it } from 'vitest';
import {
  ariaKeys,
  type Press,
  parts,
  pressed,
  readKeys,
  refusal,
  SHORTCUT_NAMES,
  USUAL_KEYS,
  words,
  writeKeys,
  writes,
} from './shortcuts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

it('gives no two of them the same key', () => {
  const all = SHORTCUT_NAMES.map((name) => USUAL_KEYS[name]);
  expect(new Set(all).size).toBe(all.length);
});

describe('a key press', () => {
  it.each([
    ['z', {}, 'Z'],
    ['Z', { shiftKey: true }, 'Shift+Z'],
    ['Z', {}, 'Z'],
    ['?', { shiftKey: true }, '?'],
    ['+', {}, '+'],
    ['k', { ctrlKey: true }, 'Mod+K'],
    ['k', { metaKey: true }, 'Mod+K'],
    ['K', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+K'],
    ['n', { altKey: true }, 'Alt+N'],
    ['@', { ctrlKey: true, altKey: true, getModifierState: () => true }, '@'],
    ['Enter', { shiftKey: true }, 'Shift+Enter'],
    [' ', {}, 'Space'],
    ['ß', {}, 'SS'],
    ['é', {}, 'É'],
  ] as const)('%s %o is %s', (key, more, combination) => expect(pressed(press(key, more))).toBe(combination));

  it('is none while a modifier is held, or an accent waits for its letter', () => {
    for (const key of ['Shift', 'Control', 'AltGraph', 'Dead', 'Process']) expect(pressed(press(key))).toBeNull();
  });
});

describe('a key for a shortcut', () => {
  it('is refused where it moves or edits, and where the browser keeps it', () => {
    expect(refusal('declare', 'Tab', USUAL_KEYS)).toBe('Tab is needed to move about and to edit.');
    expect(refusal('declare', 'Shift+Enter', USUAL_KEYS)).toMatch(/needed to move about/);
    expect(refusal('declare', 'Mod+W', USUAL_KEYS)).toMatch(/The browser keeps .* W for itself/);
    expect(refusal('declare', 'F5', USUAL_KEYS)).toMatch(/The browser keeps F5/);
  });

  it('is refused where another has it, by name, and not where that is switched off', () => {
    expect(refusal('declare', 'Z', USUAL_KEYS)).toBe(
      'Z is the key of "Times in UTC or local". Choose another, or change that one first.',
    );
    expect(refusal('declare', 'Z', { ...USUAL_KEYS, zone: null })).toBeNull();
    expect(refusal('declare', 'N', USUAL_KEYS)).toBeNull();
    expect(refusal('declare', 'Mod+Shift+K', USUAL_KEYS)).toBeNull();
  });

  it('writes unless a modifier is held', () => {
    expect([writes('Z'), writes('Shift+Z'), writes('?'), writes('Mod+K'), writes('Alt+N')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is written as on the keyboard, and told to assistive technology', () => {
    expect(parts('Mod+Shift+K', false)).toEqual(['Ctrl', 'Shift', 'K']);
    expect(words('Mod+K', true)).toBe('⌘ K');
    expect(parts('Mod++', false)).toEqual(['Ctrl', '+']);
    expect(parts('+', false)).toEqual(['+']);
    expect(ariaKeys('Mod+K')).toBe('Control+K Meta+K');
    expect(ariaKeys('Z')).toBe('Z');
    expect(ariaKeys(null)).toBeUndefined();
  });
});

describe('what is kept', () => {
  it('is only what is not as usual, and comes back', () => {
    const keys = { ...USUAL_KEYS, zone: null, declare: 'Shift+I' };
    expect(writeKeys(keys)).toBe('{"zone":null,"declare":"Shift+I"}');
    expect(readKeys(writeKeys(keys))).toEqual(keys);
    expect(writeKeys(USUAL_KEYS)).toBe('{}');
  });

  it.each([[null], ['{'], ['7'], ['null'], ['[]'], ['{"nothing":"Z"}'], ['{"zone":7}'], ['{"zone":"T"}']])(
    'as usual from %s',
    (text) => expect(readKeys(text)).toEqual(USUAL_KEYS),
  );
});
