interface Output {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * Ends the process where the result cannot be written: with 0 where a pipe's reader left early (`| head`), which is no fault
 * of the command, else with one line on standard error and 1. Without this Node shows a stack, and Electron a dialog.
 */
export function endWhenOutputFails(output: Output, stderr: (text: string) => void, exit: (code: number) => void): void {
  output.on('error', (error) => {
    if (error.code === 'EPIPE') return exit(0);
    stderr(`longview: the result could not be written: ${error.message}\n`);
    exit(1);
  });
}
