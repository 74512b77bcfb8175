import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builderConfig } from '../test/support/builder-config.ts';

describe('the package', () => {
  test('has a configuration that electron-builder accepts, with icons that exist', async () => {
    const config = await builderConfig();
    expect(existsSync(config.icon as string)).toBe(true);
    expect(config.publish).toBeNull();
  });

  test('carries the built app and no dependencies', async () => {
    const { files } = await builderConfig();
    expect(files).toEqual([{ filter: ['out/**', 'resources/**', 'package.json', '!**/node_modules/**'] }]);
  });

  test('opens plan files from the system, and takes no other file type over', async () => {
    const { fileAssociations, mac } = await builderConfig();
    expect(fileAssociations).toMatchObject([{ ext: 'longview.json', mimeType: 'application/vnd.longview.plan+json' }]);
    expect(mac?.fileAssociations).toMatchObject([{ ext: 'json', rank: 'Alternate' }]);
  });
});
