import { parseSync } from 'vite';

/** @typedef {{ target: string, typeOnly: boolean, line: number }} Import */

/** The string of a literal or of a template without holes, else null. @param {any} node @returns {string | null} */
function literal(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return null;
}

/** @param {any} node @param {'importKind' | 'exportKind'} kind whether every name of it is a type */
function isTypeOnly(node, kind) {
  if (node[kind] === 'type') return true;
  const names = node.specifiers ?? [];
  return names.length > 0 && names.every((/** @type {any} */ name) => name[kind] === 'type');
}

/** @param {any} node `new URL('./file', import.meta.url)`, which is how a worker is named */
function isModuleUrl(node) {
  return node.callee?.name === 'URL' && node.arguments[1]?.object?.type === 'MetaProperty';
}

/**
 * For each kind of syntax that names another module: its name (undefined where this node names none, null where it is computed), and
 * whether only types come from it.
 * @type {Record<string, (node: any) => [string | null | undefined, boolean]>}
 */
const READERS = {
  ImportDeclaration: (node) => [literal(node.source), isTypeOnly(node, 'importKind')],
  ExportAllDeclaration: (node) => [literal(node.source), node.exportKind === 'type'],
  ExportNamedDeclaration: (node) => [node.source ? literal(node.source) : undefined, isTypeOnly(node, 'exportKind')],
  ImportExpression: (node) => [literal(node.source), false],
  TSImportType: (node) => [literal(node.source ?? node.argument), true],
  TSExternalModuleReference: (node) => [literal(node.expression), false],
  CallExpression: (node) => [node.callee?.name === 'require' ? literal(node.arguments[0]) : undefined, false],
  NewExpression: (node) => [isModuleUrl(node) ? literal(node.arguments[0]) : undefined, false],
};

/**
 * Every module that a TypeScript source names: static, type-only, dynamic, re-exported, `import('x').T`, `require`, worker URLs.
 * Throws where the source does not parse or computes a module's name.
 * @param {string} file its name, for the language @param {string} source @returns {Import[]}
 */
export function readImports(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file} does not parse: ${errors[0].message}`);
  /** @type {Import[]} */
  const found = [];
  /** @param {any} node */
  function walk(node) {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== 'object') return;
    const [target, typeOnly] = READERS[node.type]?.(node) ?? [undefined, false];
    if (target === null) throw new Error(`${file} imports a computed name, which no rule can check`);
    if (target !== undefined) found.push({ target, typeOnly, line: source.slice(0, node.start).split('\n').length });
    Object.values(node).forEach(walk);
  }
  walk(program);
  return found;
}
