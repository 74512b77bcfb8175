import { type CaseTableName, drawsTable } from '@core/report/case-tables.ts';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { measureText } from '../../../ui/measure-text.ts';
import { useOpenPlan } from '../../../ui/plan-context.tsx';
import { sayNotExported } from '../../../ui/say-not-exported.ts';
import { type ChartFacts, type ChartName, caseCharts, chartPicture } from './case-charts.ts';
import { saveCaseTable, saveChart, saveTable } from './save-case.ts';

/** Saves what is on the screen, as it is when it is asked. A failure is told. */
export interface CaseSaver {
  chart(name: ChartName, format: 'svg' | 'png'): void;
  /** The figures that a chart is drawn from, as CSV. */
  figuresOf(name: ChartName): void;
  table(name: CaseTableName): void;
}

const SaverContext = createContext<CaseSaver | null>(null);

type Shown = Omit<ChartFacts, 'measure'>;

/** A saver that stays the same while the figures change. */
export function useCaseSaver(shown: Shown | null): CaseSaver {
  const app = useApp();
  const { session } = useOpenPlan();
  const newest = useRef(shown);
  newest.current = shown;
  return useMemo(() => {
    const told = (work: Promise<void>) => void work.catch(sayNotExported);
    return {
      chart(name, format) {
        const facts = newest.current;
        if (facts === null) return;
        const picture = chartPicture(name, { ...facts, measure: measureText });
        const part = { title: caseCharts[name].title, scenario: facts.figures.scenario };
        if (picture !== null) told(saveChart(app, session.plan, picture, part, format));
      },
      figuresOf(name) {
        const facts = newest.current;
        const { table, title } = caseCharts[name];
        if (facts === null) return;
        const { figures, simulation } = facts;
        if (table !== null) told(saveCaseTable(app, session.plan, table, figures.scenario));
        else if (simulation !== null)
          told(
            saveTable(app, session.plan, drawsTable(simulation, figures.currency), {
              title,
              scenario: figures.scenario,
            }),
          );
      },
      table(name) {
        const facts = newest.current;
        if (facts !== null) told(saveCaseTable(app, session.plan, name, facts.figures.scenario));
      },
    };
  }, [app, session]);
}

export function CaseSaverProvider({ saver, children }: { saver: CaseSaver; children: ReactNode }) {
  return <SaverContext value={saver}>{children}</SaverContext>;
}

export function useSaveCase(): CaseSaver {
  const saver = useContext(SaverContext);
  if (saver === null) throw new Error('useSaveCase needs a CaseSaverProvider around it');
  return saver;
}
