import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as v from 'valibot';
import { noteSeen } from '../lib/seen';
import { problemOf, send, url } from './client';

export interface Command {
  /** Below /api/v1. */
  path: string;
  body: object;
  /** The version that is revised, where there is one. */
  ifMatch?: number;
  /** Who has to be signed in for it, where it may be sent long after it was made. */
  actor?: string;
}

/**
 * Records one command and returns what the server answered.
 * @param key the same for every try of the same command
 * @param signal ends the waiting for an answer
 * @throws Problem when it is refused or the server cannot be reached
 */
export async function record(
  { path, body, ifMatch, actor }: Command,
  key: string,
  signal: AbortSignal | null = null,
): Promise<unknown> {
  const response = await send(url(path), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'idempotency-key': key,
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(actor !== undefined && { 'turnback-actor': actor }),
    },
    body: JSON.stringify(body),
    signal,
  });
  noteSeen(response.headers.get('turnback-position'));
  if (!response.ok) throw await problemOf(response);
  return response.json().catch(() => null);
}

const WithId = v.object({ id: v.string() });

/** The id of what was recorded. */
export const idOf = (answer: unknown): string | undefined => {
  const parsed = v.safeParse(WithId, answer);
  return parsed.success ? parsed.output.id : undefined;
};

/**
 * Records commands from a form. A command that failed and is sent again unchanged keeps its key, so that it is
 * recorded once even when only the answer was lost.
 * @param touched the first words of the query keys that may show something else afterwards
 */
export function useRecord(touched: readonly string[], done?: (answer: unknown) => void) {
  const queries = useQueryClient();
  const tried = useRef({ text: '', key: '' });
  return useMutation<unknown, Error, Command>({
    networkMode: 'always',
    mutationFn: (command) => {
      const text = JSON.stringify(command);
      if (tried.current.text !== text) tried.current = { text, key: crypto.randomUUID() };
      return record(command, tried.current.key);
    },
    onSuccess: (answer) => {
      tried.current = { text: '', key: '' };
      for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
      done?.(answer);
    },
  });
}
