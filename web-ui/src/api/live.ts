import { useEffect, useEffectEvent, useState } from 'react';
import * as v from 'valibot';
import { hearServerTime } from '../lib/clock';
import { reached } from '../lib/reached';
import { noteSeen } from '../lib/seen';
import { url } from './client';

/** Live, not yet, or no more: then what is shown may be old. */
export type Link = 'connecting' | 'live' | 'lost';

const Change = v.object({ source: v.string(), position: v.number(), type: v.string(), subject: v.string() });
export type Change = v.InferOutput<typeof Change>;
const Beat = v.object({ at: v.string() });

/** The server beats every 5 s; after three missing ones the line counts as cut. In milliseconds. */
const SILENCE = 16_000;
const RETRY = 2_000;

const json = (event: Event): unknown => {
  try {
    return JSON.parse((event as MessageEvent<string>).data);
  } catch {
    return null;
  }
};

/**
 * Follows a topic while the page is looked at: tells every change, and to read everything anew (null) after more was
 * missed than is sent again. A hidden page lets go of its connection and catches up when it is shown.
 */
export function useLive(topic: string, changed: (change: Change | null) => void): Link {
  const [link, setLink] = useState<Link>('connecting');
  const tell = useEffectEvent(changed);
  useEffect(() => {
    let stream: EventSource | null = null;
    let last: string | null = null;
    let cut = false;
    let silence = 0;
    let again = 0;
    const heard = (event: Event) => {
      last = (event as MessageEvent).lastEventId || last;
      clearTimeout(silence);
      silence = window.setTimeout(lost, SILENCE);
      setLink('live');
      if (cut) reached();
      cut = false;
    };
    const stop = () => {
      stream?.close();
      stream = null;
      clearTimeout(silence);
      clearTimeout(again);
    };
    const lost = () => {
      cut = true;
      stop();
      setLink('lost');
      again = window.setTimeout(open, RETRY);
    };
    const open = () => {
      stop();
      stream = new EventSource(url('/stream', { topic, after: last }));
      silence = window.setTimeout(lost, SILENCE);
      stream.onerror = lost;
      stream.addEventListener('change', (event) => {
        heard(event);
        const change = v.safeParse(Change, json(event));
        if (!change.success) return;
        noteSeen(`${change.output.source}:${change.output.position}`);
        tell(change.output);
      });
      stream.addEventListener('heartbeat', (event) => {
        heard(event);
        const beat = v.safeParse(Beat, json(event));
        if (beat.success) hearServerTime(beat.output.at);
      });
      stream.addEventListener('reset', (event) => {
        heard(event);
        tell(null);
      });
    };
    const shown = () => {
      if (!document.hidden) open();
      else stop();
    };
    shown();
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('online', open);
    window.addEventListener('offline', lost);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('online', open);
      window.removeEventListener('offline', lost);
      stop();
    };
  }, [topic]);
  return link;
}
