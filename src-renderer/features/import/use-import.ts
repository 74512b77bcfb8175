import { type App, useApp } from '../../ui/app-context.tsx';
import { useValue } from '../../ui/value-store.ts';
import { createImportFlow, type ImportFlow, type ImportState } from './import-flow.ts';

/** The window's one import: left and come back to, it is where it was. */
const flows = new WeakMap<App['tasks'], ImportFlow>();

export function useImport(): { readonly flow: ImportFlow; readonly state: ImportState } {
  const app = useApp();
  let flow = flows.get(app.tasks);
  if (flow === undefined) {
    flow = createImportFlow(app);
    flows.set(app.tasks, flow);
  }
  return { flow, state: useValue(flow.state) };
}
