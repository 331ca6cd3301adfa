/** A JSON text whose every value knows its line. */

import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** Keys and indices from the outermost value on. */
export type JsonPath = readonly (string | number)[];

export interface JsonLines {
  readonly value: unknown;
  /** Of the key at `path`, or of the last one on the way to it that is there. */
  lineOfKey(path: JsonPath): number;
  /** Keys that stand twice in one object: JSON.parse would drop the first without a word. */
  readonly doubled: readonly { readonly key: string; readonly line: number }[];
}

export interface JsonFault {
  readonly line: number;
  readonly sentence: string;
}

/** Strictly by RFC 8259; the first fault otherwise. */
export function readJsonLines(text: string): JsonLines | JsonFault {
  if (text.trim() === '') return { line: 1, sentence: 'the file is empty' };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const [error] = errors;
  if (error) return { line: lineAt(error.offset), sentence: faultOf(error) };
  if (!root) return { line: 1, sentence: 'this is not JSON' };
  const found = (path: JsonPath): Node => {
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return node;
    }
    return root;
  };
  return {
    value: getNodeValue(root),
    lineOfKey: (path) => {
      const node = found(path);
      return lineAt(node.parent?.type === 'property' ? node.parent.offset : node.offset);
    },
    doubled: doubledKeys(root).map(({ key, offset }) => ({ key, line: lineAt(offset) })),
  };
}

const FAULTS: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing before this',
  ColonExpected: 'a colon is missing before this',
  PropertyNameExpected: 'a name in quotes is expected here (is there a comma too many before it?)',
  ValueExpected: 'a value is expected here (is there a comma too many before it?)',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the file goes on after its end',
  InvalidCommentToken: 'JSON has no comments: take it out',
  UnexpectedEndOfString: 'a text has no closing quote',
  InvalidSymbol: 'this is neither a text in quotes nor a number, true, false or null',
};

function faultOf({ error }: ParseError): string {
  const code = printParseErrorCode(error);
  return `this is not JSON: ${FAULTS[code] ?? code}`;
}

function doubledKeys(node: Node): { key: string; offset: number }[] {
  const children = node.children ?? [];
  const below = children.flatMap(doubledKeys);
  if (node.type !== 'object') return below;
  const seen = new Set<string>();
  const own = children.flatMap(({ children: [name] = [], offset }) => {
    const key = String(name?.value);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ key, offset }];
  });
  return [...own, ...below];
}
