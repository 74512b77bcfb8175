import { PlatformError } from '@core/ports/platform.ts';
import { expect, test } from 'vitest';
import { sayingWhy } from './file-errors.ts';

const failWith = (code: string) => () => Promise.reject(Object.assign(new Error('x'), { code }));

test('a full disk is said as such, with what to do', async () => {
  await expect(sayingWhy('“a.pdf” was not saved', failWith('ENOSPC'))).rejects.toEqual(
    new PlatformError('“a.pdf” was not saved: the disk is full. Free some space or pick another place, and try again.'),
  );
});

test('what has no words stays as it is, for the log', async () => {
  await expect(sayingWhy('x', failWith('EWEIRD'))).rejects.toMatchObject({ code: 'EWEIRD' });
  const worded = new PlatformError('Already worded.');
  await expect(sayingWhy('x', () => Promise.reject(worded))).rejects.toBe(worded);
});
