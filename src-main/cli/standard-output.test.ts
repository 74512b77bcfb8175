import { expect, it } from 'vitest';
import { endWhenOutputFails } from './standard-output.ts';

function failsWith(code: string): unknown[] {
  const seen: unknown[] = [];
  const output = {
    on: (_event: 'error', listener: (error: NodeJS.ErrnoException) => void) =>
      listener(Object.assign(new Error(`${code}: write`), { code })),
  };
  endWhenOutputFails(
    output,
    (text) => void seen.push(text),
    (exitCode) => void seen.push(exitCode),
  );
  return seen;
}

it('says nothing of a reader who left early, and says what else went wrong', () => {
  expect(failsWith('EPIPE')).toEqual([0]);
  expect(failsWith('ENOSPC')).toEqual(['longview: the result could not be written: ENOSPC: write\n', 1]);
});
