import { useEffect, useRef, useState } from 'react';

interface Told {
  text: string;
  lead: boolean;
  /** How often something was said: the same may be said again. */
  turn?: number;
}

/** What is to be said, and the way to say something; it takes the focus unless it is told not to. */
export function useSaid() {
  const [said, setSaid] = useState({ text: '', lead: false, turn: 0 });
  const say = (text: string, lead = true) => setSaid(({ turn }) => ({ text, lead, turn: turn + 1 }));
  return [said, say] as const;
}

/** What came of something. It takes the focus when the button that was pressed is gone. */
export function Said({ text, lead, turn }: Told) {
  const ref = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said twice leads twice
  useEffect(() => {
    if (lead && text) ref.current?.focus();
  }, [text, lead, turn]);
  return (
    <p ref={ref} role="status" className="said" tabIndex={-1}>
      {text}
    </p>
  );
}
