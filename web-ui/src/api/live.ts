import { useEffect, useEffectEvent, useState } from 'react';
import * as v from 'valibot';
import { hearServerTime } from '../lib/clock';
import { reached } from '../lib/reached';
import { noteSeen } from '../lib/seen';
import { url } from './client';
import { follow, type Told } from './streams';

/** Live, not yet, or no more: then what is shown may be old. */
export type Link = 'connecting' | 'live' | 'lost';

const Change = v.object({ source: v.string(), position: v.number(), type: v.string(), subject: v.string() });
export type Change = v.InferOutput<typeof Change>;
const Beat = v.object({ at: v.string() });

/** The server beats every 5 s; after three missing ones the line counts as cut. In milliseconds. */
const SILENCE = 16_000;
const RETRY = 2_000;

const json = (data: string): unknown => {
  try {
    return JSON.parse(data);
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
    let close: (() => void) | null = null;
    let last: string | null = null;
    let cut = false;
    let silence = 0;
    let again = 0;
    const stop = () => {
      close?.();
      close = null;
      clearTimeout(silence);
      clearTimeout(again);
    };
    const lost = () => {
      cut = true;
      stop();
      setLink('lost');
      again = window.setTimeout(open, RETRY);
    };
    const changedBy = (data: string) => {
      const change = v.safeParse(Change, json(data));
      if (!change.success) return;
      noteSeen(`${change.output.source}:${change.output.position}`);
      tell(change.output);
    };
    const beaten = (data: string) => {
      const beat = v.safeParse(Beat, json(data));
      if (beat.success) hearServerTime(beat.output.at);
    };
    const heard = ({ kind, data, position }: Told) => {
      if (kind === 'lost') return lost();
      last = position || last;
      clearTimeout(silence);
      silence = window.setTimeout(lost, SILENCE);
      setLink('live');
      if (cut) reached();
      cut = false;
      if (kind === 'change') changedBy(data);
      else if (kind === 'heartbeat') beaten(data);
      else tell(null);
    };
    const open = () => {
      stop();
      close = follow(url('/stream', { topic, after: last }), heard);
      silence = window.setTimeout(lost, SILENCE);
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
