import { spawn } from 'node:child_process';
import { ensureBuild } from './build.mjs';
import { inProject, runScript } from './lib/project.mjs';
import { ensureDependencies } from './setup.mjs';

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild();
  // npm moves to the project's folder; paths on the command line mean the folder the user stands in.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const cli = spawn(process.execPath, [inProject('out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    cli.on('error', reject);
    cli.on('exit', (code) => resolve(code ?? 1));
  });
});
