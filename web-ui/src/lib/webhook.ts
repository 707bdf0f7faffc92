const CHANGES: Record<string, string> = {
  'guidance-adopted': 'Adopted',
  'guidance-revised': 'Revised',
  'guidance-retired': 'Retired',
  'guidance-review-due': 'Has to be looked at again:',
  'guidance-reviewed': 'Looked at and found right:',
};

/** What happened, of a published type such as `dev.turnback.guidance.guidance-adopted.v1`; the type where unknown. */
export function changeWords(type: string): string {
  return CHANGES[type.split('.').at(-2) ?? ''] ?? type;
}
