/** The interfaces of a hand-written declaration file, and whether a value is what they say. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Member {
  readonly name: string;
  /** The text of the property's type, or of the method's result. */
  readonly type: string;
  /** Null: a property. */
  readonly parameters: number | null;
}

type Types = ReadonlyMap<string, readonly Member[]>;

/** Interface by interface, in the order of the file. Nothing that is declared is passed over. */
export function declaredTypes(path: string): Types {
  const address = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const text = readFileSync(address, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const types = new Map<string, Member[]>();
  for (const [, name = '', body = ''] of text.matchAll(
    /^export interface (\w+) \{\n([\s\S]*?)^\}/gm,
  )) {
    types.set(name, membersOf(body));
  }
  return types;
}

/** Members end with a semicolon that is in no bracket. */
function membersOf(body: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let begin = 0;
  [...body].forEach((character, at) => {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character !== ';' || depth !== 0) return;
    members.push(memberOf(body.slice(begin, at).replace(/\s+/g, ' ').trim()));
    begin = at + 1;
  });
  if (body.slice(begin).trim() !== '') throw new Error(`not read: ${body.slice(begin)}`);
  return members;
}

function memberOf(text: string): Member {
  const property = /^(?:readonly )?(\w+)\??: (.*)$/.exec(text);
  if (property) return { name: property[1] ?? '', type: property[2] ?? '', parameters: null };
  const method = /^(\w+)\((.*)\): (.*)$/.exec(text);
  if (!method) throw new Error(`neither property nor method: ${text}`);
  const [, name = '', parameters = '', type = ''] = method;
  return { name, type, parameters: [...parameters.matchAll(/\w+\??: /g)].length };
}

/**
 * Where `value` is not what `type` says; nothing: it is. `seen` collects 'Interface.member' of what was
 * there, so that a test can insist that nothing was null wherever it looked.
 */
export function misfits(
  value: unknown,
  type: string,
  types: Types,
  seen: Set<string>,
  at = type,
): string[] {
  const says = (fits: boolean) => (fits ? [] : [`${at} is ${kindOf(value)}, not ${type}`]);
  const [, element] = /^readonly (\w+)\[\]$/.exec(type) ?? [];
  if (element !== undefined) {
    if (!Array.isArray(value)) return says(false);
    return value.flatMap((one, i) => misfits(one, element, types, seen, `${at}[${i}]`));
  }
  if (type.endsWith(' | null')) {
    return value === null ? [] : misfits(value, type.slice(0, -' | null'.length), types, seen, at);
  }
  const members = types.get(type);
  if (members !== undefined) return membersMisfit(value, type, members, types, seen, at);
  const literals = type.split(' | ');
  if (literals.every((literal) => /^'\w+'$/.test(literal))) {
    return says(literals.includes(`'${value}'`));
  }
  if (type === 'CoreStatus') return says(typeof value === 'string');
  return says(kindOf(value) === type.replace('<ArrayBuffer>', ''));
}

function membersMisfit(
  value: unknown,
  type: string,
  members: readonly Member[],
  types: Types,
  seen: Set<string>,
  at: string,
): string[] {
  if (typeof value !== 'object' || value === null) return [`${at} is no object`];
  return members.flatMap(({ name, type: own, parameters }) => {
    const one = (value as Record<string, unknown>)[name];
    if (one === undefined) return [`${at}.${name} is not there`];
    if (one !== null) seen.add(`${type}.${name}`);
    if (parameters === null) return misfits(one, own, types, seen, `${at}.${name}`);
    return typeof one === 'function' ? [] : [`${at}.${name} is no function`];
  });
}

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
