import { readFileSync } from 'node:fs';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import type { Playbooks } from '@core/playbook/playbook.ts';
import { PLAYBOOK_FILES, PROCESS_FILE, readPlaybooks } from '@core/playbook/read-playbooks.ts';

/** The playbooks and the process that come with the app. */
export function bundledPlaybooks(): Playbooks {
  const load = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../resources/playbooks/${name}.json`, import.meta.url), 'utf8'));
  return readPlaybooks(PLAYBOOK_FILES.map(load), load(PROCESS_FILE));
}

/** The day on which `healthyPlan` is in order. */
export const healthyDay = '2026-11-21';

const rated = { ratedOn: '2026-11-01', confidence: 'confirmed', support: 1, access: 'regular' } as const;

/** An enterprise plan, 69 days in, that gives no rule a reason to speak on `healthyDay`. */
export const healthyPlan: AccountPlan = {
  ...newPlan(
    'p',
    { name: 'Northwind Rail', segment: 'enterprise', playbook: 'enterprise', planStart: '2026-09-14' },
    '2026-09-14T09:00:00Z',
  ),
  team: {
    ann: { name: 'Ann Archer', role: 'account-executive' },
    bo: { name: 'Bo Berg', role: 'sales-engineer' },
  },
  stakeholders: {
    cfo: { ...rated, name: 'Carla Finn', title: 'Chief financial officer', roles: ['economic'], power: 5 },
    coo: { ...rated, name: 'Omar Ott', roles: ['executive-sponsor'], power: 5 },
    cto: { ...rated, name: 'Tara Tell', roles: ['technical'], reportsTo: 'coo' },
    champ: { ...rated, name: 'Chris Champ', roles: ['champion'], reportsTo: 'cfo', support: 2, access: 'deep' },
    buyer: { ...rated, name: 'Pat Price', roles: ['procurement'], reportsTo: 'cfo', access: 'brief' },
    lawyer: { ...rated, name: 'Lee Law', roles: ['legal'], access: 'brief' },
    guard: { ...rated, name: 'Sam Safe', roles: ['security'], access: 'brief' },
    sceptic: { ...rated, name: 'Nils No', roles: ['user'], support: -1, power: 1, access: 'brief' },
  },
  ties: { t1: { from: 'champ', to: 'cfo', kind: 'influence', strength: 3 } },
  coverage: {
    v1: { teamId: 'ann', stakeholderId: 'cfo', current: 'trusted', desired: 'trusted' },
    v2: { teamId: 'bo', stakeholderId: 'cto', current: 'credible', desired: 'credible' },
  },
  activities: { a1: { on: '2026-11-10', type: 'meeting', stakeholderIds: ['champ', 'cfo'] } },
  opportunities: {
    deal: {
      name: 'Signalling',
      stage: 'qualification',
      closeDate: '2027-03-31',
      stageEntered: { prospecting: '2026-10-20', qualification: '2026-11-10' },
      gates: {
        prospecting: ['lead-of-good-quality-found', 'contact-details-known', 'first-interest-confirmed'],
      },
      nextStep: 'Workshop on 2 December',
    },
  },
  pilots: { pilot: { name: 'Two lines', status: 'running', sponsorId: 'coo' } },
  criteria: { delay: { pilotId: 'pilot', metric: 'Minutes of delay', baseline: 12, target: 8 } },
  milestones: {
    charter: { title: 'Charter', start: '2026-10-01', end: '2026-10-20', status: 'done' },
    review: {
      title: 'Security review',
      track: 'security',
      start: '2026-11-16',
      end: '2026-12-18',
      status: 'in-progress',
      dependsOn: [{ on: 'charter' }],
    },
    contract: {
      title: 'Contract',
      track: 'negotiation',
      start: '2027-01-11',
      end: '2027-03-12',
      dependsOn: [{ on: 'review' }],
      opportunityId: 'deal',
    },
    rollout: {
      title: 'Roll-out',
      track: 'implementation',
      start: '2027-04-05',
      end: '2027-06-30',
      dependsOn: [{ on: 'contract' }],
      opportunityId: 'deal',
    },
  },
  benefits: { b1: { name: 'Fewer delays', driver: { kind: 'amount', amount: 1 }, source: 'Delay register 2025' } },
};

/** Fields by kind and id, laid over a plan's rows; a field of `undefined` and a row of `null` are taken out. */
export type Patch = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function patched(plan: AccountPlan, patch: Patch): AccountPlan {
  const next: Record<string, unknown> = { ...plan };
  for (const [kind, changes] of Object.entries(patch)) {
    if (kind === 'account' || kind === 'valueCase') {
      next[kind] = withoutUndefined({ ...(next[kind] as object), ...changes });
      continue;
    }
    const table: Record<string, unknown> = { ...(next[kind] as object) };
    for (const [id, fields] of Object.entries(changes)) {
      if (fields === null) delete table[id];
      else table[id] = withoutUndefined({ ...(table[id] as object | undefined), ...(fields as object) });
    }
    next[kind] = table;
  }
  return next as unknown as AccountPlan;
}

function withoutUndefined(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
