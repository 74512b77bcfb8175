/** What Longview uses of papaparse. Its published types bring Node's along, which the core must not know. */
declare module 'papaparse' {
  export interface ParseError {
    readonly type: string;
    readonly code: string;
    readonly message: string;
    readonly row?: number;
  }
  export interface ParseResult<Row> {
    readonly data: Row[];
    readonly errors: ParseError[];
    readonly meta: { readonly delimiter: string };
  }
  const papaparse: {
    parse<Row>(
      text: string,
      options?: {
        delimiter?: string;
        quoteChar?: string;
        newline?: string;
        preview?: number;
        header?: boolean;
        skipEmptyLines?: boolean | 'greedy';
      },
    ): ParseResult<Row>;
    /**
     * The parser beneath `parse`, which takes a text piece by piece: with `ignoreLastRow` the last row, which may go on in the
     * next piece, is left, and `meta.cursor` is where it begins.
     */
    Parser: new (options: {
      delimiter: string;
      newline: string;
      quoteChar?: string;
    }) => {
      parse(
        text: string,
        baseIndex: number,
        ignoreLastRow: boolean,
      ): {
        readonly data: string[][];
        readonly errors: (ParseError & { readonly index?: number })[];
        readonly meta: { readonly cursor: number };
      };
    };
    unparse(
      rows: { fields: readonly string[]; data: readonly (readonly unknown[])[] } | readonly (readonly unknown[])[],
      options?: { newline?: string; quotes?: boolean; delimiter?: string; escapeFormulae?: boolean | RegExp },
    ): string;
  };
  // biome-ignore lint/style/noDefaultExport: as the library exports it
  export default papaparse;
}
