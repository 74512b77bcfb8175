import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isMain, root, runScript, say } from './lib/project.mjs';
import { codeFiles } from './lib/source-files.mjs';

const MOST = 300;

/** Complaints about the lengths of files, in lines. @param {{ file: string, lines: number }[]} files */
export function judgeLengths(files) {
  return files
    .filter(({ lines }) => lines > MOST)
    .map(({ file, lines }) => `${file} has ${lines} lines; ${MOST} is the most.`);
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    const files = codeFiles(root).map((file) => ({
      file: relative(root, file),
      lines: readFileSync(file, 'utf8').split('\n').length - 1,
    }));
    const complaints = judgeLengths(files);
    complaints.forEach(say);
    return complaints.length === 0 ? 0 : 1;
  });
}
