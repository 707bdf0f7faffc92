import { usePageCommands } from '../../ui/usePageCommands';

const FORMATS = [
  ['markdown', 'Markdown'],
  ['csv', 'CSV'],
  ['ndjson', 'Sealed pack'],
] as const;

/** Everything about an incident, to take away. */
export function Export({ incident }: { incident: string }) {
  const address = (format: string) => `/api/v1/incidents/${encodeURIComponent(incident)}/export?format=${format}`;
  usePageCommands(
    FORMATS.map(([format, name]) => ({ label: `Export: ${name}`, run: () => location.assign(address(format)) })),
  );
  return (
    <p className="dim foot">
      Export:{' '}
      {FORMATS.map(([format, name], at) => (
        <span key={format}>
          {at > 0 && ' · '}
          <a href={address(format)} download>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
