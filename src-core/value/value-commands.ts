import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { Id } from '../kernel/ids.ts';
import { type AccountPlan, getEntity, planCurrency, withRow } from '../model/plan.ts';
import { type Narrative, newValueCase, type Scenario, type ValueCase } from '../model/value-case.ts';
import {
  type Benefit,
  benefitDefaults,
  type Cost,
  costDefaults,
  type Driver,
  type DriverKind,
} from '../model/value-items.ts';
import { annualValue, driverForms, driverNumber, unknownFields } from './benefit-value.ts';
import { BASE } from './figures.ts';

/** Changes of the business case that mean more than setting fields; those are engine/entity-commands.ts. */

const id = z.string();
const year = z.number().int().min(0).max(10);

/** Opens the business case with what a new one starts from. */
export const startValueCase: Command<{ currency?: string | undefined }> = command({
  input: z.object({ currency: z.string().optional() }),
  label: () => 'Start the business case',
  run(plan, { currency }) {
    if (plan.valueCase !== undefined) throw new Refusal('the business case is started already');
    return { ...plan, valueCase: newValueCase(currency ?? planCurrency(plan)) };
  },
});

/** Adds a scenario that is like the base as yet; its factors are changed by `setScenario`. */
export const addScenario: Command<{ name: string }> = command({
  input: z.object({ name: z.string().trim() }),
  label: (_plan, { name }) => `Add scenario ${name}`,
  run: (plan, { name }) =>
    changeScenarios(plan, (entries) => {
      refuseSameName(entries, name);
      return [...entries, [name, { benefits: 1, costs: 1 }]];
    }),
});

/** Adds a scenario or changes its factors. */
export const setScenario: Command<{ name: string } & Scenario> = command({
  input: z.object({ name: z.string().trim(), benefits: z.number(), costs: z.number() }),
  label: (plan, { name }) => {
    const known = Object.hasOwn(plan.valueCase?.scenarios ?? {}, name);
    return known ? `Change scenario ${name}` : `Add scenario ${name}`;
  },
  run(plan, { name, benefits, costs }) {
    if (name === BASE && (benefits !== 1 || costs !== 1)) throw new Refusal('the base scenario is always × 1');
    return changeScenarios(plan, (entries) => {
      const at = entries.findIndex(([known]) => known === name);
      const entry: [string, Scenario] = [name, { benefits, costs }];
      return at < 0 ? [...entries, entry] : entries.with(at, entry);
    });
  },
});

/** Renames a scenario in its place. */
export const renameScenario: Command<{ from: string; to: string }> = command({
  input: z.object({ from: z.string(), to: z.string().trim() }),
  label: (_plan, { from, to }) => `Rename scenario ${from} to ${to}`,
  run(plan, { from, to }) {
    if (from === to) return plan;
    if (from === BASE) throw new Refusal('the base scenario keeps its name');
    return changeScenarios(plan, (entries) => {
      refuseSameName(
        entries.filter(([name]) => name !== from),
        to,
      );
      return entries.map(([name, factors]) => [name === from ? to : name, factors]);
    });
  },
});

export const removeScenario: Command<{ name: string }> = command({
  input: z.object({ name: z.string() }),
  label: (_plan, { name }) => `Delete scenario ${name}`,
  run(plan, { name }) {
    if (name === BASE) throw new Refusal('the base scenario stays');
    return changeScenarios(plan, (entries) => entries.filter(([known]) => known !== name));
  },
});

export const narrativeBlocks = [
  'decision',
  'summary',
  'problem',
  'costOfInaction',
  'scope',
  'alternatives',
  'recommendation',
] as const;
export type NarrativeBlock = (typeof narrativeBlocks)[number];

/** What each block is called on screens and pages. */
export const narrativeTitles: Readonly<Record<NarrativeBlock, string>> = {
  decision: 'Decision asked for',
  summary: 'Summary',
  problem: 'The problem today',
  costOfInaction: 'Cost of doing nothing',
  scope: 'Scope',
  alternatives: 'Alternatives considered',
  recommendation: 'Recommendation',
};

/** Sets one block of the narrative; an empty text takes it out. */
export const setNarrative: Command<{ block: NarrativeBlock; text: string }> = command({
  input: z.object({ block: z.enum(narrativeBlocks), text: z.string() }),
  label: (_plan, { block }) => `Write “${narrativeTitles[block]}”`,
  run(plan, { block, text }) {
    const valueCase = caseOf(plan);
    const { [block]: before, ...others } = valueCase.narrative ?? {};
    if ((before ?? '') === text) return plan;
    return { ...plan, valueCase: { ...valueCase, narrative: text === '' ? others : { ...others, [block]: text } } };
  },
});

/** Fills blocks of the narrative that are still empty; what is written stays. */
export const draftNarrative: Command<{ drafts: Narrative }> = command({
  input: z.object({ drafts: z.partialRecord(z.enum(narrativeBlocks), z.string()) }),
  label: (plan, { drafts }) => {
    const [first, ...more] = emptyBlocks(plan, drafts);
    if (first === undefined || more.length > 0) return `Draft ${more.length + 1} parts of the narrative`;
    return `Draft “${narrativeTitles[first]}”`;
  },
  run(plan, { drafts }) {
    const valueCase = caseOf(plan);
    const filled = Object.fromEntries(emptyBlocks(plan, drafts).map((block) => [block, drafts[block]]));
    if (Object.keys(filled).length === 0) throw new Refusal('there is nothing to draft: these parts are written');
    return { ...plan, valueCase: { ...valueCase, narrative: { ...valueCase.narrative, ...filled } } };
  },
});

