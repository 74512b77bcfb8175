import { parseArgs } from 'node:util';
import { oneLine, sayProblem } from '@core/kernel/result.ts';
import {
  type CliCommand,
  CliFault,
  type CliIo,
  type FileProblems,
  type OptionValues,
  type Outcome,
  refusal,
} from './cli/command.ts';
import { exportCommand } from './cli/export.ts';
import { figuresCommand } from './cli/figures.ts';
import { importCommand } from './cli/import.ts';
import { influenceCommand } from './cli/influence.ts';
import { insightsCommand } from './cli/insights.ts';
import { nodeIo } from './cli/node-io.ts';
import { sampleCommand } from './cli/sample.ts';
import { scheduleCommand } from './cli/schedule.ts';
import { validateCommand } from './cli/validate.ts';

/** Every command, by name. A new one is a file under cli/ and a line here. */
const commands: Readonly<Record<string, CliCommand>> = {
  sample: sampleCommand,
  validate: validateCommand,
  figures: figuresCommand,
  influence: influenceCommand,
  insights: insightsCommand,
  schedule: scheduleCommand,
  export: exportCommand,
  import: importCommand,
};

export const commandNames: readonly string[] = Object.keys(commands);

/** Lines printed for one file; the rest is counted. */
const MOST_LINES = 100;

/**
 * Runs one command; `argv` begins with its name. Resolves to the exit code: 0, or 1 with one line a problem on standard
 * error. Never asks, never throws, never shows a stack.
 */
export async function runCli(argv: string[], io: CliIo = nodeIo()): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    io.stderr(oneLine(name === '' ? 'longview: a command is missing' : `longview: there is no command "${name}"`));
    io.stderr(`\n${help()}`);
    return 1;
  }
  return print(await outcomeOf(name, command, args, io), io);
}

async function outcomeOf(name: string, command: CliCommand, args: string[], io: CliIo): Promise<Outcome> {
  const self = `longview ${name}`;
  try {
    const { values, positionals } = parse(command, args);
    const { min, max } = command.files;
    if (positionals.length < min) throw new CliFault(`a file is missing: ${command.usage}`);
    if (positionals.length > max) throw new CliFault(`too many files: ${command.usage}`);
    return await command.run(positionals, values, io);
  } catch (error) {
    if (error instanceof CliFault) return refusal(error.file ?? self, error.message);
    return refusal(self, `an unexpected fault: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parse(command: CliCommand, args: string[]): { values: OptionValues; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
    return { values: values as OptionValues, positionals };
  } catch (error) {
    // Node's first sentence says what is wrong; the others advise its own callers.
    const [said] = (error as Error).message.split(/\. |\n/);
    throw new CliFault(`${said}; usage: ${command.usage}`);
  }
}

function print({ out = '', notes = [], problems = [] }: Outcome, io: CliIo): number {
  if (out !== '') io.stdout(out);
  for (const note of notes) io.stderr(`${oneLine(note)}\n`);
  for (const each of problems) io.stderr(problemLines(each));
  return problems.length === 0 ? 0 : 1;
}

function problemLines({ file, problems }: FileProblems): string {
  const shown = problems.slice(0, MOST_LINES).map((problem) => `${oneLine(file)}: ${sayProblem(problem)}\n`);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`${oneLine(file)}: and ${more} more problem${more === 1 ? '' : 's'}\n`] : [])].join(
    '',
  );
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`);
  return `Usage: longview COMMAND\n\n${lines.join('')}`;
}
