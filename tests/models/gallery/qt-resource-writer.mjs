/** Writes small Qt resource files, so that their reader can be given any. */

import { deflateSync } from 'node:zlib';

const ENTRY_BYTES = 22;
const HEADER_BYTES = 24;

function uint(bytes, value) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

function compress(content) {
  return Buffer.concat([uint(4, content.length), deflateSync(content)]);
}

/**
 * @param {Record<string, string | Buffer>} files path -> content
 * @param {{flags?: number, version?: number}} options flags of every file: 1 compresses with zlib,
 *     4 only says that zstd did
 */
export function writeQtResource(files, { flags = 0, version = 3 } = {}) {
  const root = { children: new Map() };
  for (const [path, content] of Object.entries(files)) {
    let folder = root;
    const parts = path.split('/');
    for (const part of parts.slice(0, -1)) {
      if (!folder.children.has(part)) folder.children.set(part, { children: new Map() });
      folder = folder.children.get(part);
    }
    folder.children.set(parts.at(-1), { content: Buffer.from(content) });
  }

  const names = [];
  const data = [];
  const length = (parts) => parts.reduce((sum, part) => sum + part.length, 0);
  const entries = [{ name: '', node: root }];
  for (const entry of entries) {
    entry.nameOffset = length(names);
    const text = Buffer.from(entry.name, 'utf16le').swap16();
    names.push(uint(2, entry.name.length), uint(4, 0), text);
    if (entry.node.children) {
      entry.first = entries.length;
      for (const [name, node] of entry.node.children) entries.push({ name, node });
    } else {
      entry.dataOffset = length(data);
      const stored = flags & 1 ? compress(entry.node.content) : entry.node.content;
      data.push(uint(4, stored.length), stored);
    }
  }
  const tree = entries.map(({ node, nameOffset, first, dataOffset }) => {
    const kind = node.children
      ? [uint(2, 2), uint(4, node.children.size), uint(4, first)]
      : [uint(2, flags), uint(4, 0), uint(4, dataOffset)];
    return Buffer.concat([uint(4, nameOffset), ...kind, Buffer.alloc(8)]);
  });
  const treeAt = HEADER_BYTES;
  const dataAt = treeAt + tree.length * ENTRY_BYTES;
  const namesAt = dataAt + length(data);
  const header = [
    Buffer.from('qres'),
    ...[version, treeAt, dataAt, namesAt, flags].map((v) => uint(4, v)),
  ];
  return Buffer.concat([...header, ...tree, ...data, ...names]);
}
