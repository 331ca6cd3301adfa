/** The parts of a GCompris activity that the gallery uses: its boards, its pictures, its credits. */

import { join } from 'node:path';
import { readQtResource } from './qt-resource.mjs';

/** Where Debian puts the activities. */
export const GCOMPRIS_FOLDER = '/usr/share/gcompris-qt/rcc';

const STRING = /"(?:[^"\\]|\\.)*"/.source;
const FIELD = new RegExp(`"(\\w+)"\\s*:\\s*(?:qsTr\\()?\\s*(${STRING}|[\\d.]+)`, 'g');
const INSTRUCTION = new RegExp(`instruction\\s*:\\s*qsTr\\((${STRING})\\)`);

/** The objects of a board's list, their values as text. */
function parseItems(qml) {
  const list = qml.slice(qml.indexOf('['));
  return [...list.matchAll(/\{([^{}]*)\}/g)].map(([, body]) =>
    Object.fromEntries(
      [...body.matchAll(FIELD)].map(([, key, value]) => [
        key,
        value.startsWith('"') ? JSON.parse(value) : value,
      ]),
    ),
  );
}

/**
 * The blocks of a README: who made the named files, under which licence, after what.
 * One block ends at an empty line; its files are the lines that name a picture.
 */
function parseReadme(text) {
  return text.split(/\n\s*\n/).map((block) => {
    const field = (name) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'm').exec(block)?.[1].trim() ?? '';
    return {
      author: field('Copyright'),
      licence: field('License'),
      source: field('Source'),
      comment: field('Comment'),
      files: [...block.matchAll(/^\s*(\S+\.webp)\s*$/gm)].map(([, file]) => file),
    };
  });
}

export class Activity {
  #files;
  #root;

  /**
   * @param {string} folder where the .rcc files are
   * @param {string} name of the activity
   */
  constructor(folder, name) {
    this.#files = readQtResource(join(folder, `${name}.rcc`));
    this.#root = `gcompris/src/activities/${name}/resource/`;
  }

  #read(path) {
    const content = this.#files.get(this.#root + path);
    if (content === undefined) throw new Error(`GCompris has no ${this.#root}${path}`);
    return content();
  }

  /** The bytes of a picture, named as in the boards. */
  picture(path) {
    return this.#read(path);
  }

  /** {instruction, items} of one board. */
  board(name) {
    const qml = this.#read(`board/${name}.qml`).toString('utf8');
    const instruction = INSTRUCTION.exec(qml);
    return {
      instruction: instruction === null ? '' : JSON.parse(instruction[1]),
      items: parseItems(qml),
    };
  }

  /** The item of any board that shows the picture `path`. */
  itemOf(path) {
    const suffix = `/resource/${path}`;
    for (const file of this.#files.keys()) {
      if (!file.startsWith(`${this.#root}board/`)) continue;
      const item = parseItems(this.#files.get(file)().toString('utf8')).find((candidate) =>
        candidate.image2?.endsWith(suffix),
      );
      if (item !== undefined) return item;
    }
    throw new Error(`no board of GCompris shows ${path}`);
  }

  /** The README's block about the picture `path`; throws when it is not credited. */
  credit(readme, path) {
    const blocks = parseReadme(this.#read(readme).toString('utf8'));
    const block = blocks.find(({ files }) => files.some((file) => path.endsWith(file)));
    if (block === undefined || block.author === '' || block.licence === '') {
      throw new Error(`GCompris does not say who made ${path}`);
    }
    return block;
  }
}
