import { expect, it } from 'vitest';
import { nameOf } from './names';

const people = [
  { id: 'per_1', name: 'Ada Byron', forgotten: false },
  { id: 'per_2', name: null, forgotten: true },
];

it.each([
  ['per_1', 'Ada Byron'],
  ['per_2', 'somebody forgotten'],
  ['per_3', 'per_3'],
  ['admin', 'admin'],
  [null, 'nobody named'],
])('shows %s as %s', (actor, name) => expect(nameOf(actor, people)).toBe(name));
