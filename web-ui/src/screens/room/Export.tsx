const FORMATS = [
  ['markdown', 'Markdown'],
  ['csv', 'CSV'],
  ['ndjson', 'Sealed pack'],
] as const;

/** Everything about an incident, to take away. */
export const Export = ({ incident }: { incident: string }) => (
  <p className="dim foot">
    Export:{' '}
    {FORMATS.map(([format, name], at) => (
      <span key={format}>
        {at > 0 && ' · '}
        <a href={`/api/v1/incidents/${encodeURIComponent(incident)}/export?format=${format}`} download>
          {name}
        </a>
      </span>
    ))}
  </p>
);
