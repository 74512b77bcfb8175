import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder `resources` that the app came with: beside `out/` in the repository and in a package alike. Looked for
 * upwards, because the bundler decides how deep this code ends up.
 */
export function resourcesFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'resources');
    if (existsSync(join(found, 'samples'))) return found;
    if (dirname(folder) === folder) throw new Error(`the folder "resources" is missing above ${from}`);
  }
}
