/**
 * The gallery's objects from GCompris, and where GCompris keeps each. `class` is what it is in truth.
 *
 * A `photo` is one of the activity "explore_monuments", which also tells about it. A `board` is a
 * puzzle of another activity: its tiles and its one line of text. A `plain` picture is one of the
 * activity "categorization", which says nothing about it: its words are those of its source.
 *
 * The model reads the English captions, which are those of GCompris (texts.mjs); the others say the
 * same to readers of other languages.
 */

const photo = (file) => ({ class: 'monument', activity: 'explore_monuments', photo: file });
const puzzle = (activity) => (number, kind) => ({
  class: kind,
  activity,
  board: `board${number}`,
});
const painting = puzzle('paintings');
const details = puzzle('details');
const shapes = puzzle('babyshapes');

export const GCOMPRIS = [
  {
    id: 'great-wave',
    ...painting('7_0', 'woodblock_print'),
    title: {
      en: 'The Great Wave off Kanagawa',
      es: 'La gran ola de Kanagawa',
      fr: 'La Grande Vague de Kanagawa',
      zh: '神奈川冲浪里',
    },
    caption: {
      es: 'Katsushika Hokusai, La gran ola de Kanagawa, 1823-1829',
      fr: 'Katsushika Hokusai, La Grande Vague de Kanagawa, 1823-1829',
      zh: '葛饰北斋，《神奈川冲浪里》，1823—1829年',
    },
  },
  {
    id: 'pont-du-gard',
    ...photo('france/pontduGard.webp'),
    title: { en: 'Pont du Gard', es: 'Puente del Gard', fr: 'Pont du Gard', zh: '加尔桥' },
    caption: {
      es: 'El Puente del Gard se construyó poco antes de la era cristiana para que el acueducto de Nimes, de casi 50 km, cruzara el río Gardon.',
      fr: 'Le pont du Gard fut construit peu avant l’ère chrétienne pour que l’aqueduc de Nîmes, long de près de 50 km, franchisse le Gardon.',
      zh: '加尔桥建于公元纪年前不久，让近50公里长的尼姆水渠跨过加尔东河。',
    },
  },
  {
    id: 'cafe-terrace',
    ...details('6_0', 'painting'),
    title: {
      en: 'Café Terrace at Night',
      es: 'Terraza de café por la noche',
      fr: 'Terrasse du café le soir',
      zh: '夜晚的咖啡馆露台',
    },
    caption: {
      es: 'Vincent van Gogh, Terraza de café por la noche, 1888',
      fr: 'Vincent van Gogh, Terrasse du café le soir, 1888',
      zh: '文森特·凡·高，《夜晚的咖啡馆露台》，1888年',
    },
  },
  {
    id: 'lady-unicorn',
    ...shapes('7_2', 'textile'),
    title: {
      en: 'The Lady and the Unicorn',
      es: 'La dama y el unicornio',
      fr: 'La Dame à la licorne',
      zh: '女士与独角兽',
    },
    caption: {
      es: 'La dama y el unicornio, siglo XV',
      fr: 'La Dame à la licorne, XVᵉ siècle',
      zh: '《女士与独角兽》，15世纪',
    },
  },
  {
    id: 'pieta',
    ...painting('13_0', 'sculpture'),
    title: { en: 'Pietà', es: 'Piedad', fr: 'Pietà', zh: '圣殇' },
    caption: {
      es: 'Miguel Ángel, Piedad, 1499',
      fr: 'Michel-Ange, Pietà, 1499',
      zh: '米开朗琪罗，《圣殇》，1499年',
    },
  },
  {
    id: 'golden-temple',
    ...photo('india/goldenTemple.webp'),
    title: { en: 'Golden Temple', es: 'Templo Dorado', fr: 'Temple d’or', zh: '金庙' },
    caption: {
      es: 'Sri Harimandir Sahib, conocido como el Templo Dorado de Amritsar, es uno de los lugares espirituales más venerados del sijismo. Se construyó como lugar de culto donde hombres y mujeres de toda condición y de todas las religiones adoraran a Dios por igual.',
      fr: 'Le Sri Harimandir Sahib, connu comme le Temple d’or d’Amritsar, est l’un des lieux spirituels les plus vénérés du sikhisme. Il fut construit pour que des hommes et des femmes de toutes conditions et de toutes religions y adorent Dieu à égalité.',
      zh: '斯里·哈尔曼迪尔·萨希卜，即阿姆利则的金庙，是锡克教最受尊崇的圣地之一。修建它是为了让各行各业、各种宗教的男男女女平等地敬拜神。',
    },
  },
  {
    id: 'arcimboldo-spring',
    ...painting('2_0', 'painting'),
    title: { en: 'Spring', es: 'Primavera', fr: 'Le Printemps', zh: '春' },
    caption: {
      es: 'Giuseppe Arcimboldo, Primavera, 1573',
      fr: 'Giuseppe Arcimboldo, Le Printemps, 1573',
      zh: '朱塞佩·阿尔钦博托，《春》，1573年',
    },
  },
  {
    id: 'arearea',
    ...shapes('7_0', 'painting'),
    title: { en: 'Arearea', es: 'Arearea', fr: 'Arearea', zh: '欢愉（Arearea）' },
    caption: {
      es: 'Paul Gauguin, Arearea, 1892',
      fr: 'Paul Gauguin, Arearea, 1892',
      zh: '保罗·高更，《欢愉》（Arearea），1892年',
    },
  },
  {
    id: 'mona-lisa',
    ...painting('14_0', 'painting'),
    title: { en: 'Mona Lisa', es: 'La Gioconda', fr: 'La Joconde', zh: '蒙娜丽莎' },
    caption: {
      es: 'Leonardo da Vinci, La Gioconda, 1503-1519',
      fr: 'Léonard de Vinci, La Joconde, 1503-1519',
      zh: '列奥纳多·达·芬奇，《蒙娜丽莎》，1503—1519年',
    },
  },
  {
    id: 'durer-lion',
    ...painting('16_0', 'painting'),
    title: { en: 'Lion', es: 'León', fr: 'Lion', zh: '狮子' },
    caption: {
      es: 'Alberto Durero, León, 1494',
      fr: 'Albrecht Dürer, Lion, 1494',
      zh: '阿尔布雷希特·丢勒，《狮子》，1494年',
    },
  },
  {
    id: 'great-pyramid',
    ...photo('egypt/greatPyramidOfGiza.webp'),
    title: {
      en: 'Great Pyramid of Giza',
      es: 'Gran Pirámide de Guiza',
      fr: 'Grande Pyramide de Gizeh',
      zh: '吉萨大金字塔',
    },
    caption: {
      es: 'La Gran Pirámide de Guiza se conoce también como pirámide de Keops o de Jufu. Se la considera la más antigua de las siete maravillas del mundo antiguo. Es además la mayor de las tres pirámides de Guiza. Está en la necrópolis de Guiza, en Egipto.',
      fr: 'La Grande Pyramide de Gizeh est aussi appelée pyramide de Khoufou ou de Khéops. On la tient pour la plus ancienne des sept merveilles du monde antique. C’est aussi la plus grande des trois pyramides de Gizeh. Elle se dresse dans la nécropole de Gizeh, en Égypte.',
      zh: '吉萨大金字塔又称胡夫金字塔或齐阿普斯金字塔，被认为是古代世界七大奇迹中最古老的一座，也是吉萨三座金字塔中最大的一座，位于埃及吉萨墓地。',
    },
  },
  {
    id: 'cup-saucer',
    class: 'ceramics',
    activity: 'categorization',
    plain: 'images/others/buffetset.webp',
    title: { en: 'Cup and Saucer', es: 'Taza y platillo', fr: 'Tasse et soucoupe', zh: '杯与碟' },
    caption: {
      en: 'Cup and saucer, painted with butterflies and dragonflies. Rijksmuseum, BK-15423-J',
      es: 'Taza y platillo pintados con mariposas y libélulas. Rijksmuseum, BK-15423-J',
      fr: 'Tasse et soucoupe peintes de papillons et de libellules. Rijksmuseum, BK-15423-J',
      zh: '杯与碟，绘有蝴蝶和蜻蜓。荷兰国立博物馆，BK-15423-J',
    },
  },
];
