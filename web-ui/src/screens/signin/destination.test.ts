import { expect, it } from 'vitest';
import { destination } from './destination';

it('goes back to the page that was asked for', () =>
  expect(destination('/trends?component=shop')).toBe('/trends?component=shop'));

it.each([
  '//elsewhere.example',
  'https://elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '//',
  undefined,
  '/sign-in?next=/',
])('goes to Now instead of %s', (next) => expect(destination(next)).toBe('/now'));
