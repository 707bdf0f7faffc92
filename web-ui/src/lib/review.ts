import { outcomeWords, plain } from './words';

/** Why an incident is reviewed, as a sentence without its full stop. */
export function causeWords({ kind, outcome }: { kind: string; outcome: string }): string {
  switch (kind) {
    case 'HESITATION_WORSENED':
      return 'Hesitation made it worse';
    case 'NO_THRESHOLD':
      return 'It was decided late, and no rule said by when';
    case 'ATTEMPT_NOT_SUCCESSFUL':
      return `An attempt did not do what it was for: ${outcomeWords(outcome).toLowerCase()}`;
    default:
      return plain(outcome);
  }
}
