import type { Asked, Told } from './streams';

const KINDS = ['change', 'heartbeat', 'reset'] as const;
const streams = new Map<number, EventSource>();

const tell = (told: Told) => postMessage(told);

function close(stream: number) {
  streams.get(stream)?.close();
  streams.delete(stream);
}

function open(stream: number, address: string) {
  const source = new EventSource(address);
  streams.set(stream, source);
  for (const kind of KINDS)
    source.addEventListener(kind, ({ data, lastEventId }) => tell({ stream, kind, data, position: lastEventId }));
  source.onerror = () => {
    close(stream);
    tell({ stream, kind: 'lost', data: '', position: '' });
  };
}

addEventListener('message', ({ data: { stream, address } }: MessageEvent<Asked>) => {
  if (address === null) close(stream);
  else open(stream, address);
});
