import type { PreparedComponent } from '../../api/prepare';

export interface FormProps {
  one: PreparedComponent;
  close: () => void;
}

/** What may read otherwise after a component was changed. */
export const TOUCHED = ['components', 'coverage', 'rehearsals'];

export const componentPath = (one: PreparedComponent, rest: string) =>
  `/components/${encodeURIComponent(one.id)}/${rest}`;
