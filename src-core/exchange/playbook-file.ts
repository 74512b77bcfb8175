import { fail, failAt, ok, type Result } from '../kernel/result.ts';
import { zodProblems } from '../model/zod-problems.ts';
import { playbookBytes, TOO_LARGE } from '../playbook/own-playbooks.ts';
import { ownLimits } from '../playbook/own-setting.ts';
import { type Playbook, playbookSchema } from '../playbook/playbook.ts';
import { type SalesProcess, salesProcessSchema } from '../playbook/sales-process.ts';
import { isObject, parseJson } from './parse-json.ts';

/** The end of a playbook file's name. */
export const playbookFileExtension = 'playbook.json';

export type PlaybookFile =
  | { readonly kind: 'playbook'; readonly playbook: Playbook }
  | { readonly kind: 'process'; readonly process: SalesProcess };

/**
 * Reads a playbook or a sales process out of a file: the shape of those in `resources/playbooks`. Otherwise says everything that
 * is wrong, a broken text with line and column, a wrong field with its path. Treats the bytes as hostile. Never throws.
 */
export function readPlaybookFile(bytes: Uint8Array): Result<PlaybookFile> {
  if (bytes.length > ownLimits.fileBytes) return failAt('', TOO_LARGE);
  const parsed = parseJson(bytes, 'a playbook file');
  if (!parsed.ok) return parsed;
  const json = parsed.value;
  if (!isObject(json)) return failAt('', 'not a playbook file: it holds no JSON object');
  const { format, version } = json;
  if (format !== 'longview.playbook' && format !== 'longview.sales-process') {
    return failAt('format', 'must be "longview.playbook" or "longview.sales-process": this is no playbook file');
  }
  if (typeof version === 'number' && version > 1) {
    return failAt('version', `version ${version} was written by a newer Longview; this one reads version 1`);
  }
  if (format === 'longview.playbook') {
    const playbook = playbookSchema.safeParse(json);
    if (!playbook.success) return fail(zodProblems(playbook.error, ''));
    return ok({ kind: 'playbook', playbook: playbook.data });
  }
  const process = salesProcessSchema.safeParse(json);
  if (!process.success) return fail(zodProblems(process.error, ''));
  return ok({ kind: 'process', process: process.data });
}

/** The bytes of a playbook's file; `readPlaybookFile` gives the same playbook back. */
export function writePlaybookFile(playbook: Playbook | SalesProcess): Uint8Array<ArrayBuffer> {
  return playbookBytes(playbook);
}
