import type { Patch } from './healthy-plan.ts';
import type { RuleCases } from './rule-cases.ts';

/** The rules about the economic buyer, the champion and how many people we hold. */

const account = 'account account';
const person = (id: string, fields: object | null): Patch => ({ stakeholders: { [id]: fields } });
const gap = (role: string) => ({ name: '', title: 'To be found', roles: [role] });

/** Not held any more: who is left decides whether we are single-threaded. */
const unheld = (...ids: string[]): Patch => ({
  stakeholders: Object.fromEntries(ids.map((id) => [id, { access: 'brief' }])),
});

export const buyerRuleCases = {
  'no-economic-buyer': {
    triggers: [
      { why: 'nobody has the role', patch: person('cfo', { roles: ['user'] }), about: [account] },
      { why: 'who had it left', patch: person('cfo', { status: 'left' }), about: [account], says: '7 people known' },
      { why: 'only a gap has it', patch: { stakeholders: { cfo: gap('economic') } }, about: ['stakeholders cfo'] },
    ],
    nearMisses: [
      { why: 'another one has left', patch: person('old', { name: 'Old', roles: ['economic'], status: 'left' }) },
      { why: 'a gap beside the one known', patch: person('other', gap('economic')) },
    ],
  },
  'economic-buyer-uncovered': {
    triggers: [
      {
        why: 'brief access, through a champion',
        patch: { ...unheld('cfo'), activities: { a1: { on: '2026-10-11' } } },
        about: ['stakeholders cfo'],
        says: 'Carla Finn: brief access, last contact 41 days ago | Ask Chris Champ for an introduction',
      },
      {
        why: 'access not recorded, never met',
        patch: { stakeholders: { cfo: { access: undefined } }, activities: { a1: null } },
        about: ['stakeholders cfo'],
        says: 'no access, never contacted',
      },
      {
        why: 'two steps away',
        patch: {
          stakeholders: { cfo: { access: 'none' }, fin: { name: 'Fay Fin' }, champ: { reportsTo: undefined } },
          ties: {
            t1: { from: 'champ', to: 'fin' },
            t2: { from: 'fin', to: 'cfo', kind: 'influence', strength: 3 },
          },
        },
        about: ['stakeholders cfo'],
        says: 'Ask Chris Champ to bring in Fay Fin, on the way to Carla Finn',
      },
    ],
    nearMisses: [
      { why: 'deep access', patch: person('cfo', { access: 'deep' }) },
      { why: 'left', patch: person('cfo', { access: 'none', status: 'left' }) },
      { why: 'a gap', patch: person('other', gap('economic')) },
    ],
  },
  'single-threaded': {
    triggers: [
      { why: 'one held', patch: unheld('cfo', 'coo', 'cto'), about: ['stakeholders champ'] },
      { why: 'nobody held', patch: unheld('cfo', 'coo', 'cto', 'champ'), about: [account] },
      {
        why: 'two under the same manager',
        patch: { stakeholders: { ...unheld('cfo', 'coo').stakeholders, cto: { reportsTo: 'cfo' } } },
        about: ['stakeholders champ'],
        says: 'Both people we hold report to Carla Finn',
      },
    ],
    nearMisses: [
      { why: 'two, one without a known manager', patch: unheld('coo', 'cto') },
      { why: 'two under different managers', patch: unheld('cfo', 'coo') },
      {
        why: 'two without known managers',
        patch: { stakeholders: { champ: { access: 'none' }, cto: { access: 'none' } } },
      },
    ],
  },
  'below-segment-minimum': {
    triggers: [
      { why: 'seven of eight', patch: person('guard', { status: 'left' }), about: [account], says: '7 people known' },
      { why: 'a gap is nobody known', patch: person('guard', { name: '' }), about: [account] },
    ],
    nearMisses: [
      {
        why: 'seven are enough elsewhere',
        patch: { account: { segment: 'mid-market', playbook: 'mid-market' }, ...person('guard', null) },
      },
      {
        why: 'no playbook to go by',
        patch: { account: { segment: undefined, playbook: undefined }, ...person('guard', null) },
      },
    ],
  },
  'blocked-path': {
    triggers: [
      {
        why: 'through somebody against us',
        patch: {
          stakeholders: {
            cfo: { access: 'brief' },
            champ: { reportsTo: undefined },
            buyer: { support: -1 },
          },
          ties: { t1: { to: 'buyer' } },
        },
        about: ['stakeholders cfo'],
        says: 'Pat Price | Win Pat Price',
      },
      {
        why: 'no line at all',
        patch: {
          stakeholders: { cfo: { access: 'brief' }, champ: { reportsTo: undefined } },
          ties: { t1: null },
        },
        about: ['stakeholders cfo'],
        says: 'no line of influence',
      },
    ],
    nearMisses: [
      {
        why: 'a conflict beside a reporting line',
        patch: { stakeholders: { cfo: { access: 'brief' } }, ties: { t1: { kind: 'conflict' } } },
      },
      {
        why: 'the one in between is neutral',
        patch: { stakeholders: { cfo: { access: 'brief' }, champ: { support: 1 } } },
      },
    ],
  },
  'champion-missing': {
    triggers: [
      { why: 'nobody', patch: person('champ', { roles: ['user'] }), about: [account] },
      { why: 'left', patch: person('champ', { status: 'left' }), about: [account] },
      { why: 'a gap', patch: { stakeholders: { champ: gap('champion') } }, about: ['stakeholders champ'] },
    ],
    nearMisses: [
      { why: 'one of two left', patch: person('old', { name: 'Old', roles: ['champion'], status: 'left' }) },
    ],
  },
  'champion-without-path': {
    triggers: [
      {
        why: 'only a conflict and a dotted line',
        patch: {
          stakeholders: { champ: { reportsTo: undefined } },
          ties: { t1: { kind: 'conflict' }, t2: { from: 'champ', to: 'cfo', kind: 'dotted-report' } },
        },
        about: ['stakeholders champ'],
        says: 'leads from Chris Champ to Carla Finn',
      },
      {
        why: 'only through somebody against us',
        patch: { stakeholders: { champ: { reportsTo: 'buyer' }, buyer: { support: -1 } }, ties: { t1: null } },
        about: ['stakeholders champ'],
      },
      {
        why: 'an influence the other way',
        patch: { stakeholders: { champ: { reportsTo: undefined } }, ties: { t1: { from: 'cfo', to: 'champ' } } },
        about: ['stakeholders champ'],
      },
    ],
    nearMisses: [
      {
        why: 'the champion decides',
        patch: {
          stakeholders: { champ: { roles: ['champion', 'economic'], reportsTo: undefined } },
          ties: { t1: null },
        },
      },
      { why: 'by reporting alone', patch: { ties: { t1: null } } },
      {
        why: 'nobody to reach',
        patch: { stakeholders: { cfo: { roles: [] }, champ: { reportsTo: undefined } }, ties: { t1: null } },
      },
    ],
  },
  'champion-stale': {
    triggers: [
      {
        why: '31 days',
        patch: { activities: { a1: { on: '2026-10-21' } } },
        about: ['stakeholders champ'],
        says: '31 days ago',
      },
      {
        why: 'never, counted from the start',
        patch: { activities: { a1: null } },
        about: ['stakeholders champ'],
        says: 'never contacted, 68 days into the plan',
      },
      {
        why: 'a meeting to come is none yet',
        patch: { activities: { a1: { on: '2026-12-01' } } },
        about: ['stakeholders champ'],
      },
    ],
    nearMisses: [
      { why: '30 days', patch: { activities: { a1: { on: '2026-10-22' } } } },
      { why: 'never, on day 31', patch: { account: { planStart: '2026-10-22' }, activities: { a1: null } } },
      {
        why: 'never, without a start',
        patch: { account: { planStart: undefined }, activities: { a1: null } },
      },
      { why: 'left', patch: { ...person('champ', { status: 'left' }), activities: { a1: null } } },
    ],
  },
  'champion-conflict': {
    triggers: [
      {
        why: 'from the other side',
        patch: { ties: { t2: { from: 'sceptic', to: 'champ', kind: 'conflict', note: 'over shifts' } } },
        about: ['stakeholders champ'],
        says: 'Nils No against Chris Champ: over shifts',
      },
      {
        why: 'from theirs',
        patch: { ties: { t2: { from: 'champ', to: 'buyer', kind: 'conflict' } } },
        about: ['stakeholders champ'],
      },
    ],
    nearMisses: [
      { why: 'between others', patch: { ties: { t2: { from: 'buyer', to: 'sceptic', kind: 'conflict' } } } },
      { why: 'an influence', patch: { ties: { t2: { from: 'sceptic', to: 'champ', kind: 'influence' } } } },
      {
        why: 'the other one left',
        patch: {
          ...person('sceptic', { status: 'left' }),
          ties: { t2: { from: 'sceptic', to: 'champ', kind: 'conflict' } },
        },
      },
    ],
  },
} as const satisfies Readonly<Record<string, RuleCases>>;
