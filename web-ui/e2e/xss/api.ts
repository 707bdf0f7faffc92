/** How many requests of one kind are under way at once. */
const AT_ONCE = 8;
/** How often a request is repeated; the server takes its time before it says that it is not so far. */
const REPEATS = 5;

/** As many items as a batch of an import may have. */
const BATCH = 500;

type History = 'imports' | 'incidents/imports';

/** The API of the server under test, with the admin's token. */
export class Api {
  private readonly url = process.env.TURNBACK_URL ?? '';
  private readonly token = process.env.TURNBACK_TOKEN ?? '';

  /**
   * Records something; an answer that refuses it is an error. One that was recorded and cannot be shown yet is asked
   * for again, by the same key.
   */
  async post(path: string, data: object, headers: Record<string, string> = {}): Promise<Answer> {
    const ask = () =>
      fetch(`${this.url}/api/v1${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
          ...headers,
        },
        body: JSON.stringify(data),
      });
    const key = crypto.randomUUID();
    let answer = await ask();
    for (let again = 0; answer.status === 503 && again < REPEATS; again++) answer = await ask();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  /** Imports items as a history; a source says what else is known of it. */
  async importAll(where: History, source: object, items: readonly object[]): Promise<void> {
    const { id } = await this.post(`/${where}`, {
      source: { kind: 'CSV', name: 'history.csv', fingerprint: 'all', ...source },
      totalItems: items.length,
    });
    for (let offset = 0; offset < items.length; offset += BATCH)
      await this.post(`/${where}/${id}/batches`, { offset, items: items.slice(offset, offset + BATCH) });
    await this.post(`/${where}/${id}/completion`, {});
  }

  /** Delivers something to a source as a pipeline does, which needs no session. What becomes of it is kept either way. */
  deliver(source: string, data: object): Promise<Response> {
    return fetch(`${this.url}/ingest/${source}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
  }

  /** Tells samples as monitoring does. */
  async tell(samples: readonly object[]): Promise<void> {
    const answer = await fetch(`${this.url}/api/v1/signals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/x-ndjson' },
      body: samples.map((one) => JSON.stringify(one)).join('\n'),
    });
    if (!answer.ok) throw new Error(`signals: ${answer.status} ${await answer.text()}`);
  }

  /** Reads an address of the server as anything. */
  get(path: string, accept: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${this.token}`, accept } });
  }

  async read<T>(path: string): Promise<T> {
    const answer = await this.get(`/api/v1${path}`, 'application/json');
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Every item of a list. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const from: string = `${path}${path.includes('?') ? '&' : '?'}limit=500${cursor && `&cursor=${cursor}`}`;
      const page: { items: T[]; nextCursor: string | null } = await this.read(from);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }
}

export interface Answer {
  id: string;
  attemptId: string;
  version: number;
  waivers: { id: string; reason: string }[];
  entries: { entryId: string; text: string }[];
  factors: { id: string; sentence: string }[];
  actions: { id: string; sentence: string }[];
  measurements: { measurementId: string; unit: string }[];
}

/** Does something with each, some at a time; what it gives is in their order. */
export async function each<T, R>(all: readonly T[], act: (one: T, i: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < all.length; i = next++) results[i] = await act(all[i] as T, i);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}
