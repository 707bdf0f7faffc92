import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { guidanceDocument } from '../../api/guidance';
import { components } from '../../api/queries';
import { CHANGE_KINDS, kindWords } from '../../lib/words';
import { Reading } from '../../ui/Reading';
import { Field } from '../../ui/RecordForm';
import { Tabs } from './Tabs';
import { Ways } from './Ways';
import './prepare.css';

/** The adopted guidance as teams take it along: into a repository, a pipeline, a feed reader. */
export function Document() {
  const { component = '', changeKind = '' } = useSearch({ from: '/guidance/document' });
  const navigate = useNavigate();
  const known = useQuery(components());
  const query = useQuery(guidanceDocument(component, changeKind));
  useEffect(() => {
    document.title = 'Delivery of guidance · Turnback';
  }, []);
  const choose = (patch: { component?: string; changeKind?: string }) => {
    const next = { component, changeKind, ...patch };
    navigate({
      to: '/guidance/document',
      search: {
        ...(next.component && { component: next.component }),
        ...(next.changeKind && { changeKind: next.changeKind }),
      },
      replace: true,
    });
  };
  return (
    <div className="page">
      <h1>Guidance</h1>
      <p className="lede">
        What is adopted, for a repository, a pipeline or a feed reader. It answers 304 until something changes.
      </p>
      <Tabs />
      <div className="pickers">
        <Field label="Component">
          <select value={component} onChange={(event) => choose({ component: event.target.value })}>
            <option value="">All</option>
            {(known.data ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {one.name || one.id}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Kind of change">
          <select value={changeKind} onChange={(event) => choose({ changeKind: event.target.value })}>
            <option value="">All</option>
            {CHANGE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords(kind)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Ways component={component} changeKind={changeKind} />
      <Reading query={query} what="the document" height={220} />
      {query.data !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <pre className="markdown" tabIndex={0}>
          {query.data}
        </pre>
      )}
    </div>
  );
}
