import { strToU8, zipSync } from 'fflate';
import type { IsoDate } from '../../kernel/dates.ts';
import { column, type Sheet } from './sheet.ts';
import { sheetXml } from './sheet-xml.ts';
import { Styles } from './styles.ts';
import { escapeXml } from './xml.ts';

export interface WorkbookFile {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Of the currency, before an amount: "$". */
  readonly symbol: string;
  /** Stored as the day of making. */
  readonly on: IsoDate;
  readonly sheets: readonly Sheet[];
  /** Names for cells, each with its address: `Discount_rate` for `Inputs!$B$5`. */
  readonly names: Readonly<Record<string, string>>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The earliest that a ZIP archive can name; local time, in which archives are written, so that zones do not matter. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The bytes of an Office Open XML workbook (ECMA-376). Each formula stands beside its value, for readers that do not
 * calculate; those that do are told to calculate afresh on opening. Same workbook, same bytes.
 */
export function xlsxBytes(file: WorkbookFile): Uint8Array {
  const styles = new Styles(file.symbol);
  const texts = new Map<string, number>();
  const sheets = file.sheets.map((sheet) => sheetXml(sheet, styles, texts));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([
      `${OFFICE}/relationships/officeDocument|xl/workbook.xml`,
      `${PACKAGE}/relationships/metadata/core-properties|docProps/core.xml`,
    ]),
    'docProps/core.xml': coreProperties(file),
    'xl/workbook.xml': workbook(file),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => `${OFFICE}/relationships/worksheet|worksheets/sheet${index + 1}.xml`),
      `${OFFICE}/relationships/styles|styles.xml`,
      `${OFFICE}/relationships/sharedStrings|sharedStrings.xml`,
    ]),
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': sharedStrings(texts),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(XML + xml)]);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME, level: 6 });
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`),
    part('xl/styles.xml', `${SHEET_TYPE}.styles+xml`),
    part('xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      part(`xl/worksheets/sheet${index + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`),
    ),
  ].join('')}</Types>`;
}

function relations(targets: readonly string[]): string {
  const each = targets.map((target, index) => {
    const [type, path] = target.split('|');
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${path}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function coreProperties({ title, subject, author, on }: WorkbookFile): string {
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created></cp:coreProperties>`,
  ].join('');
}

function workbook({ sheets, names }: WorkbookFile): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // Readers want the names sorted; those that belong to a sheet begin with an underscore.
  const titles = sheets.map(
    ({ name, frozen }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$A:$${column(frozen.columns - 1)},'${escapeXml(name)}'!$1:$${frozen.rows}</definedName>`,
  );
  const named = Object.entries(names)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, address]) => `<definedName name="${name}">${escapeXml(address)}</definedName>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets><definedNames>${[...titles, ...named].join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

function sharedStrings(texts: ReadonlyMap<string, number>): string {
  const each = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${each.join('')}</sst>`;
}
