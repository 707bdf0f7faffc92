import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as v from 'valibot';
import { serverNow } from '../lib/clock';
import type { Advice } from './advice';
import { Problem } from './client';
import { record } from './record';
import { Decision, type Page } from './types';

/** What somebody decides, as they said it. */
export interface Decided {
  kind: string;
  rationale: string;
  /** RFC 3339, by the clock that tells when it is sent, too. */
  occurredAt: string;
  releaseId?: string;
  reviewBy?: string;
  breakGlass?: string;
  alternatives?: { kind: string; whyNot: string }[];
}

/** What whoever decides has before them. */
export interface Screen {
  /** How many decisions of the incident are shown; null where not all of them are. */
  seen: number | null;
  advice: Advice | undefined;
}

interface Try {
  decided: Decided;
  key: string;
  body: { decisionsSeen?: number; evidence?: string; seal?: string } & Decided;
  /** The bodies that were sent, of which one may have arrived. */
  sent: object[];
}

const reasonOf = (error: Error | null) => (error instanceof Problem ? error.reason : '');
export const isOvertaken = (error: Error | null) => reasonOf(error) === 'decided-meanwhile';
const isReused = (error: unknown) => error instanceof Error && reasonOf(error) === 'idempotency-key-reused';

/**
 * Sends it with the time at which it is sent. When the server knows the key from another time, only the answer to that
 * was lost: the same again gets it.
 */
async function sendOnce(path: string, { key, body, sent }: Try): Promise<unknown> {
  const now = { ...body, sentAt: new Date(serverNow()).toISOString() };
  const before = [...sent];
  sent.push(now);
  let failed: unknown;
  for (const each of [now, ...before])
    try {
      return await record({ path, body: each }, key);
    } catch (error) {
      if (!isReused(error)) throw error;
      failed = error;
    }
  throw failed;
}

/**
 * Records decisions of an incident. What failed and is sent again unchanged is recorded once, with what was on the
 * screen when it was sent first. Who was overtaken may decide all the same.
 */
export function useDeciding(incident: string, screen: Screen, done: (decision: Decision | null) => void) {
  const queries = useQueryClient();
  const last = useRef<Try | null>(null);
  const reading = () => {
    for (const name of ['decisions', 'advice', 'obligations']) void queries.invalidateQueries({ queryKey: [name] });
  };
  const sending = useMutation<unknown, Error, Try>({
    networkMode: 'always',
    mutationFn: (one) => sendOnce(`/incidents/${encodeURIComponent(incident)}/decisions`, one),
    onSuccess: (answer) => {
      last.current = null;
      const parsed = v.safeParse(Decision, answer);
      const decision = parsed.success ? parsed.output : null;
      // One's own is seen at once: what is decided next was not overtaken by it.
      queries.setQueryData<Page<Decision>>(['decisions', incident], (known) =>
        known && decision && !known.items.some((one) => one.id === decision.id)
          ? { ...known, items: [...known.items, decision] }
          : known,
      );
      reading();
      done(decision);
    },
    onError: (error) => isOvertaken(error) && reading(),
  });
  const begin = (decided: Decided, seen: number | null): Try => ({
    decided,
    key: crypto.randomUUID(),
    body: {
      ...decided,
      ...(seen !== null && { decisionsSeen: seen }),
      ...(screen.advice && { evidence: screen.advice.said, seal: screen.advice.seal }),
    },
    sent: [],
  });
  const send = (one: Try) => {
    last.current = one;
    sending.mutate(one);
  };
  return {
    error: sending.error,
    isPending: sending.isPending,
    /** Sends it; unchanged since it failed, it is the same command. */
    decide(decided: Decided) {
      const known = last.current;
      const same = known && JSON.stringify(known.decided) === JSON.stringify(decided);
      send(same ? known : begin(decided, screen.seen));
    },
    /** Decides after seeing what somebody else decided meanwhile. */
    decideAllTheSame() {
      const known = last.current;
      if (known) send(begin(known.decided, Math.max((known.body.decisionsSeen ?? 0) + 1, screen.seen ?? 0)));
    },
    /** Forgets what failed: what is sent next is another command. */
    letBe() {
      last.current = null;
      sending.reset();
    },
    /** Forgets only that it failed. */
    reset: sending.reset,
  };
}
