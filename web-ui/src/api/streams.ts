/** A stream to open, or without an address to close. */
export interface Asked {
  stream: number;
  address: string | null;
}

/** What came on a stream; after a loss it is closed. */
export interface Told {
  stream: number;
  kind: 'change' | 'heartbeat' | 'reset' | 'lost';
  data: string;
  position: string;
}

const followed = new Map<number, (told: Told) => void>();
let worker: Worker | null = null;
let opened = 0;

/** One that did not load, or failed, takes its streams with it; the next that is opened has a new one. */
function failed() {
  worker?.terminate();
  worker = null;
  const cut = [...followed];
  followed.clear();
  for (const [stream, heard] of cut) heard({ stream, kind: 'lost', data: '', position: '' });
}

function start(): Worker {
  const started = new Worker(new URL('./streams.worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<Told>) => followed.get(data.stream)?.(data);
  started.onerror = failed;
  return started;
}

/**
 * Opens a stream of events beside the page. A page that holds one itself is never done loading for a browser without a
 * screen, which then neither prints it nor takes its picture.
 * @returns closes it; nothing is told after that
 */
export function follow(address: string, heard: (told: Told) => void): () => void {
  const stream = ++opened;
  followed.set(stream, heard);
  worker ??= start();
  worker.postMessage({ stream, address } satisfies Asked);
  return () => {
    followed.delete(stream);
    worker?.postMessage({ stream, address: null } satisfies Asked);
  };
}
