import type { StageProbabilities } from '@core/portfolio/weigh.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApp } from './app-context.tsx';
import { whenCalm } from './when-calm.ts';

/** The stages' probabilities of the sales process, the user's own or the app's; null until its file has been read, once Home is drawn. */
export function useStageProbabilities(): StageProbabilities | null {
  const { ownPlaybooks } = useApp();
  const setting = useSyncExternalStore(ownPlaybooks.subscribe, ownPlaybooks.get);
  const [read, setRead] = useState<{ readonly from: (setting: unknown) => StageProbabilities } | null>(null);
  useEffect(
    () =>
      whenCalm(() => {
        void import('./playbooks.ts').then(({ allPlaybooks, readOwn }) =>
          setRead({ from: (own) => probabilitiesOf(allPlaybooks(readOwn(own))) }),
        );
      }),
    [],
  );
  return read === null || setting === null ? null : remembered(setting.value, read.from);
}

function probabilitiesOf({ process }: import('@core/playbook/playbook.ts').Playbooks): StageProbabilities {
  return Object.fromEntries(process.stages.map(({ id, probability }) => [id, probability.value]));
}

let last: { readonly setting: unknown; readonly made: StageProbabilities } | null = null;

function remembered(setting: unknown, make: (setting: unknown) => StageProbabilities): StageProbabilities {
  if (last === null || last.setting !== setting) last = { setting, made: make(setting) };
  return last.made;
}
