import * as v from 'valibot';

/** Why a request failed, in the server's words where it gave any. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when the server could not be reached. */
    readonly status: number,
    message: string,
    /** What to do about it, or the details, when the server says. */
    readonly detail: string = '',
    /** What of the request was wrong, when the server says. */
    readonly field: string = '',
  ) {
    super(message);
    this.name = 'Problem';
  }
}

export type Params = Record<string, string | number | null | undefined>;

/** A path below /api/v1 with those parameters that have a value. */
export function url(path: string, params: Params = {}): string {
  const set = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString();
  return `/api/v1${path}${query ? `?${query}` : ''}`;
}

/** The refusal as the server words it. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const field = (name: string) => {
    const value = (body as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' ? value : '';
  };
  return new Problem(
    response.status,
    field('title') || `The server answered ${response.status}.`,
    field('detail'),
    field('field'),
  );
}

/**
 * Sends a request with the session's cookie.
 * @throws Problem when the server cannot be reached
 */
export async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'The server cannot be reached.', 'Is it running? It may still be starting.');
  }
}

/**
 * Reads one resource.
 * @throws Problem when the server refuses, cannot be reached, or answers something else than the page understands
 */
export async function get<S extends v.GenericSchema>(
  schema: S,
  address: string,
  signal?: AbortSignal,
): Promise<v.InferOutput<S>> {
  const response = await send(address, { headers: { accept: 'application/json' }, signal: signal ?? null });
  if (!response.ok) throw await problemOf(response);
  const parsed = v.safeParse(schema, await response.json().catch(() => null));
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const where = issue ? (v.getDotPath(issue) ?? '') : '';
  throw new Problem(
    response.status,
    'The server answered something this page does not understand.',
    `${address.split('?')[0]} ${where}: ${issue?.message ?? ''}. Page and server may be of different versions; reload.`,
  );
}

/**
 * Reads a text, such as Markdown.
 * @throws Problem when the server refuses or cannot be reached
 */
export async function getText(address: string, accept: string, signal?: AbortSignal): Promise<string> {
  const response = await send(address, { headers: { accept }, signal: signal ?? null });
  if (!response.ok) throw await problemOf(response);
  return response.text();
}

/**
 * Exchanges the admin token for a cookie that may read and record.
 * @throws Problem when the token is refused
 */
export async function signIn(token: string): Promise<void> {
  const response = await send('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw await problemOf(response);
}

/** Gives the cookie back. */
export async function signOut(): Promise<void> {
  await send('/api/v1/session', { method: 'DELETE', headers: { 'idempotency-key': crypto.randomUUID() } });
}
