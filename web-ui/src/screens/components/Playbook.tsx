import { playbookAddress } from '../../api/prepare';
import { Copy } from '../../ui/Copy';

/** The playbook as a page to print, and as the Markdown that a repository pulls. */
export function Playbook({ component }: { component: string }) {
  const address = playbookAddress(component);
  return (
    <section className="part" aria-labelledby="playbook-title">
      <header>
        <h2 id="playbook-title">Playbook</h2>
        <a href={address}>Open as a page</a>
      </header>
      <p>All of this as one document, to print or to keep beside the code. It answers 304 until something changes.</p>
      <p>
        <Copy
          text={`curl -H "Authorization: Bearer $TOKEN" -H "Accept: text/markdown" "${location.origin}${address}"`}
          name="the command for Markdown"
        />
      </p>
    </section>
  );
}
