import type { Playbooks } from '@core/playbook/playbook.ts';
import { PLAYBOOK_FILES, PROCESS_FILE, readPlaybooks } from '@core/playbook/read-playbooks.ts';
import type { CliIo } from './command.ts';

/** The playbooks that come with the app, from `resources/playbooks`. */
export async function loadPlaybooks(io: Pick<CliIo, 'readResource'>): Promise<Playbooks> {
  const load = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await io.readResource(`playbooks/${name}.json`)));
  return readPlaybooks(await Promise.all(PLAYBOOK_FILES.map(load)), await load(PROCESS_FILE));
}
