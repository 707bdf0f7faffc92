import type { Scope } from '../api/types';
import { kindWords } from './words';

/** What something applies to: "schema changes of shop", "every change". */
export function scopeWords(scope: Scope): string {
  const kinds = scope.changeKinds.map((kind) => kindWords(kind).toLowerCase()).join(', ');
  const tags = scope.tags.length ? ` tagged ${scope.tags.join(', ')}` : '';
  const of = scope.components.length ? ` of ${scope.components.join(', ')}` : '';
  return `${kinds ? `${kinds} changes` : 'every change'}${of}${tags}`;
}

/** "shop, cart" as a list of words, empty ones dropped. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
