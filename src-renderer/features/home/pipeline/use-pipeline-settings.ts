import { ok, sayProblem } from '@core/kernel/result.ts';
import { PIPELINE_SETTINGS, type PipelineSettings, readPipelineSettings } from '@core/portfolio/pipeline-settings.ts';
import { notifications } from '@mantine/notifications';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type App, useApp } from '../../../ui/app-context.tsx';
import { createSharedSetting, type SharedSetting } from '../../../ui/shared-setting.ts';

const settings = new WeakMap<App, SharedSetting>();

function settingOf(app: App): SharedSetting {
  let setting = settings.get(app);
  if (setting === undefined) {
    setting = createSharedSetting(app.store, PIPELINE_SETTINGS, (problems) =>
      notifications.show({ title: 'Not kept', message: problems.map(sayProblem).join('\n'), color: 'red' }),
    );
    settings.set(app, setting);
  }
  return setting;
}

/** The rates and quotas that the user keeps, the same in all windows; null until they have been read, or cannot be. */
export function usePipelineSettings(): readonly [
  PipelineSettings | null,
  (edit: (before: PipelineSettings) => PipelineSettings) => void,
] {
  const setting = settingOf(useApp());
  const stored = useSyncExternalStore(setting.subscribe, setting.get);
  const read = useMemo(() => (stored === null ? null : readPipelineSettings(stored.value)), [stored]);
  const change = useCallback(
    (edit: (before: PipelineSettings) => PipelineSettings) => {
      setting.change((before) => ok(edit(readPipelineSettings(before))));
    },
    [setting],
  );
  return [read, change];
}

/** Tells the month that the fiscal year opens in, 1–12, now and after each change; returns what ends it. */
export function watchFiscalStart(app: App, tell: (month: number) => void): () => void {
  const setting = settingOf(app);
  const look = () => {
    const stored = setting.get();
    if (stored !== null) tell(readPipelineSettings(stored.value).startMonth ?? 1);
  };
  look();
  return setting.subscribe(look);
}
