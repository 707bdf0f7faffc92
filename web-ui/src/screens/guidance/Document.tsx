import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { components, documentAddress, guidanceDocument } from '../../api/queries';
import { CHANGE_KINDS, kindWords } from '../../lib/words';
import { Copy } from '../../ui/Copy';
import { Field } from '../../ui/RecordForm';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { Tabs } from './Tabs';
import './prepare.css';

/** The adopted guidance as the Markdown that a pipeline or a repository pulls. */
export function Document() {
  const { component = '', changeKind = '' } = useSearch({ from: '/guidance/document' });
  const navigate = useNavigate();
  const known = useQuery(components());
  const query = useQuery(guidanceDocument(component, changeKind));
  useEffect(() => {
    document.title = 'Guidance as Markdown · Turnback';
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
  const retry = () => query.refetch();
  const address = documentAddress(component, changeKind);
  return (
    <div className="page">
      <h1>Guidance</h1>
      <p className="lede">What is adopted, as a pipeline reads it. It answers 304 until something changes.</p>
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
      <p className="pull">
        <Copy text={`curl -H "Authorization: Bearer $TOKEN" "${location.origin}${address}"`} />
      </p>
      {query.data !== undefined && query.error && (
        <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />
      )}
      {query.data === undefined && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={220} label="Reading the document" />}
      {query.data !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <pre className="markdown" tabIndex={0}>
          {query.data}
        </pre>
      )}
    </div>
  );
}
