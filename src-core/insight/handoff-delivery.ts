import type { Id } from '../kernel/ids.ts';
import type { Track } from '../model/milestones.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { isHeld } from '../people/person-signals.ts';
import { statusOf, trackOf } from '../schedule/milestone-state.ts';
import {
  type Check,
  commitments,
  each,
  hasOwner,
  inRole,
  openDeals,
  parties,
  ratedPeople,
  said,
} from './handoff-check.ts';
import { listed } from './words.ts';

const inTrack = (track: Track, id: string, label: string, owned = false): Check => ({
  id,
  label,
  kind: 'milestones',
  run(plan) {
    const all = rows(plan, 'milestones').filter(
      ([, milestone]) => trackOf(milestone) === track && statusOf(milestone) !== 'cancelled',
    );
    return each(
      all,
      ({ title }) => title,
      (milestone) => !owned || hasOwner(milestone),
      {
        none: `no milestone of the track ${track}`,
        lack: 'without an owner',
      },
    );
  },
});

const documents: Check = {
  id: 'documents',
  label: 'Documents linked',
  kind: 'documents',
  run(plan) {
    const all = rows(plan, 'documents');
    return each(
      all,
      ({ title }) => title,
      ({ url }) => said(url),
      { none: 'none', lack: 'without a link' },
    );
  },
};

const roleKnown = (role: BuyingRole, id: string, label: string): Check => ({
  id,
  label,
  kind: 'stakeholders',
  run: (plan) =>
    each(
      inRole(plan, role),
      ({ name }) => name,
      ({ email, phone }) => said(email) || said(phone),
      {
        none: `nobody has the role ${role}`,
        lack: 'without address and number',
      },
    ),
});

const criteriaAgreed: Check = {
  id: 'criteria',
  label: 'Success criteria with a target, agreed with somebody of theirs',
  kind: 'pilots',
  run: (plan) => ({
    ...each(
      rows(plan, 'criteria').map(([, criterion]) => [criterion.pilotId, criterion] as [Id, typeof criterion]),
      ({ metric }) => metric,
      ({ target, agreedById }) => target !== undefined && agreedById !== undefined,
      { none: 'no criterion', lack: 'without target or agreement' },
    ),
  }),
};

/** What a sales engineer needs. */
export const toSalesEngineer: readonly Check[] = [
  parties,
  roleKnown('technical', 'technical-buyer', 'The technical buyer can be reached'),
  roleKnown('security', 'security-contact', 'The security contact can be reached'),
  {
    id: 'requirements',
    label: 'What their decision is measured by is written down',
    kind: 'opportunities',
    run: (plan) =>
      each(
        openOrWon(plan),
        ({ name }) => name,
        ({ meddpicc }) => said(meddpicc?.decisionCriteria?.evidence),
        {
          none: 'no opportunity',
          lack: 'decision criteria missing',
        },
      ),
  },
  {
    id: 'use-cases',
    label: 'Use cases agreed',
    kind: 'pilots',
    run: (plan) =>
      each(
        rows(plan, 'pilots'),
        ({ name }) => name,
        ({ useCases = [] }) => useCases.length > 0,
        {
          none: 'no pilot',
          lack: 'without use cases',
        },
      ),
  },
  {
    id: 'pilot-results',
    label: 'Pilot results measured',
    kind: 'pilots',
    run: (plan) =>
      each(
        rows(plan, 'criteria').map(([, criterion]) => [criterion.pilotId, criterion] as [Id, typeof criterion]),
        ({ metric }) => metric,
        ({ actual }) => actual !== undefined,
        { none: 'no criterion', lack: 'not measured' },
      ),
  },
  inTrack('integration', 'integration', 'Integration is planned, each step with an owner', true),
  inTrack('security', 'security', 'Security is planned, each step with an owner', true),
  documents,
];

/** What customer success needs. */
export const toCustomerSuccess: readonly Check[] = [
  parties,
  {
    id: 'contract',
    label: 'The contract is signed, or has a day to be',
    kind: 'opportunities',
    run(plan) {
      const won = rows(plan, 'opportunities').filter(([, { stage }]) => stage === 'closed-won');
      if (won.length > 0) return { held: true, note: listed(won.map(([, { name }]) => name)) };
      return each(
        openDeals(plan),
        ({ name }) => name,
        ({ closeDate }) => closeDate !== undefined,
        {
          none: 'no opportunity',
          lack: 'without a close date',
        },
      );
    },
  },
  criteriaAgreed,
  ratedPeople(
    'people',
    'Everybody on the map has a role and an access',
    ({ roles = [], access }) => roles.length > 0 && access !== undefined,
    'without role or access',
  ),
  {
    id: 'sponsor',
    label: 'A sponsor or champion whom we hold',
    kind: 'stakeholders',
    run(plan) {
      const known = inRole(plan, 'champion', 'executive-sponsor');
      const held = known.filter(([, person]) => isHeld(person));
      if (held.length > 0) return { held: true, note: listed(held.map(([, { name }]) => name)) };
      return {
        held: false,
        note: known.length === 0 ? 'nobody has the role' : 'known, without regular or deep access',
        lacking: known.map(([id]) => id),
      };
    },
  },
  {
    id: 'baseline',
    label: 'Benefits confirmed by the customer: the baseline of success',
    kind: 'benefits',
    run: (plan) =>
      each(
        rows(plan, 'benefits'),
        ({ name }) => name,
        ({ confidence }) => confidence === 'confirmed',
        {
          none: 'no business case',
          lack: 'assumed',
        },
      ),
  },
  commitments,
  inTrack('implementation', 'implementation', 'The implementation is planned'),
  documents,
];

function openOrWon(plan: AccountPlan) {
  return rows(plan, 'opportunities').filter(([, { stage }]) => stage !== 'closed-lost');
}
