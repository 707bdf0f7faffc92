import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { get, Problem, url } from './client';

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});
const answers = (body: unknown, status = 200) => {
  globalThis.fetch = async () => new Response(JSON.stringify(body), { status });
};
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error as Problem,
  );
const Thing = v.object({ n: v.number() });

it('puts only parameters with a value into an address', () =>
  expect(url('/facts/attempts', { component: 'a b', from: undefined, cursor: null, limit: 5 })).toBe(
    '/api/v1/facts/attempts?component=a+b&limit=5',
  ));

describe('a read', () => {
  it('gives what the server answered', async () => {
    answers({ n: 3, more: true });
    expect(await get(Thing, '/api/v1/x')).toEqual({ n: 3 });
  });

  it('fails in the words of the server', async () => {
    answers({ title: 'Not yet.', detail: 'The view is at 7.' }, 503);
    const problem = await failure(get(Thing, '/api/v1/x'));
    expect(problem).toMatchObject({ status: 503, message: 'Not yet.', detail: 'The view is at 7.' });
  });

  it('says when the server cannot be reached', async () => {
    globalThis.fetch = async () => {
      throw new TypeError('failed to fetch');
    };
    const problem = await failure(get(Thing, '/api/v1/x'));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.status).toBe(0);
  });

  it('names the field that it does not understand', async () => {
    answers({ n: 'three' });
    const problem = await failure(get(Thing, '/api/v1/x?y=1'));
    expect(problem.detail).toContain('/api/v1/x n:');
  });
});
