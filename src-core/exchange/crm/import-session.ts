import { fail, failAt, ok } from '../../kernel/result.ts';
import { type BuiltImport, buildImport, checkPlan } from './build-import.ts';
import { defaultSetup, detect, mappingOf, setupFor } from './detect.ts';
import type { FileSetup } from './detection-types.ts';
import { importReport, reportTable } from './import-report.ts';
import type { ImportSession, RowFilter, RowReport } from './import-types.ts';
import { type CrmTable, readTable } from './table.ts';

interface OpenFile {
  readonly table: CrmTable;
  setup: FileSetup;
}

/** One import. It holds the files' rows: keep it where the work is done, and let it go when the import is over. */
export function createImportSession(): ImportSession {
  const files = new Map<string, OpenFile>();
  let built: BuiltImport | null = null;
  const open = (fileId: string) => {
    const file = files.get(fileId);
    if (file === undefined) throw new Error(`no such file: ${fileId}`);
    return file;
  };
  const done = () => {
    if (built === null) throw new Error('there is no preview yet');
    return built;
  };
  return {
    async add(file, choices = {}, saved = [], work = {}) {
      const table = await readTable(file, choices, work);
      if (!table.ok) return table;
      const setup = defaultSetup(table.value, saved, choices.kind);
      files.set(file.id, { table: table.value, setup });
      built = null;
      return ok(detect(table.value, setup));
    },
    remove(fileId) {
      files.delete(fileId);
      built = null;
    },
    setUp(fileId, setup) {
      const file = open(fileId);
      // Another kind has other fields: its columns are mapped anew.
      file.setup = setup.kind === file.setup.kind ? setup : setupFor(file.table, setup);
      built = null;
      const detection = detect(file.table, file.setup);
      file.setup = detection.setup;
      return detection;
    },
    mapping(fileId) {
      const { table, setup } = open(fileId);
      return mappingOf(table, setup);
    },
    async preview(options, decisions, work) {
      built = null;
      built = await buildImport([...files.values()], options, decisions, work);
      return built.preview;
    },
    rows(filter, from, count) {
      const found = done().rows.filter((row) => fits(row, filter));
      return { rows: found.slice(from, from + count), total: found.length };
    },
    accept() {
      const { preview, plans } = done();
      const problems = [...preview.problems, ...plans.flatMap(checkPlan)];
      if (problems.length > 0) return fail(problems);
      return plans.length === 0 ? failAt('', 'Nothing would change') : ok(plans);
    },
    report: () => importReport([...files.values()], done()),
    reportCsv: () => reportTable([...files.values()], done()),
  };
}

function fits(row: RowReport, { kind, outcome, noted, fileId }: RowFilter): boolean {
  return (
    (kind === undefined || row.kind === kind) &&
    (outcome === undefined || row.outcome === outcome) &&
    (noted !== true || row.notes !== undefined) &&
    (fileId === undefined || row.fileId === fileId)
  );
}
