import type { Patch } from './healthy-plan.ts';
import type { RuleCases } from './rule-cases.ts';

/** The rules about pilots. */

const person = (id: string, fields: object): Patch => ({ stakeholders: { [id]: fields } });

export const pilotRuleCases = {
  'pilot-without-criteria': {
    triggers: [
      { why: 'none', patch: { criteria: { delay: null } }, about: ['pilots pilot'] },
      {
        why: 'a second pilot, only proposed',
        patch: { pilots: { next: { name: 'More lines', sponsorId: 'coo' } } },
        about: ['pilots next'],
      },
    ],
    nearMisses: [
      { why: 'stopped', patch: { pilots: { pilot: { status: 'stopped' } }, criteria: { delay: null } } },
      {
        why: 'decided',
        patch: { pilots: { pilot: { status: 'evaluating', decision: 'go' } }, criteria: { delay: null } },
      },
      { why: 'one without figures', patch: { criteria: { delay: { baseline: undefined, target: undefined } } } },
    ],
  },
  'pilot-without-sponsor': {
    triggers: [
      {
        why: 'nobody',
        patch: { pilots: { pilot: { sponsorId: undefined } } },
        about: ['pilots pilot'],
        says: 'no sponsor is named',
      },
      { why: 'left', patch: person('coo', { status: 'left' }), about: ['pilots pilot'], says: 'Omar Ott, has left' },
    ],
    nearMisses: [{ why: 'passed', patch: { pilots: { pilot: { sponsorId: undefined, status: 'passed' } } } }],
  },
  'pilot-undecided': {
    triggers: [
      {
        why: 'past its decision date',
        patch: { pilots: { pilot: { decisionDate: '2026-11-20' } } },
        about: ['pilots pilot'],
        says: '“Two lines” was to be decided on 20 Nov 2026, yesterday, and is not decided',
      },
      {
        why: 'past its last day, with no date set',
        patch: { pilots: { pilot: { start: '2026-10-01', end: '2026-11-20' } } },
        about: ['pilots pilot'],
        says: 'ended on 20 Nov 2026',
      },
    ],
    nearMisses: [
      { why: 'to be decided today', patch: { pilots: { pilot: { decisionDate: '2026-11-21' } } } },
      {
        why: 'over, to be decided later',
        patch: { pilots: { pilot: { start: '2026-10-01', end: '2026-11-20', decisionDate: '2026-11-27' } } },
      },
      { why: 'decided', patch: { pilots: { pilot: { decisionDate: '2026-11-20', decision: 'no-go' } } } },
    ],
  },
  'criterion-without-baseline': {
    triggers: [
      {
        why: 'no baseline',
        patch: { criteria: { delay: { baseline: undefined } } },
        about: ['criteria delay'],
        says: 'Minutes of delay in “Two lines”',
      },
    ],
    nearMisses: [
      { why: 'a baseline of 0', patch: { criteria: { delay: { baseline: 0 } } } },
      {
        why: 'the pilot failed',
        patch: { pilots: { pilot: { status: 'failed' } }, criteria: { delay: { baseline: undefined } } },
      },
    ],
  },
} as const satisfies Readonly<Record<string, RuleCases>>;
