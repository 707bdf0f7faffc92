import { useState } from 'react';
import type { Source } from '../../api/sources';
import { filled } from '../../lib/lists';
import { makeSecret } from '../../lib/secret';
import type { SecretChoice } from './SecretFields';

/** What may read otherwise after a source was changed. */
export const TOUCHED = ['sources', 'deliveries'];

export const sourcePath = (id: string, rest: string) => `/sources/${encodeURIComponent(id)}/${rest}`;

/** Where a source sends to. */
export const addressOf = (source: Pick<Source, 'path'>) => `${location.origin}${source.path}`;

export type SourceContent = Pick<Source, 'name' | 'routes' | 'environments'>;

export const NEW_SOURCE: SourceContent = { name: '', routes: [{ repository: '', component: '' }], environments: [] };

/** What is changed of a source, in the same order always, so that drafts compare. */
export const sourceContentOf = ({ name, routes, environments }: SourceContent): SourceContent => ({
  name,
  routes: routes.map(({ repository, component }) => ({ repository, component })),
  environments,
});

export const sourceBody = ({ name, routes, environments }: SourceContent) => ({
  name: name.trim(),
  routes: routes
    .map(({ repository, component }) => ({ repository: repository.trim(), component }))
    .filter(({ repository, component }) => repository || component),
  environments: filled(environments),
});

/** What a source's field says, in words. */
export function sourceWords(field: keyof SourceContent, content: SourceContent): string {
  switch (field) {
    case 'name':
      return content.name;
    case 'routes':
      return content.routes.map(({ repository, component }) => `${repository} to ${component}`).join('\n') || 'none';
    case 'environments':
      return content.environments.join(', ') || 'each of them';
  }
}

/** Whether a source has a secret, and what follows from that. */
export function secretWords({ state, secretSet }: Pick<Source, 'state' | 'secretSet'>): string {
  if (state === 'RETIRED') return 'forgotten';
  return secretSet ? 'set' : 'none: anybody may send';
}

/** A choice of secret that lasts as long as its form is open, and what it comes to. */
export function useSecret() {
  const [made] = useState(makeSecret);
  const [choice, setChoice] = useState<SecretChoice>({ by: 'MADE', own: '' });
  const secret = choice.by === 'MADE' ? made : choice.by === 'OWN' ? choice.own : null;
  return { choice, setChoice, secret, toShow: choice.by === 'MADE' ? made : null };
}
