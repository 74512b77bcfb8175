import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK, markedPlan } from '../../test/support/marked-plan.ts';
import { askOracle, describeWithOracle } from '../../test/support/oracles.ts';
import { rowArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import type { Shape } from '../drawing/display-list.ts';
import { loadFonts } from '../drawing/fonts.ts';
import type { EntityKind } from '../model/entity-kinds.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { mapFileName } from '../report/file-name.ts';
import { type MapAudience, type MapFileOptions, mapSheet } from '../report/map-sheet.ts';
import { renderMapFile } from './map-file.ts';

const fonts = loadFonts(reportFonts);
const options = { on: '2026-11-21', locale: 'en-GB', legend: true } as const;

function file(plan: AccountPlan, more: Pick<MapFileOptions, 'audience' | 'as'> & Partial<MapFileOptions>): Uint8Array {
  return renderMapFile(plan, { ...options, ...more }, { fonts: reportFonts }).bytes;
}

function svgText(plan: AccountPlan, audience: MapAudience): string {
  return new TextDecoder().decode(file(plan, { audience, as: 'svg' }));
}

function texts(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return texts(shape.shapes);
    return shape.kind === 'text' && shape.text.trim() !== '' ? [shape.text] : [];
  });
}

/** What of a person a customer's map shows; `reportsTo` through the people who are shown. */
const shown = ['name', 'title', 'department', 'projectRole', 'reportsTo', 'status'] as const;
const privateKinds: readonly EntityKind[] = [
  'ties',
  'coverage',
  'opportunities',
  'activities',
  'competitors',
  'reviews',
];

/** The same plan with other ratings, notes, ties and whatever else a customer must not learn of. */
function rewritten(plan: AccountPlan): fc.Arbitrary<AccountPlan> {
  const people = Object.keys(plan.stakeholders);
  return fc
    .record({
      people: fc.array(rowArbitrary('stakeholders'), { minLength: people.length, maxLength: people.length }),
      account: rowArbitrary('account'),
      tables: fc.tuple(...privateKinds.map((kind) => fc.array(rowArbitrary(kind), { maxLength: 3 }))),
    })
    .map(({ people: drawn, account, tables }) => ({
      ...plan,
      account: {
        ...account,
        name: plan.account.name,
      },
      stakeholders: Object.fromEntries(
        rows(plan, 'stakeholders').map(([id, person], i) => {
          const kept = Object.fromEntries(shown.flatMap((field) => (field in person ? [[field, person[field]]] : [])));
          const rest = Object.fromEntries(
            Object.entries(drawn[i]!).filter(([field]) => !shown.includes(field as never)),
          );
          return [id, { ...rest, ...kept }];
        }),
      ),
      ...Object.fromEntries(
        privateKinds.map((kind, i) => [kind, Object.fromEntries(tables[i]!.map((row, n) => [`${kind}${n}`, row]))]),
      ),
    })) as unknown as fc.Arbitrary<AccountPlan>;
}

describe('a map for a customer', () => {
  it('has the same bytes whatever a plan holds that the customer must not learn of', () => {
    const plan = reportPlan();
    const svg = svgText(plan, 'customer');
    const pdf = file(plan, { audience: 'customer', as: 'pdf', page: 'a4' });
    const internal = svgText(plan, 'internal');
    let differ = 0;
    fc.assert(
      fc.property(rewritten(plan), (other) => {
        expect(svgText(other, 'customer') === svg).toBe(true);
        expect(Buffer.compare(file(other, { audience: 'customer', as: 'pdf', page: 'a4' }), pdf)).toBe(0);
        if (svgText(other, 'internal') !== internal) differ++;
      }),
      { numRuns: 25 },
    );
    // Else the plans would not have differed in anything.
    expect(differ).toBeGreaterThan(20);
  });

  it('says that there is nobody to show', () => {
    const plan = { ...reportPlan(), stakeholders: {} };
    expect(renderMapFile(plan, { ...options, audience: 'customer', as: 'svg' }, { fonts: reportFonts }).people).toBe(0);
  });
});

