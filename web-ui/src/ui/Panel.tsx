import { type ReactNode, useRef, useState } from 'react';
import { SaveChart } from './SaveChart';

export interface PanelProps {
  id: string;
  title: string;
  sub: ReactNode;
  /** n, unknown, interval: the figures without which no figure is shown. */
  facts: readonly (string | null)[];
  /** Method, position and formula version. */
  foot: string;
  wide?: boolean;
  chart: ReactNode;
  /** True when it is a drawing that can be taken away. */
  drawn?: boolean;
  table?: ReactNode;
  csv?: string;
  onEvents?: (() => void) | undefined;
  eventsLabel?: string;
}

/** One figure: its finding, what it rests on, the drawing or the same as a table, and the way to its facts. */
export function Panel(props: PanelProps) {
  const [asTable, setAsTable] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const facts = props.facts.filter((fact) => fact !== null);
  return (
    <section ref={panel} className={props.wide ? 'pn w2' : 'pn'} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      <p className="sub">{props.sub}</p>
      <ul className="basis">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <section className="tbl" aria-label={`${props.title} Table`} tabIndex={0}>
          {props.table}
        </section>
      ) : (
        props.chart
      )}
      <footer>
        <span>{props.foot}</span>
        <span className="acts">
          {props.table && (
            <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              Table
            </button>
          )}
          {props.csv && (
            <a href={props.csv} download>
              CSV
            </a>
          )}
          {props.drawn && !asTable && (
            <SaveChart within={panel} name={props.id} title={props.title} facts={facts} stamp={props.foot} />
          )}
          {props.onEvents && (
            <button type="button" onClick={props.onEvents}>
              {props.eventsLabel ?? 'Events'}
            </button>
          )}
        </span>
      </footer>
    </section>
  );
}
