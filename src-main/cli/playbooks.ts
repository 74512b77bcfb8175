import { readPlaybookFile } from '@core/exchange/playbook-file.ts';
import { failAt, ok, type Result } from '@core/kernel/result.ts';
import { ownLimits } from '@core/playbook/own-setting.ts';
import type { Playbooks } from '@core/playbook/playbook.ts';
import { PLAYBOOK_FILES, PROCESS_FILE, readPlaybooks } from '@core/playbook/read-playbooks.ts';
import { CliFault, type CliIo } from './command.ts';

/** The playbooks that come with the app, from `resources/playbooks`. */
export async function loadPlaybooks(io: Pick<CliIo, 'readResource'>): Promise<Playbooks> {
  const load = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await io.readResource(`playbooks/${name}.json`)));
  return readPlaybooks(await Promise.all(PLAYBOOK_FILES.map(load)), await load(PROCESS_FILE));
}

/**
 * Those of the app, and one out of a file in the place of the one that has its id, or else beside them; a process in place of the
 * app's. Or everything that is wrong with the file.
 */
export async function loadPlaybooksWith(file: string, io: CliIo): Promise<Result<Playbooks>> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file, ownLimits.fileBytes);
  } catch (error) {
    if (error instanceof CliFault) return failAt('', error.message);
    throw error;
  }
  const read = readPlaybookFile(bytes);
  if (!read.ok) return read;
  const { playbooks, process } = await loadPlaybooks(io);
  if (read.value.kind === 'process') return ok({ playbooks, process: read.value.process });
  const { playbook } = read.value;
  const at = playbooks.findIndex(({ id }) => id === playbook.id);
  return ok({ process, playbooks: at < 0 ? [...playbooks, playbook] : playbooks.with(at, playbook) });
}
