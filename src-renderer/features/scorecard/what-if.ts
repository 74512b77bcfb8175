import type { PipelineFigures } from '@core/deal/pipeline-sufficiency.ts';
import type { Id } from '@core/kernel/ids.ts';
import { useEffect, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { createValueStore, useValue } from '../../ui/value-store.ts';

/** Figures of the user's own in place of those that the plans come to; they belong to no plan. */
export type OwnFigures = Partial<{ readonly [figure in keyof PipelineFigures]: number }>;
type ByPlaybook = Readonly<Record<Id, OwnFigures>>;

const KEY = 'scorecard.ownFigures';
const own = createValueStore<ByPlaybook>({});
/** A comfort: a store that fails is told of where something would be lost. */
const unkept = () => undefined;

/** The user's own figures for a playbook, kept in the settings. */
export function useOwnFigures(playbook: Id): readonly [OwnFigures, (figures: OwnFigures) => void] {
  const { store } = useApp();
  const all = useValue(own);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) return;
    setAsked(true);
    store.getSetting(KEY).then((saved) => {
      if (Object.keys(own.get()).length === 0) own.set(readFigures(saved));
    }, unkept);
  }, [store, asked]);
  return [
    all[playbook] ?? {},
    (figures) => {
      const next = { ...own.get(), [playbook]: figures };
      own.set(next);
      store.putSetting(KEY, next).catch(unkept);
    },
  ];
}

/** What is in the setting, as far as it can be read. */
export function readFigures(saved: unknown): ByPlaybook {
  if (typeof saved !== 'object' || saved === null) return {};
  return Object.fromEntries(
    Object.entries(saved).map(([playbook, figures]) => [
      playbook,
      Object.fromEntries(
        (['opportunities', 'winRate', 'cycleDays'] as const).flatMap((figure) => {
          const value: unknown = (figures as Record<string, unknown> | null)?.[figure];
          return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? [[figure, value]] : [];
        }),
      ),
    ]),
  );
}
