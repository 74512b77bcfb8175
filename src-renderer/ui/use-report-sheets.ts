import { Cancelled } from '@core/kernel/cancelled.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { ReportLayout } from '@core/report/report-layout.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { useEffect, useRef, useState } from 'react';
import { useApp } from './app-context.tsx';
import { type DocumentChoice, documentOptions } from './document-options.ts';

/** A document's pages as they will be printed, with those of their pictures that are painted by now. */
export interface ReportSheets {
  readonly layout: ReportLayout;
  readonly options: ReportOptions;
  /** Addresses of pictures by sheet; while a document is painted anew, the one of before stands for a sheet. */
  readonly pictures: readonly (string | undefined)[];
}

/**
 * The pages of a plan's document, laid out and painted in the worker: the one looked at (`at`, from 0) first, then those
 * nearest to it; with `at` null none is painted. Null before the first layout.
 */
export function useReportSheets(
  plan: AccountPlan,
  choice: DocumentChoice,
  at: number | null,
): { readonly sheets: ReportSheets | null; readonly problem: string | null } {
  const app = useApp();
  const [sheets, setSheets] = useState<ReportSheets | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = useRef(at);
  wanted.current = at;
  const addresses = useRef(new Set<string>());
  useEffect(() => {
    const held = addresses.current;
    return () => {
      for (const address of held) URL.revokeObjectURL(address);
      held.clear();
    };
  }, []);
  const key = JSON.stringify(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the choice
  useEffect(() => {
    let current = true;
    async function show() {
      const options = await documentOptions(app, plan, choice);
      // Asking now would push aside what the next screen asked for meanwhile.
      if (!current) return;
      const layout = await app.tasks.layOutReport(plan, options);
      if (!current) return;
      setProblem(null);
      setSheets((before) => ({ layout, options, pictures: (before?.pictures ?? []).slice(0, layout.sheets.length) }));
      const left = new Set(at === null ? [] : layout.sheets.keys());
      while (left.size > 0) {
        const next = nearest(left, wanted.current ?? 0);
        const bytes = await app.tasks.paintSheet(plan, options, next);
        if (!current) return;
        left.delete(next);
        const address = URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' }));
        addresses.current.add(address);
        setSheets((before) => before && { ...before, pictures: placed(before.pictures, next, address) });
      }
    }
    function begin(): void {
      show().catch((error: Error) => {
        if (!current) return;
        // Pushed aside by a request that nobody waits for any more: asked again.
        if (error instanceof Cancelled) begin();
        else setProblem(error.message);
      });
    }
    begin();
    return () => {
      current = false;
    };
  }, [app, plan, key]);
  const onScreen = useRef<ReportSheets['pictures']>([]);
  // A picture is let go once another has taken its place on the screen.
  useEffect(() => {
    const now = sheets?.pictures ?? [];
    for (const address of onScreen.current) {
      if (address === undefined || now.includes(address)) continue;
      URL.revokeObjectURL(address);
      addresses.current.delete(address);
    }
    onScreen.current = now;
  }, [sheets]);
  return { sheets, problem };
}

function placed(pictures: ReportSheets['pictures'], index: number, address: string): ReportSheets['pictures'] {
  const next = [...pictures];
  next[index] = address;
  return next;
}

function nearest(left: ReadonlySet<number>, to: number): number {
  return [...left].reduce((best, each) => (Math.abs(each - to) < Math.abs(best - to) ? each : best));
}
