import type { App } from 'electron';
import { endWhenOutputFails } from './cli/standard-output.ts';

/** The arguments after the program; in development Electron's own first argument names the app. */
export function commandLineArguments(argv: readonly string[], packaged: boolean): string[] {
  return argv.slice(packaged ? 1 : 2);
}

/**
 * Runs the command line in this process where the first argument is one of its commands: no window, no lock, no screen
 * needed. False where it is not, and the app should start.
 */
export async function runCommandLine(
  app: Pick<App, 'commandLine' | 'exit'>,
  args: readonly string[],
): Promise<boolean> {
  const first = args[0];
  // Cheap first: the command line's code, PDF and all, is only loaded for what could be a command.
  if (first === undefined || !/^[a-z][a-z-]*$/.test(first)) return false;
  const { commandNames, runCli } = await import('./cli.ts');
  if (!commandNames.some((name) => name === first)) return false;
  app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.commandLine.appendSwitch('disable-gpu');
  const exit = (code: number) => app.exit(code);
  endWhenOutputFails(process.stdout, (text) => void process.stderr.write(text), exit);
  const code = await runCli([...args]);
  await Promise.all([written(process.stdout), written(process.stderr)]);
  exit(code);
  return true;
}

/** Settles when everything written so far has left the process. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
