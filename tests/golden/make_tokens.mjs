// Writes tokens.tsv: the ids that the language encoder's own runtime gives for sentences of ours.
//
//   node tests/golden/make_tokens.mjs
//
// One line per sentence: ids separated by spaces, a tab, the sentence in NFKC. The runtime is given
// what can be seen of it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { packageEncode } from '../core/text_package.mjs';

const sentences = [
  'Gold ring with a garnet',
  'A bronze statuette of a seated cat, Egypt, 600 BC.',
  'Oil on canvas, signed lower left, 45.5 x 61 cm',
  'Marble head of a youth (nose restored)',
  'Porcelain dish painted in underglaze blue',
  'The tower was finished in 1889; it is 330 m tall.',
  'Silver coin, 17 mm, 3.9 g, obverse: owl',
  'cat',
  'a',
  'I',
  '7',
  '.',
  ':',
  '::',
  'time 12:30 and 12:00',
  'Title: subtitle',
  'smile :) frown :( wink :-)',
  'see https://example.org/x?y=1',
  'URL://x://y',
  '): (:',
  'a  b',
  'a   b    c',
  ' leading space',
  'trailing space ',
  '  both  ',
  'GLASS BEAKER, ROMAN, ABOUT 50 AD',
  'gLaSs bEaKeR',
  'antidisestablishmentarianism and floccinaucinihilipilification',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '................................',
  'Kouros, Kourotrophos, krater, kylix, kantharos',
  'Ukiyo-e woodblock print by an unknown artist',
  'Jade bi disc, Liangzhu culture',
  '\u9752\u82b1\u74f7 dish',
  '\u5510\u4e09\u5f69',
  'vase \u9752\u82b1 from \u666f\u5fb7\u9547, blue',
  '\u0395\u03bb\u03bb\u03ac\u03c2 amphora',
  '\u041c\u043e\u0441\u043a\u0432\u0430, \u0418\u043a\u043e\u043d\u0430',
  '\u0645\u062a\u062d\u0641 carpet',
  '\u05e9\u05dc\u05d5\u05dd lamp',
  'caf\u00e9, na\u00efve, fa\u00e7ade, Gr\u00fc\u00dfe, \u0141\u00f3d\u017a',
  'cafe\u0301 in two code points',
  'ligature \ufb01ne and \u2460 and \u00bd and \uff21\uff22\uff23',
  'width\u3000space and no\u00a0break\u2009thin',
  'em\u2014dash, en\u2013dash, minus\u2212sign, hyphen\u2010minus',
  '\u201cquoted\u201d and \u2018quoted\u2019 and \u00abquoted\u00bb',
  '\u201d5 \u201d55 inches',
  '600\u2013550 B.C.',
  'H. 3 1/2 in. (8.9 cm); W. 2 3/4 in.',
  '$100, \u20ac50, \u00a37, 5%, #3, &c., @home',
  '\u{1f600} smiling mask \u{1f3ad}\u{1f3ad}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} family',
  '\u{20000} and \u{2a6df}, rare characters',
  'zero\u200bwidth and soft\u00adhyphen',
  'replacement \ufffd character',
  '\ufeffRed-fig\u00adure kra\u2060ter \u200bwith\u200d a \u2066mae\u0001nad\u2069 \u{e0041}\ufe0f',
  'lower one eighth block \u2581 in the text',
  'a\u2581b',
  'tilde ~ caret ^ pipe | backtick ` backslash \\ braces {} brackets []',
  '<script>alert("1")</script>',
  'NULL undefined NaN None',
  'Teapot, teapots, teapot-shaped; tea pot!',
  'Anonymous, after a lost original of about 1650, restored in 1974 by hands unknown to us',
];

/** The characters of core/text/invisible.h, by their properties. */
const INVISIBLE =
  /(?![\p{White_Space}\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** What can be seen of a caption. */
export const visible = (caption) => caption.replace(INVISIBLE, '');

export const goldenTokens = () =>
  sentences
    .map((sentence) => sentence.normalize('NFKC'))
    .map((caption) => `${packageEncode(visible(caption)).join(' ')}\t${caption}\n`)
    .join('');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('tokens.tsv', import.meta.url), goldenTokens());
}
