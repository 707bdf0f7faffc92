import { describe, expect, it } from 'vitest';
import { lackWords, mayRelease, rolesWords, roleWords } from './roles';

describe('roles in words', () => {
  it('name the components that they are bound to', () => {
    expect(roleWords({ role: 'COMMANDER', components: ['shop', 'cart'] })).toBe('Commander of shop, cart');
    expect(roleWords({ role: 'RELEASE_OWNER', components: [] })).toBe('Release owner');
  });

  it('are readable when this page does not know them', () =>
    expect(roleWords({ role: 'NIGHT_WATCH', components: [] })).toBe('Night watch'));

  it('are in one line, and say when there are none', () => {
    expect(
      rolesWords([
        { role: 'COMMANDER', components: ['shop'] },
        { role: 'STEWARD', components: [] },
      ]),
    ).toBe('Commander of shop; Steward');
    expect(rolesWords([])).toBe('None');
  });
});

describe('what somebody lacks', () => {
  it('is nothing when they may do all of it', () => expect(lackWords(['LOG'], ['READ', 'LOG'])).toBe(''));

  it('is the role that would let them', () =>
    expect(lackWords(['COMMAND', 'LOG'], ['READ', 'LOG'])).toBe(
      'To declare, decide, contain and resolve you need the role Commander.',
    ));

  it('is a role for each thing', () =>
    expect(lackWords(['COMMAND', 'LOG'], ['READ'])).toBe(
      'To declare, decide, contain and resolve you need the role Commander; to note harm, links, corrections, findings and proposals, Responder.',
    ));
});

const owner = (...components: string[]) => ({
  may: ['READ', 'RELEASE'],
  roles: [{ role: 'RELEASE_OWNER', components }],
});

it('a release owner may change what is prepared for their own components alone', () => {
  expect(mayRelease(owner('shop'), 'shop')).toBe(true);
  expect(mayRelease(owner('shop'), 'ledger')).toBe(false);
  expect(mayRelease(owner(), 'ledger')).toBe(true);
});

it('an admin may for every component, whatever else they are', () => {
  const roles = [...owner('shop').roles, { role: 'ADMIN', components: [] }];
  expect(mayRelease({ may: ['RELEASE'], roles }, 'ledger')).toBe(true);
});

it('without the right nobody may', () => {
  expect(mayRelease({ may: ['READ'], roles: [] }, 'shop')).toBe(false);
});
