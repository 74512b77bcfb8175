import { type PipelineSufficiency, pipelineSufficiency } from '../deal/pipeline-sufficiency.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbook, Playbooks } from '../playbook/playbook.ts';
import { playbookFor } from '../playbook/playbook-facts.ts';
import {
  type FieldToFill,
  fieldsForStandard,
  fieldsLacking,
  fieldsOfStandard,
  type MeasuredField,
} from './standard-fields.ts';
import { type Counted, countStandard, currencyToAdd, isMeasured, pooled } from './standards.ts';
import { type TargetId, targetIds, targetTable } from './targets.ts';

/** What one plan brings to one line: nothing where nothing is recorded, and amounts by their currency. */
interface PlanCount {
  readonly counts: readonly Counted[];
  readonly toFill: readonly FieldToFill[];
  readonly notCompared: readonly string[];
}

/** What a scorecard needs of a plan: small, so that thousands can be gone through one after another. */
export interface PlanScore {
  readonly plan: Id;
  readonly name: string;
  /** The playbook that it is measured by; null: the account has none. */
  readonly playbook: Id | null;
  readonly standards: Readonly<Record<Id, PlanCount>>;
  readonly targets: Readonly<Record<string, PlanCount>>;
}

export interface ScoreLine {
  readonly id: Id;
  readonly group: 'standard' | 'target';
  readonly label: string;
  /** How to show `share` and `target`: a fraction as per cent, a rating 1–5, money, days, or a plain count. */
  readonly unit: 'share' | 'ratio' | 'rating' | 'count' | 'money' | 'days';
  /** Of a target in money, and of amounts that a standard adds up. */
  readonly currency?: string;
  readonly per?: 'month' | 'quarter' | 'year';
  readonly better: 'more' | 'less';
  /** What the two numbers count, in words. */
  readonly counts: { readonly numerator: string; readonly denominator: string };
  readonly numerator: number;
  readonly denominator: number;
  /** numerator ÷ denominator; null: not recorded. */
  readonly share: number | null;
  readonly target: number;
  /** null: not recorded, which is never met. */
  readonly met: boolean | null;
  /** The plans behind the figures. A plan's own `share` is what it would be alone. */
  readonly plans: readonly (Counted & { readonly plan: Id; readonly name: string; readonly share: number })[];
  /** What would have to be recorded, plan by plan: always something where a line that the app measures is not recorded. */
  readonly toFill: readonly (FieldToFill & { readonly plan: Id; readonly name: string })[];
  /** Plans with amounts in another currency, which are left out as there is no rate. */
  readonly notCompared: readonly { readonly plan: Id; readonly name: string; readonly currencies: readonly string[] }[];
  /** False for a standard that the user made up: the app cannot measure it, so it is never recorded. */
  readonly measured: boolean;
}

export interface Scorecard {
  readonly playbook: Id;
  readonly name: string;
  /** How many plans were looked at. */
  readonly plans: number;
  readonly standards: readonly ScoreLine[];
  readonly targets: readonly ScoreLine[];
  /** Of standards and targets together. */
  readonly met: number;
  readonly missed: number;
  readonly notRecorded: number;
  /** The pipeline held against the target of deals, from the three targets above it. */
  readonly sufficiency: PipelineSufficiency;
}

/** What a plan brings to its playbook's scorecard as of a day. */
export function scorePlan(plan: AccountPlan, books: Pick<Playbooks, 'playbooks'>, on: IsoDate): PlanScore {
  const playbook = playbookFor(plan.account, books);
  const standards = (playbook?.standards ?? []).map(({ id }) => {
    const counts = countStandard(id, plan, on);
    return [id, { counts, toFill: fieldsForStandard(id, plan, counts.length > 0), notCompared: [] }] as const;
  });
  const targets = targetIds.map((id) => {
    const { count, fields, notCompared } = targetTable[id];
    const currency = playbook?.currency ?? '';
    const counts = [count(plan, on, currency)].filter(({ denominator }) => denominator > 0);
    const left = playbook === undefined ? [] : (notCompared?.(plan, on, currency) ?? []);
    return [id, { counts, toFill: fieldsLacking(fields, plan, counts.length > 0), notCompared: left }] as const;
  });
  return {
    plan: plan.id,
    name: plan.account.name,
    playbook: playbook?.id ?? null,
    standards: Object.fromEntries(standards),
    targets: Object.fromEntries(targets),
  };
}

