interface Props {
  elapsedMs: number;
  /** What it is held against, in milliseconds, the nearest first. */
  limits: readonly { ms: number; name: string }[];
  /** True where being past the first limit is wrong. */
  binding: boolean;
  /** How long others took, in milliseconds. */
  others?: readonly number[];
}

/** How much of the bar lies beyond the last limit, so that being past it can be seen. */
const ROOM = 1.5;

/** A clock as a bar: how far it is, and what it is held against. The words beside it say the same. */
export function ClockBar({ elapsedMs, limits, binding, others = [] }: Props) {
  const last = limits.at(-1)?.ms ?? Math.max(0, ...others);
  const whole = Math.max(last * ROOM, elapsedMs * 1.05, 1);
  const share = (ms: number) => `${Math.min(100, (Math.max(0, ms) / whole) * 100)}%`;
  const limit = limits[0]?.ms ?? 0;
  const over = binding ? elapsedMs - limit : 0;
  return (
    <div className="cbar" aria-hidden="true">
      <div>
        <i style={{ width: share(over > 0 ? limit : elapsedMs) }} />
        {over > 0 && <i className="past" style={{ left: share(limit), width: share(over) }} />}
        {others.map((ms, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn alike
          <u key={i} style={{ left: share(ms) }} />
        ))}
        {limits.map(({ ms, name }) => (
          <b key={name} style={{ left: share(ms) }} />
        ))}
      </div>
      <p>
        {limits.map(({ ms, name }) => (
          <span key={name} style={{ left: share(ms) }}>
            {name}
          </span>
        ))}
      </p>
    </div>
  );
}
