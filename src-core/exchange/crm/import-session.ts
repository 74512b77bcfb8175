import { fail, failAt, ok } from '../../kernel/result.ts';
import { type BuiltImport, buildImport, checkPlan } from './build-import.ts';
import { defaultSetup, detect, mappingOf, setupFor } from './detect.ts';
import type { Detection, FileSetup } from './detection-types.ts';
import { importReport, reportTable } from './import-report.ts';
import type { ImportSession, RowFilter } from './import-types.ts';
import type { CrmRecord, ReadFile } from './records.ts';
import { rowReport } from './report-rows.ts';
import { type CrmTable, readTable } from './table.ts';

/** One import. It holds the files' rows: keep it where the work is done, and let it go when the import is over. */
export function createImportSession(): ImportSession {
  const files = new Map<string, ReadFile>();
  let built: BuiltImport | null = null;
  const open = (fileId: string) => {
    const file = files.get(fileId);
    if (file === undefined) throw new Error(`no such file: ${fileId}`);
    return file;
  };
  /** What is found in a file's columns as the setup reads them is found once, and kept. */
  const keep = (table: CrmTable, setup: FileSetup): Detection => {
    const detection = detect(table, setup);
    files.set(table.fileId, { table, setup: detection.setup, facts: detection.columns });
    built = null;
    return detection;
  };
  const done = () => {
    if (built === null) throw new Error('there is no preview yet');
    return built;
  };
  return {
    async add(file, choices = {}, saved = [], work = {}) {
      const table = await readTable(file, choices, work);
      if (!table.ok) return table;
      return ok(keep(table.value, defaultSetup(table.value, saved, choices.kind)));
    },
    remove(fileId) {
      files.delete(fileId);
      built = null;
    },
    setUp(fileId, setup) {
      const file = open(fileId);
      // Another kind has other fields: its columns are mapped anew.
      return keep(file.table, setup.kind === file.setup.kind ? setup : setupFor(file.table, setup));
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
      const found = done().records.filter((record) => fits(record, filter));
      return { rows: found.slice(from, from + count).map(rowReport), total: found.length };
    },
    accept() {
      const { preview, plans: planned } = done();
      const plans = planned.map((plan) => ({ ...plan, after: plan.after() }));
      const problems = [...preview.problems, ...plans.flatMap(checkPlan)];
      if (problems.length > 0) return fail(problems);
      return plans.length === 0 ? failAt('', 'Nothing would change') : ok(plans);
    },
    report: () => importReport([...files.values()], done()),
    reportCsv: () => reportTable([...files.values()], done()),
  };
}

function fits(record: CrmRecord, { kind, outcome, noted, fileId }: RowFilter): boolean {
  return (
    (kind === undefined || record.kind === kind) &&
    (outcome === undefined || record.outcome === outcome) &&
    (noted !== true || record.notes !== null) &&
    (fileId === undefined || record.table.fileId === fileId)
  );
}
