import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { useCursor } from './useCursor';
import './chart.css';

interface Props {
  label: string;
  width: number;
  height: number;
  cursor: ReturnType<typeof useCursor>;
  /** What stands under the cursor, in words. */
  readout: string;
  hint: string;
  children: ReactNode;
}

/** A drawing with one keyboard stop; what is under the cursor is written below it and read out. */
export function Chart({ label, width, height, cursor, readout, hint, children }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const [room, setRoom] = useState(0);
  // What was read keeps its room when it goes, so that a button below does not move away from under a press.
  useLayoutEffect(() => {
    if (readout) setRoom((most) => Math.max(most, line.current?.offsetHeight ?? 0));
  }, [readout]);
  return (
    <>
      <svg
        className="chart"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="application"
        aria-roledescription="chart"
        aria-label={`${label} ${hint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the whole chart is one interactive thing
        tabIndex={0}
        {...cursor.handlers}
      >
        {children}
      </svg>
      <p
        className="readout"
        ref={line}
        style={room ? { minHeight: room } : undefined}
        aria-live={cursor.focused ? 'polite' : 'off'}
      >
        {readout || <span className="hint">{hint}</span>}
      </p>
    </>
  );
}
