import * as electron from 'electron';
import { commandLineArguments, runCommandLine } from './command-start.ts';
import { startApp } from './start-app.ts';

const { app, dialog } = electron;
const args = commandLineArguments(process.argv, app.isPackaged);

if (!(await runCommandLine(app, args))) {
  // Not awaited: Electron is ready only once this module has ended, and the start waits for that.
  startApp(electron, { args, folder: import.meta.dirname }).catch((error: unknown) => {
    dialog.showErrorBox('Longview could not start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}
