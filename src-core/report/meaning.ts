import type { DisplayList } from '../drawing/display-list.ts';

/**
 * What a piece of a page says, beside how it is drawn: for readers who hear a document, and for every copy of it that is not
 * set in sheets. Texts are whole, also where the sheet had to cut them.
 */
export type Meaning =
  /** 1 is a page's headline. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Line ends stay; an empty line begins a further paragraph. Quiet: a note in small type. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  /** Leads to other parts of the same document. */
  | {
      readonly kind: 'see';
      readonly lead: string;
      readonly parts: readonly { readonly id: string; readonly title: string }[];
    }
  | { readonly kind: 'list'; readonly items: readonly SaidItem[] }
  /** Names with what they stand for: key figures, the facts of a cover. */
  | { readonly kind: 'facts'; readonly facts: readonly SaidFact[] }
  /** A table's row. Rows that follow one another and share `of` are one table. */
  | ({ readonly kind: 'row'; readonly of: SaidTable } & SaidRow)
  /** A chart: what it shows in words, with its figures. */
  | { readonly kind: 'figure'; readonly text: string; readonly list: DisplayList };

export interface SaidItem {
  readonly text: string;
  readonly note?: string;
  readonly href?: string;
}

export interface SaidFact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

export interface SaidTable {
  /** None: the heading above it says what it is. */
  readonly caption?: string;
  readonly columns: readonly SaidColumn[];
}

export interface SaidColumn {
  /** Empty where the column has no name; a table without any has no head. */
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Its cells name their row. */
  readonly namesRow: boolean;
}

export interface SaidRow {
  readonly cells: readonly SaidItem[];
  readonly total?: boolean;
}

/** What is said, with the rows of each table and the items of lists put together. */
export type Said =
  | Exclude<Meaning, { kind: 'row' }>
  | { readonly kind: 'table'; readonly table: SaidTable; readonly rows: readonly SaidRow[] };

/** Meanings in their order, rows gathered into tables; lists that follow one another are one. */
export function gathered(meanings: readonly Meaning[]): Said[] {
  const said: Said[] = [];
  for (const meaning of meanings) {
    const last = said[said.length - 1];
    if (meaning.kind === 'row') {
      const { of, kind: _kind, ...row } = meaning;
      const begun = last?.kind === 'table' && last.table === of ? last.rows : [];
      if (begun.length > 0) said.pop();
      said.push({ kind: 'table', table: of, rows: [...begun, row] });
    } else if (meaning.kind === 'list' && last?.kind === 'list') {
      said[said.length - 1] = { kind: 'list', items: [...last.items, ...meaning.items] };
    } else said.push(meaning);
  }
  return said;
}

/** Every text of what is said, in reading order, those of drawings left out. */
export function textsOf(meanings: readonly Meaning[]): string[] {
  return gathered(meanings)
    .flatMap((said): (string | undefined)[] => {
      if (said.kind === 'list') return said.items.flatMap(({ text, note }) => [text, note]);
      if (said.kind === 'see') return [said.lead, ...said.parts.map(({ title }) => title)];
      if (said.kind === 'facts') return said.facts.flatMap(({ name, value, note }) => [name, value, note]);
      if (said.kind !== 'table') return [said.text];
      const { caption, columns } = said.table;
      const cells = said.rows.flatMap((row) => row.cells.flatMap(({ text, note }) => [text, note]));
      return [caption, ...columns.map(({ title }) => title), ...cells];
    })
    .filter((text) => text !== undefined && text !== '') as string[];
}
