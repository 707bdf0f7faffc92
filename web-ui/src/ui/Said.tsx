import { useEffect, useRef } from 'react';

/** What came of something. It takes the focus when the button that was pressed is gone. */
export function Said({ text, lead }: { text: string; lead: boolean }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (lead && text) ref.current?.focus();
  }, [text, lead]);
  return (
    <p ref={ref} role="status" className="said" tabIndex={-1}>
      {text}
    </p>
  );
}
