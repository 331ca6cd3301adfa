/**
 * The objects of the gallery, in the order in which the page shows them, and where GCompris keeps
 * each. `class` is what it is in truth, one of the model's classes.
 *
 * A `photo` is one of the activity "explore_monuments", which also tells about it. A `board` is a
 * puzzle of another activity: its tiles and its one line of text. A `plain` picture is one of the
 * activity "categorization", which says nothing about it: its words are those of its source.
 *
 * Every class that GCompris has a photograph of is here: its other activities show drawings,
 * and things that none of the model's classes is for.
 */

const photo = (id, file) => ({ id, class: 'monument', activity: 'explore_monuments', photo: file });
const puzzle = (activity) => (id, number, kind, title) => ({
  id,
  class: kind,
  activity,
  board: `board${number}`,
  title,
});
const painting = puzzle('paintings');
const details = puzzle('details');
const shapes = puzzle('babyshapes');

export const OBJECTS = [
  painting('great-wave', '7_0', 'woodblock_print', 'The Great Wave off Kanagawa'),
  photo('pont-du-gard', 'france/pontduGard.webp'),
  details('cafe-terrace', '6_0', 'painting', 'Café Terrace at Night'),
  shapes('lady-unicorn', '7_2', 'textile', 'The Lady and the Unicorn'),
  painting('pieta', '13_0', 'sculpture', 'Pietà'),
  photo('golden-temple', 'india/goldenTemple.webp'),
  painting('arcimboldo-spring', '2_0', 'painting', 'Spring'),
  painting('ejiri', '6_0', 'woodblock_print', 'Ejiri in Suruga Province'),
  details('nagoya-castle', '18_0', 'monument', 'Nagoya Castle'),
  shapes('arearea', '7_0', 'painting', 'Arearea'),
  photo('chambord', 'france/chateaudeChambord.webp'),
  painting('mona-lisa', '14_0', 'painting', 'Mona Lisa'),
  painting('kazusa', '12_0', 'woodblock_print', 'Kazusa Sea Route'),
  photo('lincoln-memorial', 'usa/lincolnMemorial.webp'),
  shapes('bedroom-arles', '7_3', 'painting', 'Bedroom in Arles'),
  photo('berlin-cathedral', 'germany/berlinCathedral.webp'),
  painting('durer-lion', '16_0', 'painting', 'Lion'),
  photo('great-stupa', 'india/greatStupa.webp'),
  shapes('flower-still-life', '7_4', 'painting', 'Flower Still Life'),
  details('eilean-donan', '10_0', 'monument', 'Eilean Donan Castle'),
  painting('horse-mackerel', '9_0', 'woodblock_print', 'Horse-mackerel and Prawn'),
  painting('girls-piano', '18_0', 'painting', 'Girls at the Piano'),
  photo('great-pyramid', 'egypt/greatPyramidOfGiza.webp'),
  shapes('peasant-wedding', '7_1', 'painting', 'The Peasant Wedding'),
  details('tower-bridge', '13_0', 'monument', 'Tower Bridge'),
  details('church-auvers', '3_0', 'painting', 'The Church at Auvers-sur-Oise'),
  photo('rang-ghar', 'india/rangGhar.webp'),
  details('egeskov', '21_0', 'monument', 'Egeskov Castle'),
  painting('poppies', '11_0', 'woodblock_print', 'Poppies'),
  details('pere-tanguy', '8_0', 'painting', 'Portrait of Père Tanguy'),
  {
    id: 'cup-saucer',
    class: 'ceramics',
    activity: 'categorization',
    plain: 'images/others/buffetset.webp',
    title: 'Cup and Saucer',
    caption: 'Cup and saucer, painted with butterflies and dragonflies. Rijksmuseum, BK-15423-J',
  },
];