/** A playbook's scorecard over the plans that are measured by it; others among `scores` are left out. */
export function scorecard(playbook: Playbook, scores: readonly PlanScore[]): Scorecard {
  const own = scores.filter((score) => score.playbook === playbook.id);
  const standards = playbook.standards.map(({ id, label, unit, per, target, numerator, denominator }) => {
    const frame = { id, group: 'standard', label, unit, target, better: 'more', measured: isMeasured(id) } as const;
    const of = ({ standards: all }: PlanScore) => (Object.hasOwn(all, id) ? all[id] : undefined);
    const currency = currencyToAdd(
      own.flatMap((score) => of(score)?.counts ?? []),
      playbook.currency,
    );
    const counted = ofLine(own, of, currency);
    const both = pooled(id, counted.plans);
    const more = { ...(per && { per }), ...(currency && { currency }), counts: { numerator, denominator } };
    return line({ ...frame, ...more }, counted, both);
  });
  const targets = targetIds.map((id) => {
    const { label, unit, per, better, numerator, denominator, target, pool } = targetTable[id];
    const counted = ofLine(own, (score) => score.targets[id]);
    const denominators = counted.plans.map((each) => each.denominator);
    const both = {
      numerator: sum(counted.plans.map((each) => each.numerator)),
      denominator: pool === 'sum' ? sum(denominators) : (denominators[0] ?? 0),
    };
    const money = unit === 'money' ? { currency: playbook.currency } : {};
    const frame = { id, group: 'target', label, unit, better, measured: true, ...money, ...(per && { per }) } as const;
    return line({ ...frame, target: target(playbook.targets), counts: { numerator, denominator } }, counted, both);
  });
  const all = [...standards, ...targets];
  const share = (id: TargetId) => targets[targetIds.indexOf(id)]!.share;
  return {
    playbook: playbook.id,
    name: playbook.name,
    plans: own.length,
    standards,
    targets,
    met: all.filter(({ met }) => met === true).length,
    missed: all.filter(({ met }) => met === false).length,
    notRecorded: all.filter(({ met }) => met === null).length,
    sufficiency: pipelineSufficiency(
      { opportunities: share('active-opportunities'), winRate: share('win-rate'), cycleDays: share('sales-cycle') },
      playbook.targets.monthlyDeals,
    ),
  };
}

/** The scorecards of all playbooks that a plan is measured by, in the playbooks' order, and the plans that none measures. */
export function scorecards(
  scores: readonly PlanScore[],
  { playbooks }: Pick<Playbooks, 'playbooks'>,
): { readonly cards: readonly Scorecard[]; readonly without: readonly Pick<PlanScore, 'plan' | 'name'>[] } {
  const cards = playbooks.map((playbook) => scorecard(playbook, scores)).filter(({ plans }) => plans > 0);
  const measured = new Set(cards.map(({ playbook }) => playbook));
  const without = scores.filter(({ playbook }) => playbook === null || !measured.has(playbook));
  return { cards, without: without.map(({ plan, name }) => ({ plan, name })) };
}

/** What a line is measured by, recorded or not, the most important first; none for one that the app does not measure. */
export function fieldsOfLine({ id, group }: Pick<ScoreLine, 'id' | 'group'>): readonly MeasuredField[] {
  return group === 'standard' ? fieldsOfStandard(id) : targetTable[id as TargetId].fields;
}

type Lines = Pick<ScoreLine, 'plans' | 'toFill' | 'notCompared'>;

/** What the plans bring in `currency`, if it is of amounts: what is in any other is left out and named. */
function ofLine(
  scores: readonly PlanScore[],
  of: (score: PlanScore) => PlanCount | undefined,
  currency?: string,
): Lines {
  const counted = scores.flatMap((score) => {
    const { plan, name } = score;
    const count = of(score);
    return count === undefined ? [] : [{ plan, name, ...count }];
  });
  return {
    plans: counted.flatMap(({ plan, name, counts }) =>
      counts
        .filter((each) => each.currency === currency)
        .map(({ numerator, denominator }) => ({ plan, name, numerator, denominator, share: numerator / denominator })),
    ),
    toFill: counted.flatMap(({ plan, name, toFill }) => toFill.map((field) => ({ ...field, plan, name }))),
    notCompared: counted.flatMap(({ plan, name, counts, notCompared }) => {
      const others = counts.flatMap((each) => (each.currency === undefined ? [] : [each.currency]));
      const currencies = [...notCompared, ...others.filter((each) => each !== currency)];
      return currencies.length > 0 ? [{ plan, name, currencies }] : [];
    }),
  };
}

/** A mean such as 4.7 is not exact in binary. */
const ROUNDING = 1e-9;

function line(
  frame: Omit<ScoreLine, keyof Lines | keyof Counted | 'share' | 'met'>,
  lines: Lines,
  { numerator, denominator }: Counted,
): ScoreLine {
  const share = denominator > 0 ? numerator / denominator : null;
  const reached = (value: number) =>
    frame.better === 'more' ? value >= frame.target - ROUNDING : value <= frame.target + ROUNDING;
  return { ...frame, ...lines, numerator, denominator, share, met: share === null ? null : reached(share) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
