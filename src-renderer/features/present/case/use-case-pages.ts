import type { Audience } from '@core/report/report-options.ts';
import { BASE } from '@core/value/figures.ts';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DocumentChoice } from '../../../ui/document-options.ts';
import { usePlan } from '../../../ui/plan-context.tsx';
import { useReportSheets } from '../../../ui/use-report-sheets.ts';

/** A page of the business case as it is printed, to be shown. */
export interface CasePage {
  readonly title: string;
  /** In CSS pixels, on paper. */
  readonly width: number;
  readonly height: number;
  /** What it says, in reading order. */
  readonly said: readonly string[];
  /** The address of its picture; none until it is painted. */
  readonly picture: string | undefined;
}

/**
 * The pages of the plan's document for an audience, in the scenario of the address; null until they are laid out. `at`: the
 * one looked at, from 0; null where nobody looks yet, and no picture is painted.
 */
export function useCasePages(audience: Audience, at: number | null) {
  const plan = usePlan((whole) => whole);
  const scenario = useSearch({ strict: false }).scenario ?? BASE;
  const choice = useMemo<DocumentChoice>(
    () => ({ audience, scenario, settings: plan.valueCase?.document ?? {} }),
    [audience, scenario, plan.valueCase?.document],
  );
  const { sheets, problem } = useReportSheets(plan, choice, at);
  const pages = useMemo<readonly CasePage[] | null>(
    () =>
      sheets === null
        ? null
        : sheets.layout.sheets.map(({ id, title, ...sheet }, index, all) => ({
            ...sheet,
            title: all[index - 1]?.id === id ? `${title}, continued` : title,
            picture: sheets.pictures[index],
          })),
    [sheets],
  );
  return { pages, problem };
}
