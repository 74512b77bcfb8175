import { runCli } from '../cli.ts';
import { endWhenOutputFails } from './standard-output.ts';

endWhenOutputFails(
  process.stdout,
  (text) => void process.stderr.write(text),
  (code) => process.exit(code || (process.exitCode ?? 0)),
);

process.exitCode = await runCli(process.argv.slice(2));
