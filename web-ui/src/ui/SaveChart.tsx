import { type RefObject, useState } from 'react';
import { type Caption, pngOf, save, svgOf } from '../lib/chartFile';

interface Props {
  /** Holds the drawings. */
  within: RefObject<HTMLElement | null>;
  /** Names the files. */
  name: string;
  title: string;
  facts: readonly string[];
  stamp: string;
}

/** A drawing to take away, as lines or as a picture, stamped so that it can be found again. */
export function SaveChart({ within, name, title, facts, stamp }: Props) {
  const [failed, setFailed] = useState(false);
  const drawn = () => {
    const [first, ...others] = within.current?.querySelectorAll<SVGSVGElement>('svg[role]') ?? [];
    const caption: Caption = { title, facts, stamp, address: location.href };
    return first ? svgOf([first, ...others], caption) : undefined;
  };
  const asLines = () => {
    const svg = drawn();
    if (svg) save(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  const asPicture = async () => {
    const svg = drawn();
    if (!svg) return;
    try {
      save(await pngOf(svg), `${name}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" onClick={asLines}>
        SVG<span className="vh"> of {title}</span>
      </button>
      <button type="button" onClick={asPicture}>
        PNG<span className="vh"> of {title}</span>
      </button>
      {failed && <span role="alert">This browser cannot draw the picture; take the SVG.</span>}
    </>
  );
}
