import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** How long it rests before it tries again, in milliseconds. */
const REST = 2_000;

/** Resolves after a rest, or as soon as there is a network again. */
const rested = () =>
  new Promise<void>((done) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      done();
    };
    const timer = setTimeout(go, REST);
    addEventListener('online', go);
  });

async function untilThere<P>(load: Load<P>) {
  for (;;) {
    try {
      return await load();
    } catch {
      await rested();
    }
  }
}

/**
 * A part of a page that is loaded once it is needed. While the line is cut it waits, and the rest of the page goes on:
 * what has been shown is never taken away because something else cannot be loaded.
 */
export const later = <P>(load: Load<P>): LazyExoticComponent<ComponentType<P>> => lazy(() => untilThere(load));
