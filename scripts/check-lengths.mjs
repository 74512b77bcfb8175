import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isMain, root, runScript, say } from './lib/project.mjs';
import { sourceFiles } from './lib/source-files.mjs';

const MOST = 400;
const MOST_OF_95_PERCENT = 300;

/** Complaints about the lengths of files, in lines. @param {{ file: string, lines: number }[]} files */
export function judgeLengths(files) {
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const percentile = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  const complaints = files
    .filter(({ lines }) => lines > MOST)
    .map(({ file, lines }) => `${file} has ${lines} lines; ${MOST} is the most.`);
  if (percentile >= MOST_OF_95_PERCENT) {
    complaints.push(
      `The 95th percentile of file lengths is ${percentile} lines; it must stay under ${MOST_OF_95_PERCENT}.`,
    );
  }
  return complaints;
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    const files = sourceFiles(root).map((file) => ({
      file: relative(root, file),
      lines: readFileSync(file, 'utf8').split('\n').length - 1,
    }));
    const complaints = judgeLengths(files);
    complaints.forEach(say);
    return complaints.length === 0 ? 0 : 1;
  });
}