describe('an internal map', () => {
  it('is marked as such in the picture and in the file name', () => {
    const confidential = reportPlan();
    const { sensitivity: _, ...account } = confidential.account;
    const plan = { ...confidential, account };
    expect(svgText(plan, 'internal').includes('>Internal</text>')).toBe(true);
    expect(svgText(confidential, 'internal').includes('>Internal, confidential</text>')).toBe(true);
    expect(/internal/i.test(svgText(plan, 'customer'))).toBe(false);
    expect(mapFileName(plan, { audience: 'internal', on: '2026-11-21' }, 'ties', 'csv')).toBe(
      'Meridian Grid plc - Ties, internal - 2026-11-21.csv',
    );
    expect(mapFileName(plan, { audience: 'customer', on: '2026-11-21' }, 'picture', 'svg')).toBe(
      'Meridian Grid plc - Who is involved - 2026-11-21.svg',
    );
  });
});

describe('every map', () => {
  it.each(['a4', 'a3', 'letter'] as const)('stays within the margins of %s', (page) => {
    const { list } = mapSheet(reportPlan(), { ...options, audience: 'internal', page }, fonts);
    const map = list.shapes.at(-1) as Extract<Shape, { kind: 'group' }>;
    for (const card of map.shapes) {
      if (card.kind !== 'group') continue;
      expect(map.dx! + card.dx!).toBeGreaterThanOrEqual(40 - 1e-9);
      expect(map.dx! + card.dx!).toBeLessThan(list.width - 40);
      expect(map.dy! + card.dy!).toBeLessThan(list.height - 40);
    }
  });

  it('is the same file twice, light or dark', () => {
    const plan = reportPlan();
    for (const more of [{ as: 'svg' }, { as: 'svg', dark: true }, { as: 'pdf', page: 'a3' }] as const) {
      const once = file(plan, { audience: 'internal', ...more });
      expect(Buffer.compare(once, file(plan, { audience: 'internal', ...more }))).toBe(0);
    }
    const dark = new TextDecoder().decode(file(plan, { audience: 'internal', as: 'svg', dark: true }));
    expect(dark.includes('fill="#181A1F"')).toBe(true);
    expect(svgText(plan, 'internal').includes('#181A1F')).toBe(false);
  });
});

describeWithOracle('pdftotext', 'what leaves with the map', () => {
  const { plan, places } = markedPlan();
  const inFile = (audience: MapAudience): Set<string> => {
    const pdf = file(plan, { audience, as: 'pdf', page: 'a4' });
    const read = askOracle('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], pdf).out;
    const structure = askOracle('qpdf', ['--json', 'FILE'], pdf).out;
    const name = mapFileName(plan, { audience, on: options.on }, 'picture', 'svg');
    const found = `${read} ${structure} ${svgText(plan, audience)} ${name}`.match(MARK) ?? [];
    return new Set(found.map((mark) => places.get(mark)!.split(' ')[0]!));
  };

  it('is for a customer names, titles, departments and project roles', () => {
    expect([...inFile('customer')].sort()).toEqual([
      'account.name',
      'stakeholders.department',
      'stakeholders.name',
      'stakeholders.projectRole',
      'stakeholders.title',
    ]);
    expect([...inFile('internal')]).toContain('stakeholders.title');
    const read = `${[...svgText(plan, 'customer').matchAll(/>([^<]+)</g)].map(([, text]) => text)}`;
    const left = [...places].filter(([, place]) => /^stakeholders\.\w+ s1[12]$/.test(place));
    expect(left.length).toBeGreaterThan(10);
    for (const [mark] of left) expect(read).not.toContain(mark);
  });

  it.each(['internal', 'customer'] as const)('reads in the PDF as it was drawn: %s', (audience) => {
    const whole = reportPlan();
    const { list } = mapSheet(whole, { ...options, audience, page: 'a4' }, fonts);
    const pdf = file(whole, { audience, as: 'pdf', page: 'a4' });
    const words = (text: string) => text.normalize('NFC').split(/\s+/).filter(Boolean).sort();
    const read = askOracle('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], pdf).out.replaceAll('\f', '');
    expect(words(read)).toEqual(words(texts(list.shapes).join(' ')));
    expect(askOracle('qpdf', ['--check', 'FILE'], pdf).code).toBe(0);
  });
});
