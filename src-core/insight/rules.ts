import { blockedPath, economicBuyerUncovered, noEconomicBuyer } from './buyer-rules.ts';
import { championConflict, championMissing, championStale, championWithoutPath } from './champion-rules.ts';
import {
  belowSegmentMinimum,
  coverageGap,
  noExecutiveSponsor,
  oneColleagueHoldsAll,
  roleMissing,
  singleThreaded,
} from './cover-rules.ts';
import { benefitWithoutSource, gateOpen, nextStepMissing, playbookMissing, stageStalled } from './deal-rules.ts';
import type { FindAll, Severity } from './finding.ts';
import { criterionWithoutBaseline, pilotUndecided, pilotWithoutCriteria, pilotWithoutSponsor } from './pilot-rules.ts';
import { closeBeforeCriticalPath, milestoneBlocked, milestoneConflict, milestoneLate } from './schedule-rules.ts';
import { noOppositionKnown, outnumbered, personLeft, ratingOld } from './standing-rules.ts';

export interface Rule {
  /** What it says, in a few words. */
  readonly title: string;
  /** High puts an account at risk on Home, medium on watch. */
  readonly severity: Severity;
  readonly find: FindAll;
}

/** Every rule, by its id; the ids are the file format's (influence.md, "Findings"), and findings come in this order. */
const table = {
  // Without these a deal is lost, whatever else goes well.
  'no-economic-buyer': { title: 'No economic buyer', severity: 'high', find: noEconomicBuyer },
  'economic-buyer-uncovered': { title: 'Economic buyer not covered', severity: 'high', find: economicBuyerUncovered },
  'single-threaded': { title: 'Single-threaded', severity: 'high', find: singleThreaded },
  'below-segment-minimum': { title: 'Too few people', severity: 'medium', find: belowSegmentMinimum },
  'blocked-path': { title: 'No path to the economic buyer', severity: 'medium', find: blockedPath },
  'champion-missing': { title: 'No champion', severity: 'high', find: championMissing },
  'champion-without-path': { title: 'Champion cannot reach the buyer', severity: 'medium', find: championWithoutPath },
  'champion-stale': { title: 'Champion not met lately', severity: 'medium', find: championStale },
  'champion-conflict': { title: 'Conflict with the champion', severity: 'medium', find: championConflict },
  outnumbered: { title: 'Outnumbered', severity: 'high', find: outnumbered },
  'no-opposition-known': { title: 'No opposition known', severity: 'low', find: noOppositionKnown },
  'role-missing': { title: 'A role is missing', severity: 'medium', find: roleMissing },
  'no-executive-sponsor': { title: 'No executive sponsor', severity: 'medium', find: noExecutiveSponsor },
  'one-colleague-holds-all': { title: 'One colleague holds all', severity: 'medium', find: oneColleagueHoldsAll },
  'rating-old': { title: 'Rating old or assumed', severity: 'low', find: ratingOld },
  'person-left': { title: 'Somebody has left', severity: 'medium', find: personLeft },
  'pilot-without-criteria': { title: 'Pilot without criteria', severity: 'medium', find: pilotWithoutCriteria },
  'pilot-without-sponsor': { title: 'Pilot without a sponsor', severity: 'medium', find: pilotWithoutSponsor },
  'pilot-undecided': { title: 'Pilot not decided', severity: 'medium', find: pilotUndecided },
  'criterion-without-baseline': {
    title: 'Criterion without a baseline',
    severity: 'low',
    find: criterionWithoutBaseline,
  },
  'milestone-late': { title: 'Milestone late', severity: 'medium', find: milestoneLate },
  'milestone-blocked': { title: 'Milestone blocked', severity: 'medium', find: milestoneBlocked },
  'milestone-conflict': { title: 'Milestone starts too early', severity: 'medium', find: milestoneConflict },
  'close-before-critical-path': { title: 'Close date too early', severity: 'high', find: closeBeforeCriticalPath },
  'benefit-without-source': { title: 'Benefit without a source', severity: 'low', find: benefitWithoutSource },
  'next-step-missing': { title: 'No next step', severity: 'medium', find: nextStepMissing },
  'stage-stalled': { title: 'Stalled in its stage', severity: 'medium', find: stageStalled },
  'gate-open': { title: 'Exit criteria open', severity: 'low', find: gateOpen },
  'coverage-gap': { title: 'Coverage too low', severity: 'low', find: coverageGap },
  // plan-format.md: a playbook that this machine lacks is a finding.
  'playbook-missing': { title: 'Playbook not on this computer', severity: 'low', find: playbookMissing },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof table;
export const rules: Readonly<Record<RuleId, Rule>> = table;
export const ruleIds = Object.keys(table) as RuleId[];

export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(table, text);
}
