import { mkdirSync, rmSync } from 'node:fs';
import { ensureBuild } from './build.mjs';
import { walk } from './demo-journey.mjs';
import { HEADLESS_FLAGS } from './find-browser.mjs';
import { Failure, inProject, runScript, say } from './lib/project.mjs';
import { ensureOracles } from './oracles.mjs';
import { close, createAppServer, listen } from './serve.mjs';
import { ensureDependencies } from './setup.mjs';

// Walks the main job unattended in a headless browser and leaves pictures and the PDF in demo/.
await runScript(async () => {
  await ensureDependencies();
  await ensureBuild();
  const { browser } = await ensureOracles();
  if (!browser)
    throw new Failure(
      'The demo needs Chromium, Chrome or Edge, and there is none here. LONGVIEW_CHROMIUM may name one.',
    );

  const folder = inProject('demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const { chromium } = await import('playwright-core');
  const server = createAppServer();
  const address = await listen(server, 0);
  const program = await chromium.launch({ executablePath: browser.path, args: HEADLESS_FLAGS });
  try {
    await walk(program, address, folder);
  } finally {
    await program.close();
    await close(server);
  }
  say(`The pictures and the PDF are in ${folder}`);
});
