import { useState } from 'react';

/** A text and a button that copies it, which is called by `name` when the text is not to be read aloud. */
export function Copy({ text, name = text }: { text: string; name?: string }) {
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
      <button type="button" className="btn" onClick={copy} aria-label={`Copy ${name}`}>
        Copy
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
