import * as v from 'valibot';

/** What a server may say beside the title of a refusal. */
interface Said {
  /** What to do about it, or the details. */
  detail: string;
  /** What of the request was wrong. */
  field: string;
  /** Which refusal it is, as a URN. */
  type: string;
  /** Why it was refused, in one word that does not change. */
  reason: string;
  /** Seconds until it is worth trying again. */
  retryAfter: number | null;
  /** The whole resource as it stands, when somebody else was faster. */
  current: unknown;
}

/** Why a request failed, in the server's words where it gave any. */
export class Problem extends Error implements Said {
  readonly detail: string;
  readonly field: string;
  readonly type: string;
  readonly reason: string;
  readonly retryAfter: number | null;
  readonly current: unknown;

  constructor(
    /** HTTP status; 0 when the server could not be reached. */
    readonly status: number,
    message: string,
    { detail = '', field = '', type = '', reason = '', retryAfter = null, current = null }: Partial<Said> = {},
  ) {
    super(message);
    this.name = 'Problem';
    this.detail = detail;
    this.field = field;
    this.type = type;
    this.reason = reason;
    this.retryAfter = retryAfter;
    this.current = current;
  }
}

/** The person signed in with a one-time password and has to choose their own before anything else. */
export const mustChangePassword = (error: Error) =>
  error instanceof Problem && error.type === 'urn:turnback:problem:password-must-change';

/** The server was started a moment ago and still reads what it has stored: it is asked again without being told to. */
export const isStillReading = (error: Error | null) =>
  error instanceof Problem && error.type === 'urn:turnback:problem:still-reading';

export type Params = Record<string, string | number | null | undefined>;

/** A path below /api/v1 with those parameters that have a value. */
export function url(path: string, params: Params = {}): string {
  const set = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString();
  return `/api/v1${path}${query ? `?${query}` : ''}`;
}

const secondsOf = (header: string | null) => (header && /^\d+$/.test(header) ? Number(header) : null);

/** The refusal as the server words it. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const field = (name: string) => {
    const value = (body as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' ? value : '';
  };
  return new Problem(response.status, field('title') || `The server answered ${response.status}.`, {
    detail: field('detail'),
    field: field('field'),
    type: field('type'),
    reason: field('reason'),
    retryAfter: secondsOf(response.headers.get('retry-after')),
    current: (body as { current?: unknown } | null)?.current ?? null,
  });
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
    throw new Problem(0, 'The server cannot be reached.', { detail: 'Is it running? It may still be starting.' });
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
  throw new Problem(response.status, 'The server answered something this page does not understand.', {
    detail: `${address.split('?')[0]} ${where}: ${issue?.message ?? ''}. Page and server may be of different versions; reload.`,
  });
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
