/**
 * Captions without photos to learn from, as a list for models/extract:
 *
 *   node models/train/captions.mjs [--records texts.jsonl.gz] [--per-class N] > LIST
 *
 * The decisive and strong phrases of models/lexicon/world.txt that speak for one class alone, and at
 * most N museum records of every class (default 60), filed by the rules below. A record that no rule
 * or more than one class claims is left out.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCommandLine, runAsProgram, text, wholeNumber } from '../../web/command-line.mjs';

const OPTIONS = {
  records: text('../shared/heritage/texts.jsonl.gz'),
  'per-class': wholeNumber(0, 100_000, 60),
};

/**
 * class: what a record's label (object type at the Carnegie Museum, material at the Metropolitan Museum)
 * and its caption must match, and what neither may match.
 */
const RULES = {
  asian_painting: {
    label: /^(paintings|drawings and watercolors)$/i,
    text: /\b(scroll|handscroll)\b/i,
    not: /\boil on\b|tempera/i,
  },
  bronze: {
    text: /[.:;,] (cast |gilt )?bronze\b/i,
    not: /wood|stone|coin|coffin|sarcophag|medal|ring/i,
  },
  ceramics: {
    label: /^ceramics$|stonepaste|earthenware/i,
    not: /faience|krater|kylix|amphora|lekythos|figurine/i,
  },
  coin: { text: /\b(coin of|denarius|tetradrachm|dinar|dirham|solidus)\b/i, not: /weight/i },
  egyptian_coffin: {
    text: /\b(coffin|sarcophagus|mummy mask|cartonnage|mummy board)\b/i,
    not: /seal|amulet|staff/i,
  },
  egyptian_object: {
    text: /\b(scarab|shabti|ushabti|amulet|stela|papyrus|canopic|wedjat|relief)\b/i,
    label: /faience|steatite|limestone|papyrus|travertine|pottery/i,
    not: /coffin|sarcophag|cartonnage|mummy/i,
  },
  greek_vase: { text: /\b(krater|kylix|lekythos|red-figure|black-figure|skyphos)\b/i },
  jade: { text: /[.] (carved )?(jade|nephrite|jadeite)[.]/i },
  miniature: { text: /\b(folio from|shahnama|qur'?an|book of hours)\b/i, label: /paper|drawings/i },
  netsuke_ivory: { text: /\b(netsuke|okimono)\b|[.] (carved )?ivory[.]/i },
  painting: { label: /^paintings$/i, text: /\boil on (canvas|panel)|tempera on (panel|canvas)/i },
  photograph: {
    label: /^photographs$/i,
    text: /[.] [^.]*\b(print|daguerreotype|tintype|ambrotype|cyanotype|negative)\b/i,
  },
  sculpture: {
    label: /^sculpture$/i,
    text: /marble|limestone|granite|sandstone|terracotta|terra cotta|wood\b|plaster/i,
    not: /bronze/i,
  },
  textile: { label: /^textiles$|^(wool|linen|silk|cotton)\b/i, not: /mummy|papyrus|ink/i },
  western_print: {
    label: /^prints$/i,
    text: /\b(etching|engraving|lithograph|drypoint|mezzotint|aquatint)\b/i,
  },
  woodblock_print: { label: /^prints$/i, text: /\b(woodblock|ukiyo-e)\b/i },
};

/** The Metropolitan Museum's texts begin with numbers; its title and material say the same. */
const captionOf = ({ source, title, label, text }) =>
  source.startsWith('Carnegie') ? text : `${title}. ${label}`;

const STRENGTHS = new Set(['decisive', 'strong']);

function claims(rule, label, caption) {
  return (
    (rule.label === undefined || rule.label.test(label)) &&
    (rule.text === undefined || rule.text.test(caption)) &&
    (rule.not === undefined || !rule.not.test(`${caption} ${label}`))
  );
}

/** The lexicon's format: core/model/answer/lexicon_format.h. A phrase of an unknown kind too is not of one class alone. */
function phrases() {
  const text = readFileSync(new URL('../lexicon/world.txt', import.meta.url), 'utf8');
  const owners = new Map();
  let label = '';
  let strength = '';
  for (const line of text.split('\n')) {
    const [, name] = /^((?:class|unknown) \S+)/.exec(line) ?? [];
    const [, begun] = /^(\w+):/.exec(line) ?? [];
    label = name ?? label;
    strength = begun ?? strength;
    if (name !== undefined || line.startsWith('#') || !STRENGTHS.has(strength)) continue;
    for (const phrase of line.replace(/^\w+:/, '').split(',')) {
      const caption = phrase.trim();
      if (caption !== '') owners.set(caption, [...(owners.get(caption) ?? []), label]);
    }
  }
  return [...owners]
    .filter(([, labels]) => labels.length === 1 && labels[0].startsWith('class '))
    .map(([caption, labels]) => ({
      class: labels[0].slice('class '.length),
      caption,
      source: 'words',
    }));
}

/** In the order of a hash of their text: a choice that does not depend on the file's order. */
function records(path, perClass) {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  const filed = new Map();
  for (const line of lines) {
    const record = JSON.parse(line);
    const caption = captionOf(record).split(/\s+/).slice(0, 60).join(' ');
    const owners = Object.entries(RULES).filter(([, rule]) => claims(rule, record.label, caption));
    if (owners.length !== 1) continue;
    filed.set(caption, { class: owners[0][0], caption, source: `records: ${record.source}` });
  }
  const key = (row) => createHash('sha256').update(row.caption).digest('hex');
  const ordered = [...filed.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const taken = {};
  return ordered.filter((row) => {
    taken[row.class] = (taken[row.class] ?? 0) + 1;
    return taken[row.class] <= perClass;
  });
}

function main(words) {
  const { values } = readCommandLine(words, OPTIONS);
  const rows = phrases();
  if (existsSync(values.records)) rows.push(...records(values.records, values['per-class']));
  else console.error(`SKIPPED: ${values.records} is not here; words and phrases alone`);
  rows.forEach((row, index) => {
    const id = `t${String(index).padStart(5, '0')}`;
    console.log(JSON.stringify({ id, ...row, split: 'train', object: id, caption_kind: 'alone' }));
  });
}

await runAsProgram(import.meta.url, main);
