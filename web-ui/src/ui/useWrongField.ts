import { type RefObject, useEffect, useState } from 'react';
import { Problem } from '../api/client';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/** The control of a form that a refusal names, by its own name or by that of the list or group that it is in. */
function controlOf(form: HTMLFormElement, field: string): Control | null {
  const { elements } = form;
  const named = elements.namedItem(field) ?? elements.namedItem(field.split(/[.[]/)[0] ?? '');
  const one = named instanceof RadioNodeList ? named[0] : named;
  const control = one instanceof HTMLFieldSetElement ? one.querySelector('input, button') : one;
  return control instanceof HTMLElement && 'labels' in control ? (control as Control) : null;
}

/** What a control is called on the page. */
function calledOn(page: Control): string {
  const legend = page.closest('fieldset')?.querySelector('legend');
  const label = page.labels?.[0];
  return ((legend ?? label?.querySelector('span') ?? label)?.textContent ?? '').trim();
}

/**
 * Leads to the field that a refusal names and ties the two together, so that whoever hears the field hears what is
 * wrong with it.
 * @param id of the element that says what is wrong
 * @returns what the field is called, empty when none of the form is meant
 */
export function useWrongField(form: RefObject<HTMLFormElement | null>, error: Error | null, id: string): string {
  const [called, setCalled] = useState('');
  useEffect(() => {
    const field = error instanceof Problem ? error.field : '';
    const control = form.current && field ? controlOf(form.current, field) : null;
    if (!control) return;
    const described = control.getAttribute('aria-describedby') ?? '';
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', `${described} ${id}`.trim());
    control.focus();
    setCalled(calledOn(control));
    return () => {
      control.removeAttribute('aria-invalid');
      if (described) control.setAttribute('aria-describedby', described);
      else control.removeAttribute('aria-describedby');
      setCalled('');
    };
  }, [form, error, id]);
  return called;
}