/** The blocks that there is a draft for and no text. */
function emptyBlocks(plan: AccountPlan, drafts: Narrative): NarrativeBlock[] {
  const written = plan.valueCase?.narrative ?? {};
  return narrativeBlocks.filter((block) => isBlank(written[block]) && !isBlank(drafts[block]));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/**
 * Changes how a benefit's year is worked out. Numbers that the new kind has too are kept; a yearly amount takes over
 * what the old formula came to.
 */
export const changeDriverKind: Command<{ id: Id; kind: DriverKind }> = command({
  input: z.object({ id, kind: z.enum(Object.keys(driverForms) as [DriverKind, ...DriverKind[]]) }),
  label: (plan, input) => `Change the formula of ${benefitOf(plan, input.id).name}`,
  run(plan, { id, kind }) {
    const benefit = benefitOf(plan, id);
    const { driver } = benefit;
    if (driver.kind === kind) return plan;
    const kept = driverForms[kind].fields.flatMap(({ key }) => {
      const value = driverNumber(driver, key);
      return value === undefined ? [] : [[key, value]];
    });
    const next = { kind, ...Object.fromEntries(kept) } as Driver;
    const total = annualValue(driver);
    if (next.kind === 'amount' && unknownFields(driver).length === 0 && total >= 0) next.amount = total;
    return withRow(plan, 'benefits', id, { ...benefit, driver: next });
  },
});

/** Sets one number of a benefit's formula; null makes it unknown. */
export const setDriverNumber: Command<{ id: Id; field: string; value: number | null }> = command({
  input: z.object({ id, field: z.string(), value: z.number().nullable() }),
  label: (plan, { id, field }) => {
    const { name, driver } = benefitOf(plan, id);
    return `Change ${driverForms[driver.kind].fields.find(({ key }) => key === field)?.label ?? field} of ${name}`;
  },
  run(plan, { id, field, value }) {
    const benefit = benefitOf(plan, id);
    const { driver } = benefit;
    if (!driverForms[driver.kind].fields.some(({ key }) => key === field))
      throw new Refusal('the formula has no such number');
    if (driverNumber(driver, field) === (value ?? undefined)) return plan;
    const { [field]: _before, ...others } = driver as Record<string, unknown>;
    const next = (value === null ? others : { ...others, [field]: value }) as Driver;
    return withRow(plan, 'benefits', id, { ...benefit, driver: next });
  },
});

/** Sets the share reached in one year (1…) and no other: years that were not said are written out as they counted. */
export const setPhaseIn: Command<{ id: Id; year: number; share: number }> = command({
  input: z.object({ id, year: year.min(1), share: z.number() }),
  label: (plan, { id }) => `Change the phase-in of ${benefitOf(plan, id).name}`,
  run(plan, { id, year, share }) {
    const benefit = benefitOf(plan, id);
    const years = Math.max(year, benefit.phaseIn?.length ?? 0, plan.valueCase?.years ?? 0);
    const phaseIn = phaseInOver(benefit, years);
    if (phaseIn[year - 1] === share) return plan;
    return withRow(plan, 'benefits', id, { ...benefit, phaseIn: phaseIn.with(year - 1, share) });
  },
});

/** The shares of years 1…`years` as they count: the last one given repeats, none given is full adoption. */
export function phaseInOver(benefit: Pick<Benefit, 'phaseIn'>, years: number): number[] {
  const given =
    benefit.phaseIn === undefined || benefit.phaseIn.length === 0 ? benefitDefaults.phaseIn : benefit.phaseIn;
  return Array.from({ length: years }, (_, i) => given[Math.min(i, given.length - 1)]!);
}

/** Sets what a cost takes in one year; year 0 is the start. Years before it that were not said cost nothing. */
export const setCostYear: Command<{ id: Id; year: number; amount: number }> = command({
  input: z.object({ id, year, amount: z.number() }),
  label: (plan, { id, year }) =>
    `Change ${year === 0 ? 'the amount at start' : `year ${year}`} of ${costOf(plan, id).name}`,
  run(plan, { id, year, amount }) {
    const cost = costOf(plan, id);
    if (year === 0) return cost.initial === amount ? plan : withRow(plan, 'costs', id, { ...cost, initial: amount });
    const given = cost.annual ?? costDefaults.annual;
    if (given[year - 1] === amount) return plan;
    const annual = Array.from({ length: Math.max(year, given.length) }, (_, i) => given[i] ?? 0).with(year - 1, amount);
    return withRow(plan, 'costs', id, { ...cost, annual });
  },
});

function changeScenarios(
  plan: AccountPlan,
  change: (entries: [string, Scenario][]) => [string, Scenario][],
): AccountPlan {
  const valueCase = caseOf(plan);
  return {
    ...plan,
    valueCase: { ...valueCase, scenarios: Object.fromEntries(change(Object.entries(valueCase.scenarios))) },
  };
}

/** Names that differ by capitals alone look the same on the screen. */
function refuseSameName(entries: readonly [string, Scenario][], name: string): void {
  const same = entries.find(([known]) => known.toLowerCase() === name.toLowerCase());
  if (same !== undefined) throw new Refusal(`there is a scenario “${same[0]}” already`);
}

function caseOf(plan: AccountPlan): ValueCase {
  if (plan.valueCase === undefined) throw new Refusal('the business case is not started yet');
  return plan.valueCase;
}

function benefitOf(plan: AccountPlan, id: Id): Benefit {
  const benefit = getEntity(plan, 'benefits', id);
  if (benefit === undefined) throw new Refusal('the benefit is no longer there');
  return benefit;
}

function costOf(plan: AccountPlan, id: Id): Cost {
  const cost = getEntity(plan, 'costs', id);
  if (cost === undefined) throw new Refusal('the cost is no longer there');
  return cost;
}
