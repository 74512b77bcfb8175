import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';

/** A workbook's sheets by name, each as rows of what stands in its cells, unformatted. */
export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The parts of a workbook as text, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The path of the part that holds a sheet. */
export function sheetPath(parts: Readonly<Record<string, string>>, name: string): string {
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/g)].map(([, each]) => each);
  return `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
}

/** What is stored beside each formula of a sheet, by address. */
export function storedValues(parts: Readonly<Record<string, string>>, name: string): Map<string, string> {
  const cells = parts[sheetPath(parts, name)]!.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f><v>([^<]*)<\/v>/g);
  return new Map([...cells].map(([, at, value]) => [at!, value!]));
}

/** What stands at an address such as B7. */
export function at(sheet: Sheets[string], address: string): string {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = Array.from(letters!).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet[Number(row) - 1]?.[column] ?? '';
}

/** The workbook without the values beside its formulas, so that whoever opens it has to calculate. */
export function withoutValues(parts: Readonly<Record<string, string>>): Uint8Array {
  const bare = Object.entries(parts).map(([path, xml]) => [
    path,
    strToU8(path.startsWith('xl/worksheets/') ? xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1') : xml),
  ]);
  return zipSync(Object.fromEntries(bare));
}

/** What LibreOffice Calc makes of workbooks, in their order, all in one run. */
export function calculated(workbooks: readonly Uint8Array[]): Sheets[] {
  const folder = mkdtempSync(join(tmpdir(), 'longview-workbook-'));
  try {
    const paths = workbooks.map((bytes, index) => {
      const path = join(folder, `w${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    // Commas, UTF-8, numbers as they are and not as they look; every sheet to a file of its own.
    const write = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1';
    const args = ['--headless', '--norestore', profile, '--convert-to', write, '--outdir', out, ...paths];
    execFileSync('soffice', args, { stdio: 'ignore' });
    const files = readdirSync(out);
    return workbooks.map((_, index) => {
      const prefix = `w${index}-`;
      const own = files.filter((file) => file.startsWith(prefix));
      return Object.fromEntries(
        own.map((file) => [
          file.slice(prefix.length, -'.csv'.length),
          Papa.parse(readFileSync(join(out, file), 'utf8')).data as string[][],
        ]),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
