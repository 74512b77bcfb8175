import { Cancelled } from '@core/kernel/cancelled.ts';
import { type AccountPlan, planCurrency } from '@core/model/plan.ts';
import type { ValueCase } from '@core/model/value-case.ts';
import { type Say, speaker } from '@core/report/say.ts';
import type { ValuePlan } from '@core/value/cash-flows.ts';
import { BASE, computeFigures, type Figures } from '@core/value/figures.ts';
import type { Simulation } from '@core/value/simulation.ts';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, usePlan } from '../../ui/plan-context.tsx';

/** What of the business case is on the screen, under its key figures. */
export type CaseView = 'figures' | 'assumptions' | 'narrative';

/** What of the plan the figures depend on; the same object until one of it changes: writing the narrative does not. */
export function useValuePlan(): ValuePlan {
  const kept = useRef<ValuePlan | null>(null);
  return usePlan((plan) => {
    const now = calculatedPart(plan);
    if (kept.current === null || !isSameCase(kept.current, now)) kept.current = now;
    return kept.current;
  });
}

/** The figures of every scenario, without simulation: cheap enough for every key press. */
export function useFigures(plan: ValuePlan): ReadonlyMap<string, Figures> {
  return useMemo(() => {
    const names = Object.keys(plan.valueCase?.scenarios ?? { [BASE]: null });
    return new Map(names.map((scenario) => [scenario, computeFigures(plan, { scenario, simulate: false })]));
  }, [plan]);
}

/** Figures in words, in the case's currency and the user's locale. */
export function useSay(): Say {
  const { locale } = useApp();
  const currency = useCurrency();
  return useMemo(() => speaker(currency, locale), [currency, locale]);
}

export function useCurrency(): string {
  return usePlan(planCurrency);
}

/** False while nothing is worth or costs anything: then there is nothing to pay back, draw or simulate. */
export function hasFlows({ pvBenefits, pvCosts }: Pick<Figures, 'pvBenefits' | 'pvCosts'>): boolean {
  return pvBenefits !== 0 || pvCosts !== 0;
}

/** The draws of a scenario. */
export interface Drawn {
  readonly simulation: Simulation;
  /** They are of the plan or the scenario before, and the ones that belong here are being made. */
  readonly stale: boolean;
}

/** The newest draws that there are, made off the UI thread with each change; null before the first, and where none can be made. */
export function useSimulation(plan: ValuePlan, scenario: string): Drawn | null {
  const { tasks } = useApp();
  const { session } = useOpenPlan();
  const [last, setLast] = useState<{ plan: ValuePlan; scenario: string; simulation: Simulation } | null>(null);
  useEffect(() => {
    let asked: ValuePlan | null = null;
    function ask(): void {
      const now = calculatedPart(session.plan);
      if (asked !== null && isSameCase(asked, now)) return;
      asked = now;
      tasks.simulate(now, scenario).then(
        (simulation) => setLast({ plan: now, scenario, simulation }),
        (error: unknown) => {
          if (!(error instanceof Cancelled)) setLast(null);
        },
      );
    }
    ask();
    // With the change itself and not once it is on the screen: the draws are made while that is being drawn.
    return session.subscribe(ask);
  }, [tasks, session, scenario]);
  return useMemo(
    () =>
      last === null
        ? null
        : { simulation: last.simulation, stale: !isSameCase(last.plan, plan) || last.scenario !== scenario },
    [last, plan, scenario],
  );
}

function calculatedPart({ account, benefits, costs, valueCase }: AccountPlan): ValuePlan {
  return { account, benefits, costs, ...(valueCase === undefined ? {} : { valueCase: calculatedCase(valueCase) }) };
}

function calculatedCase({ currency, years, discountRate, scenarios }: ValueCase): ValueCase {
  return { currency, years, discountRate, scenarios };
}

function isSameCase(one: ValuePlan, other: ValuePlan): boolean {
  const [here, there] = [one.valueCase, other.valueCase];
  return (
    one.account === other.account &&
    one.benefits === other.benefits &&
    one.costs === other.costs &&
    here?.currency === there?.currency &&
    here?.years === there?.years &&
    here?.discountRate === there?.discountRate &&
    here?.scenarios === there?.scenarios
  );
}

/** Up and down go to the same column of the next row. */
export function walkColumn(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const { column } = from.dataset;
  if (column === undefined) return;
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)];
  const next = cells[cells.indexOf(from) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** `cautious` → "Cautious". */
export function scenarioTitle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A digit at the tables' size is a little under this wide. */
const CHARACTER_PX = 7.8;

/** A column as wide as its longest amount, and no narrower than `least` pixels: rows are grids of their own. */
export function columnWidth(texts: readonly string[], least: number): string {
  return `${Math.max(least, ...texts.map((text) => Math.ceil(text.length * CHARACTER_PX)))}px`;
}
