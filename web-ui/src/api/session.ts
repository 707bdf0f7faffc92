import { problemOf, send, url } from './client';

/** Who signs in: a person, or whoever can read the file with the admin token. */
export type Credentials = { name: string; password: string } | { token: string };

async function ask(method: string, path: string, body?: object): Promise<Response> {
  return send(url(path), {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    body: body ? JSON.stringify(body) : null,
  });
}

async function done(response: Response): Promise<void> {
  if (!response.ok) throw await problemOf(response);
}

/**
 * Exchanges what one knows for the cookie of a session.
 * @throws Problem when it is refused or the server cannot be reached
 */
export const signIn = async (who: Credentials) => done(await ask('POST', '/session', who));

/**
 * Gives the cookie back. One that has ended by itself is given back already.
 * @throws Problem when the server cannot be reached
 */
export async function signOut(): Promise<void> {
  const response = await ask('DELETE', '/session');
  if (response.status !== 401) await done(response);
}

/**
 * Replaces one's password, which ends one's other sessions.
 * @throws Problem when it is refused or the server cannot be reached
 */
export const changePassword = async (current: string, next: string) =>
  done(await ask('POST', '/session/password', { current, next }));
