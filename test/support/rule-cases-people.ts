import type { Patch } from './healthy-plan.ts';
import type { RuleCases } from './rule-cases.ts';

/** The other rules about people: where they stand, the roles they fill, who left, and coverage. */

const account = 'account account';
const person = (id: string, fields: object | null): Patch => ({ stakeholders: { [id]: fields } });
const gap = (role: string) => ({ name: '', title: 'To be found', roles: [role] });

export const peopleRuleCases = {
  outnumbered: {
    triggers: [
      {
        why: 'as much power as for us',
        patch: {
          stakeholders: {
            cfo: { support: 0 },
            coo: { support: -1, power: 5 },
            cto: { support: 0 },
            buyer: { support: 0 },
            lawyer: { support: 0 },
            champ: { power: 3 },
            guard: { support: 1, power: 3 },
          },
        },
        about: ['stakeholders coo'],
        says: 'Power 6 against us and 6 for us: Omar Ott and Nils No',
      },
    ],
    nearMisses: [
      {
        why: 'less by one',
        patch: {
          stakeholders: {
            cfo: { support: 0 },
            coo: { support: -1, power: 4 },
            cto: { support: 0 },
            buyer: { support: 0 },
            lawyer: { support: 0 },
            champ: { power: 3 },
            guard: { support: 1, power: 3 },
          },
        },
      },
      {
        why: 'nobody for us and nobody against',
        patch: {
          stakeholders: Object.fromEntries(
            ['cfo', 'coo', 'cto', 'champ', 'buyer', 'lawyer', 'guard', 'sceptic'].map((id) => [id, { support: 0 }]),
          ),
        },
      },
      { why: 'the opponent left', patch: person('boss', { name: 'Boss', support: -2, power: 5, status: 'left' }) },
    ],
  },
  'no-opposition-known': {
    triggers: [
      {
        why: 'all at least neutral',
        patch: person('sceptic', { support: 0 }),
        about: [account],
        says: 'None of the 8 people',
      },
      { why: 'the only one left', patch: person('sceptic', { status: 'left' }), about: [account] },
    ],
    nearMisses: [
      {
        why: 'nobody rated',
        patch: {
          stakeholders: Object.fromEntries(
            ['cfo', 'coo', 'cto', 'champ', 'buyer', 'lawyer', 'guard', 'sceptic'].map((id) => [
              id,
              { support: undefined },
            ]),
          ),
        },
      },
    ],
  },
  'role-missing': {
    triggers: [
      {
        why: 'technical, from the first day',
        patch: { account: { planStart: '2026-11-21' }, ...person('cto', { roles: [] }) },
        about: [account],
        says: 'No technical contact',
      },
      {
        why: 'technical, without a start',
        patch: { account: { planStart: undefined }, ...person('cto', { roles: [] }) },
        about: [account],
      },
      {
        why: 'legal, on the day its phase begins',
        patch: person('lawyer', { roles: [] }),
        on: '2026-12-13',
        about: [account],
        says: 'No legal contact, needed in Procurement and risk since 13 Dec 2026',
      },
      {
        why: 'a gap is nobody',
        patch: { stakeholders: { lawyer: gap('legal'), guard: { roles: [] }, buyer: { roles: [] } } },
        on: '2027-02-01',
        about: [account, 'stakeholders lawyer'],
        says: 'No procurement or security contact',
      },
    ],
    nearMisses: [
      { why: 'legal, the day before its phase', patch: person('lawyer', { roles: [] }), on: '2026-12-12' },
      {
        why: 'the plan begins tomorrow',
        patch: { account: { planStart: '2026-11-22' }, ...person('cto', { roles: [] }) },
      },
      {
        why: 'no playbook to go by',
        patch: { account: { segment: undefined, playbook: undefined }, ...person('cto', { roles: [] }) },
      },
    ],
  },
  'no-executive-sponsor': {
    triggers: [
      { why: 'nobody', patch: person('coo', { roles: [] }), about: [account] },
      { why: 'left', patch: person('coo', { status: 'left' }), about: [account] },
    ],
    nearMisses: [
      {
        why: 'none expected in a small company',
        patch: { account: { segment: 'smb', playbook: 'smb' }, ...person('coo', { roles: [] }) },
      },
    ],
  },
  'one-colleague-holds-all': {
    triggers: [
      {
        why: 'two people, one colleague',
        patch: { coverage: { v2: { teamId: 'ann' } } },
        about: ['team ann'],
        says: 'Ann Archer alone covers all 2 people',
      },
      {
        why: 'the other colleague stands nowhere',
        patch: {
          coverage: {
            v2: { current: 'none', desired: 'none' },
            v3: { teamId: 'ann', stakeholderId: 'coo', current: 'vendor' },
          },
        },
        about: ['team ann'],
      },
      {
        why: 'whom the other covered left',
        patch: {
          ...person('cto', { status: 'left' }),
          coverage: { v3: { teamId: 'ann', stakeholderId: 'coo', current: 'vendor' } },
        },
        about: ['team ann'],
      },
    ],
    nearMisses: [
      { why: 'one person only', patch: { coverage: { v2: null } } },
      { why: 'no coverage recorded', patch: { coverage: { v1: null, v2: null } } },
    ],
  },
  'rating-old': {
    triggers: [
      {
        why: 'assumed',
        patch: person('cfo', { confidence: 'assumed' }),
        about: ['stakeholders cfo'],
        says: 'Carla Finn: assumed on 1 Nov 2026',
      },
      {
        why: '91 days',
        patch: person('cfo', { ratedOn: '2026-08-22' }),
        about: ['stakeholders cfo'],
        says: '91 days ago',
      },
      {
        why: 'each for itself, by name',
        patch: {
          stakeholders: {
            cfo: { confidence: 'assumed' },
            sceptic: { ratedOn: '2025-01-01' },
            champ: { confidence: 'assumed' },
          },
        },
        about: ['stakeholders cfo', 'stakeholders champ', 'stakeholders sceptic'],
      },
    ],
    nearMisses: [
      { why: '90 days', patch: person('cfo', { ratedOn: '2026-08-23' }) },
      { why: 'no day recorded', patch: person('cfo', { ratedOn: undefined, confidence: undefined }) },
      { why: 'left', patch: person('old', { name: 'Old', confidence: 'assumed', status: 'left' }) },
    ],
  },
  'person-left': {
    triggers: [
      {
        why: 'with a role',
        patch: person('guard', { status: 'left' }),
        about: ['stakeholders guard'],
        says: 'Sam Safe has left: security',
      },
      {
        why: 'somebody reports to them',
        patch: { stakeholders: { old: { name: 'Old', status: 'left' }, guard: { reportsTo: 'old' } } },
        about: ['stakeholders old'],
        says: '1 person reports to them',
      },
      {
        why: 'work to come is theirs',
        patch: {
          ...person('old', { name: 'Old', status: 'left' }),
          milestones: { contract: { customerOwnerId: 'old' } },
        },
        about: ['stakeholders old'],
        says: 'owner of “Contract”',
      },
    ],
    nearMisses: [
      { why: 'nothing counts on them', patch: person('old', { name: 'Old', status: 'left' }) },
      {
        why: 'only what is done was theirs',
        patch: {
          ...person('old', { name: 'Old', status: 'left', reportsTo: 'cfo' }),
          milestones: { charter: { customerOwnerId: 'old' } },
        },
      },
    ],
  },
  'coverage-gap': {
    triggers: [
      {
        why: 'above',
        patch: { coverage: { v1: { current: 'vendor' } } },
        about: ['coverage v1'],
        says: 'Ann Archer with Carla Finn: a vendor, to become a trusted adviser',
      },
      { why: 'nothing yet', patch: { coverage: { v2: { current: undefined } } }, about: ['coverage v2'] },
    ],
    nearMisses: [
      { why: 'better than wanted', patch: { coverage: { v2: { desired: 'vendor' } } } },
      { why: 'nothing wanted', patch: { coverage: { v2: { current: 'vendor', desired: undefined } } } },
      {
        why: 'left',
        patch: {
          ...person('old', { name: 'Old', status: 'left' }),
          coverage: { v3: { teamId: 'bo', stakeholderId: 'old', desired: 'trusted' } },
        },
      },
    ],
  },
} as const satisfies Readonly<Record<string, RuleCases>>;
