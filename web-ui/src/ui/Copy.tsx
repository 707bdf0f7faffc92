import { useState } from 'react';

/** A command and a button that copies it. */
export function Copy({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('Select it to copy');
    }
  };
  return (
    <span className="copy">
      <code>{text}</code>
      <button type="button" className="btn" onClick={copy} aria-label={`Copy ${text}`}>
        Copy
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
