import { daysBetween } from '../kernel/dates.ts';
import { isOpen, stages } from '../model/stages.ts';
import { maxDaysIn, openExitCriteria } from '../playbook/playbook-facts.ts';
import { type FindAll, type Found, theAccount } from './finding.ts';
import { counted } from './words.ts';

/** Rules about the account's playbook, the business case and the open opportunities. */

/** The account names a playbook that this machine lacks; its segment's stands in, where there is one. */
export const playbookMissing: FindAll = ({ plan, playbook }) => {
  const named = plan.account.playbook ?? '';
  if (named === '' || named === playbook?.id) return [];
  const instead = playbook === undefined ? 'no other stands in for it' : `the ${playbook.name} one stands in for it`;
  return [
    {
      about: [theAccount],
      evidence: `The playbook “${named}” is not on this computer; ${instead}`,
      fix: 'Ask whoever made the plan for it, or go by the segment’s',
    },
  ];
};

export const benefitWithoutSource: FindAll = ({ plan }) =>
  Object.entries(plan.benefits)
    .filter(([, { source = '' }]) => source.trim() === '')
    .map(([id, { name }]) => ({
      about: [{ kind: 'benefits', id }],
      evidence: `“${name}”: nothing says where its figures come from`,
      fix: 'Name the report or the person the figures come from',
    }));

export const nextStepMissing: FindAll = ({ plan, process }) =>
  Object.entries(plan.opportunities)
    .filter(([, opportunity]) => isOpen(opportunity) && (opportunity.nextStep ?? '').trim() === '')
    .map(([id, { name, stage }]) => ({
      about: [{ kind: 'opportunities', id }],
      evidence: `${name}, in ${stageName(process, stage)}, has no next step`,
      fix: 'Agree on the next step, with a name and a day',
    }));

/** Longer in its stage than the playbook allows; where nobody recorded when it came there nothing is known. */
export const stageStalled: FindAll = ({ plan, on, playbook, process }) => {
  if (playbook === undefined) return [];
  return Object.entries(plan.opportunities).flatMap(([id, opportunity]): Found[] => {
    const { name, stage } = opportunity;
    const entered = opportunity.stageEntered?.[stage];
    const allowed = maxDaysIn(process, stage, playbook.segment);
    if (!isOpen(opportunity) || entered === undefined || allowed === undefined) return [];
    const days = daysBetween(entered, on);
    if (days <= allowed) return [];
    return [
      {
        about: [{ kind: 'opportunities', id }],
        evidence: `${name}: ${counted(days, 'day')} in ${stageName(process, stage)}, where ${allowed} are allowed`,
        fix: 'Find out what holds it up, and agree on what happens next',
      },
    ];
  });
};

/** A stage that the opportunity has left behind has exit criteria nobody ticked. */
export const gateOpen: FindAll = ({ plan, process }) =>
  Object.entries(plan.opportunities).flatMap(([id, opportunity]): Found[] => {
    const { name, stage, gates } = opportunity;
    if (!isOpen(opportunity)) return [];
    const passed = stages.slice(0, stages.indexOf(stage));
    const open = passed.flatMap((each) =>
      openExitCriteria(process, { stage: each, ...(gates === undefined ? {} : { gates }) }),
    );
    const [first] = open;
    if (first === undefined) return [];
    return [
      {
        about: [{ kind: 'opportunities', id }],
        evidence: `${name}: ${counted(open.length, 'exit criterion', 'exit criteria')} open in stages before ${stageName(process, stage)}`,
        fix: `Begin with “${first.name}”: get it, or tick it if it is met`,
      },
    ];
  });

function stageName(process: { readonly stages: readonly { id: string; name: string }[] }, stage: string): string {
  return process.stages.find(({ id }) => id === stage)?.name ?? stage;
}
