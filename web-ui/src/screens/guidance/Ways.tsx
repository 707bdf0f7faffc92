import { documentAddress, feedAddress } from '../../api/guidance';
import { Copy } from '../../ui/Copy';

const FORMS = [
  { format: 'MARKDOWN', name: 'Markdown' },
  { format: 'HTML', name: 'HTML' },
  { format: 'JSON', name: 'JSON' },
] as const;

/** Every way in which what is chosen is delivered. */
export function Ways({ component, changeKind }: { component: string; changeKind: string }) {
  const address = `${location.origin}${documentAddress(component, changeKind)}`;
  return (
    <dl className="ways">
      <div>
        <dt>To read</dt>
        <dd>
          {FORMS.map(({ format, name }) => (
            <a key={format} href={documentAddress(component, changeKind, format)}>
              {name}
            </a>
          ))}
          <a href={feedAddress(component, changeKind)} type="application/atom+xml">
            Atom feed
          </a>
        </dd>
      </div>
      <div>
        <dt>Into a file of the repository</dt>
        <dd>
          {component ? (
            <Copy
              text={`turnback guidance pull --component ${component}${changeKind && ` --change-kind ${changeKind}`} --out GUIDANCE.md`}
              name="the command that writes the file"
            />
          ) : (
            'Choose a component: a file keeps what applies to one.'
          )}
        </dd>
      </div>
      {component && (
        <div>
          <dt>In a pipeline, which fails when the file is stale</dt>
          <dd>
            <Copy
              text={`turnback guidance pull --component ${component}${changeKind && ` --change-kind ${changeKind}`} --out GUIDANCE.md --check`}
              name="the command that checks the file"
            />
          </dd>
        </div>
      )}
      <div>
        <dt>By a program</dt>
        <dd>
          <Copy
            text={`curl -H "Authorization: Bearer $TOKEN" "${address}"`}
            name="the command that reads it over HTTP"
          />
        </dd>
      </div>
    </dl>
  );
}
