import type { CliCommand } from './command.ts';

export const sampleCommand: CliCommand = {
  usage: 'sample [--to FILE]',
  summary: 'writes the enterprise sample plan',
  options: { to: { type: 'string' } },
  files: { min: 0, max: 0 },
  async run(_files, { to }, io) {
    const bytes = await io.readResource('samples/enterprise.longview.json');
    if (typeof to !== 'string') return { out: new TextDecoder().decode(bytes) };
    await io.writeFile(to, bytes);
    return {};
  },
};
