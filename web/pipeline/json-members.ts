/** The members of a JSON object as they are written: what JSON.parse drops of them (doubles, digits). */

export interface Member {
  readonly name: string;
  /** The value's own text where it is a text or a number; '' for everything else. */
  readonly source: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\]:,]|true|false|null/g;

/** `text` is one JSON object that JSON.parse takes. Members in their order, every double among them. */
export function jsonMembers(text: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let last = '';
  let name: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    if (depth === 1 && token === ':' && name === null) name = JSON.parse(last);
    else if (depth === 1 && name !== null && token !== ':') {
      members.push({ name, source: /^["\d-]/.test(token) ? token : '' });
      name = null;
    }
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    last = token;
  }
  return members;
}
