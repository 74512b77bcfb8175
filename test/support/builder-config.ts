import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';

type DebugLogger = Parameters<typeof validateConfiguration>[1];

/** electron-builder's configuration as electron-builder itself reads it; throws what it finds wrong with it. */
export async function builderConfig() {
  const config = await getConfig(process.cwd(), 'electron-builder.yml', null);
  await validateConfiguration(config, { isEnabled: false } as DebugLogger);
  return config;
}
