import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { missingOracles, ORACLES } from '../../scripts/oracles.mjs';
import { tempTree } from './temp-tree.ts';

const PROGRAM = '#!/bin/sh\n';

it('names exactly the oracles that are not there', () => {
  const folder = tempTree({ pdftotext: PROGRAM, qpdf: PROGRAM });
  expect(missingOracles({ PATH: folder })).toEqual(['pdftoppm', 'pdffonts', 'soffice']);
  expect(
    missingOracles({ PATH: tempTree(Object.fromEntries(Object.keys(ORACLES).map((name) => [name, PROGRAM]))) }),
  ).toEqual([]);
});

/** Runs the search with a PATH of its own, on which `apt-get install` puts what its second form lists. */
async function ensure(debianRoot: boolean, installs: string) {
  const folder = tempTree({
    chromium: PROGRAM,
    'apt-get': `#!/bin/sh\necho "$@" >> "$(dirname "$0")/calls"\n[ "$1" = install ] || exit 0\nfor f in ${installs}; do printf '#!/bin/sh\\n' > "$(dirname "$0")/$f"; chmod +x "$(dirname "$0")/$f"; done\n`,
  });
  for (const tool of ['sh', 'dirname', 'chmod']) await run('/bin/ln', ['-s', `/bin/${tool}`, join(folder, tool)]);
  const script = `import { ensureOracles } from '${inProject('scripts', 'oracles.mjs')}'; const { missing } = await ensureOracles(${debianRoot}); console.log(JSON.stringify(missing));`;
  const { output } = await run(process.execPath, ['--input-type=module', '-e', script], {
    output: 'capture',
    env: { PATH: folder, LONGVIEW_CHROMIUM: join(folder, 'chromium') },
  });
  return { output, calls: debianRoot ? readFileSync(join(folder, 'calls'), 'utf8') : '', folder };
}

it('installs what is missing on Debian as root, says so, and finds it', async () => {
  const { output, calls } = await ensure(true, Object.keys(ORACLES).join(' '));
  expect(calls).toContain('update');
  expect(calls).toContain('install -y -qq --no-install-recommends poppler-utils qpdf libreoffice-calc');
  expect(output).toContain('Installing poppler-utils, qpdf, libreoffice-calc');
  expect(output).toContain('[]');
});

it('does not believe that an install worked', async () => {
  const { output } = await ensure(true, 'pdftotext pdftoppm pdffonts qpdf');
  expect(output).toContain('Not on this machine: soffice.');
  expect(output).toContain('["soffice"]');
});

it('installs nothing elsewhere and names what is missing', async () => {
  const { output, folder } = await ensure(false, '');
  expect(output).toContain(
    'Not on this machine: pdftotext, pdftoppm, pdffonts, qpdf, soffice. The tests that compare with them are skipped by name.',
  );
  expect(() => readFileSync(join(folder, 'calls'))).toThrow('ENOENT');
});
