# L'établi.

bench-panel-circuit = Le circuit
bench-panel-qubits = Qubits
    .child = Pièces
bench-panel-state = État
bench-panel-readout = Lecture
bench-panel-along = Probabilités
bench-tabs = Ce qui est montré sous le circuit
bench-enlarge = Agrandir : { $panel }
bench-shrink = Réduire à nouveau : { $panel }
bench-entanglement = Intrication : { $now }
    .child = Liées entre elles : { $now } sur 1
    .physicist = Intrication Q = { $now }
bench-entanglement-changes = Intrication : { $before } → { $now }
    .child = Liées entre elles : { $before } → { $now } sur 1
    .physicist = Intrication Q = { $before } → { $now }
bench-state-reading = Le plus probable : |{ $state }⟩, { $share }
bench-state-alike = { $alike } également probables, { $share } chacun
bench-along-reading = Ici : { $class }, { $share }
bench-along-steps = étape
bench-legend-phase = l’aiguille et la couleur montrent la phase
    .child = l’aiguille montre vers où pointe le nombre
bench-step-start = Étape 0 sur { $last } : aucune porte n’a encore agi.
bench-step-one = Étape { $step } sur { $last } : { $gate } agit sur q{ $wire } seul.
bench-step-two = Étape { $step } sur { $last } : { $gate } lie q{ $wire } à q{ $other }. Tous ensemble, ils sont aussi intriqués qu’avant.
bench-step-entangles = Étape { $step } sur { $last } : { $gate } lie q{ $wire } à q{ $other } et intrique : de { $before } à { $now } sur une échelle de 0 à 1.
bench-step-parts = Étape { $step } sur { $last } : { $gate } lie q{ $wire } à q{ $other } et retire de l’intrication : de { $before } à { $now } sur une échelle de 0 à 1.
bench-panel-counts = Tirs
    .child = Regarder souvent
bench-choose = Circuit
bench-answer = De cette réponse
bench-own = Le vôtre
bench-teaching = Petits, pour apprendre
bench-teach-one = Un qubit
bench-teach-one-says = Un qubit à qui rien n’est arrivé : lu selon Z, c’est toujours 0.
bench-teach-plus = H : les deux à la fois
bench-teach-plus-says = H rend 0 et 1 aussi probables selon Z. Lu selon X, le résultat est certain.
bench-teach-turn = RY : une rotation à la main
bench-teach-turn-says = Choisissez la porte et tournez son angle : la flèche tourne, et les probabilités avec elle.
bench-teach-interference = Phase et interférence
bench-teach-interference-says = La phase ne change aucune probabilité, jusqu’à ce que le second H réunisse les deux chemins.
bench-teach-bell = Paire de Bell : deux intriqués
bench-teach-bell-says = Chaque qubit seul est pur hasard, et pourtant les deux s’accordent toujours : plus de flèche, tout est dans le fil.
bench-teach-cnot = CNOT : l’un décide de l’autre
bench-teach-cnot-says = Le premier qubit vaut 1, donc CNOT retourne le second. Rien n’est intriqué ici.
bench-teach-measure-x = Paire de Bell, lue selon X
bench-teach-measure-x-says = La même paire de Bell, lue selon X : là aussi les deux s’accordent. Une paire qui serait seulement 00 ou 11 par hasard ne s’accorderait ici qu’une fois sur deux.
bench-teach-encode = Quatre nombres en amplitudes
bench-teach-encode-says = Ces portes font un état dont les amplitudes sont vos quatre nombres, ramenés à la longueur 1.
bench-teach-ghz = GHZ : trois intriqués
bench-teach-ghz-says = Tous les trois s’accordent toujours : si l’on en retire un, les deux autres ne partagent que ce que donne une pièce lancée une fois.
bench-copy = Le modifier
bench-bases = Selon quel axe chaque qubit est lu
bench-basis = q{ $wire } { $basis } : lu selon { $basis }, appuyez pour changer
bench-again = Encore
bench-shots = { $shots } tirs
column-imaginary = Partie imaginaire
bench-outcome = Résultat
bench-count = Fois
bench-limit = Tirs sans fin
bench-counts-others = et { $count } autres résultats
bench-counts-table = Les comptes en tableau
bench-counts-legend = Une barre dit combien de fois un résultat est sorti ; le trait qui la croise dit où elle finirait avec des tirs sans fin.
bench-counts-sentence = { $shots } tirs ont donné { $seen } résultats différents. { $outcome } est sorti le plus souvent : { $count } fois. Avec des tirs sans fin, sa part serait { $limit }.
bench-circuit-sentence = { $operations ->
        [one] Une porte
       *[other] { $operations } portes
    } sur { $qubits ->
        [one] un qubit
       *[other] { $qubits } qubits
    }, dont { $linking } entre deux. À la fin, q{ $wire } est le plus éloigné de zéro selon Z, ⟨Z{ $wire }⟩ = { $value }.
amplitudes-alike = { $alike } de ses { $count } états de base sont également probables, avec { $share } chacun ; les autres le sont moins.
    .child = { $alike } des { $count } sont aussi grands l’un que l’autre, chacun avec { $share } de tout.
    .physicist = max |ψ|² = { $share }, en { $alike } des { $count } états de base.
amplitudes-complex = Le plus probable de ses { $count } états de base, |{ $state }⟩, a { $share } de la probabilité ; { $half ->
        [1] à lui seul il en a la moitié
       *[other] { $half } ensemble en ont la moitié
    }. Certaines amplitudes ont une phase qui n’est ni plus ni moins.
    .child = Le plus probable des { $count } est { $state }, avec { $share } du tout.
    .physicist = max |ψ|² = { $share } en |{ $state }⟩ ; { $half } des { $count } états de base portent la moitié de la norme ; les amplitudes sont complexes.

gradient-legend = Plus une porte est remplie, plus son angle compte pour cette réponse (gradient du logarithme de sa probabilité).
circuit-sentence = { $qubits } qubits, { $operations } opérations : { $turned } tournent un qubit d’un angle appris, { $linking } en relient deux. À la fin q{ $wire } est le plus loin de zéro selon Z, ⟨Z{ $wire }⟩ = { $value }.
    .child = { $qubits } pièces quantiques et { $operations } portes. { $turned } portes tournent une pièce, { $linking } en relient deux. À la fin la pièce q{ $wire } est la plus décidée : { $value }.
    .physicist = { $qubits } qubits, { $operations } portes : { $turned } rotations RY d’angle appris et { $linking } CNOT. Des ⟨Z⟩ à la fin, le plus grand en valeur absolue est ⟨Z{ $wire }⟩ = { $value }.
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
amplitudes-lead = Voici ce que deviennent la photo et les mots en entrant dans le circuit.
    .child = Voici le mélange de l’image et des mots : 64 nombres, les grands en gros points.
    .physicist = L’état encodé en amplitudes, réel et normalisé, amplitude de référence comprise.
amplitudes-at-step = Voici l’état après l’étape { $step } du circuit.
amplitudes-sentence = La plus grande de ses { $count } amplitudes, |{ $state }⟩, porte { $share } de la probabilité ; { $half ->
        [1] à elle seule elle en porte au moins la moitié
       *[other] { $half } ensemble en portent au moins la moitié
    }. { $positive ->
        [0] Aucune n’est positive.
        [1] Une seule est positive.
       *[other] { $positive } sont positives.
    }
    .child = La plus grande des { $count } est { $state }, avec { $share } de tout.
    .physicist = max |ψ|² = { $share } en |{ $state }⟩ ; { $half ->
        [1] un des { $count } états de base porte
       *[other] { $half } des { $count } états de base portent
    } au moins la moitié de la norme ; { $positive ->
        [0] aucune amplitude n’est positive
        [1] une amplitude est positive
       *[other] { $positive } amplitudes sont positives
    }.
amplitudes-axis = qubits { $first } à { $last }
amplitudes-table = Les amplitudes en tableau
qubits-lead = Après l’étape { $step }.
qubits-sentence = q{ $mixed } est le plus mélangé, avec { $entropy } bits d’entropie. q{ $a } et q{ $b } en savent le plus l’un sur l’autre : { $shared } bits. L’intrication de tous ensemble est { $entanglement } sur une échelle de 0 à 1.
    .child = La pièce q{ $mixed } est la plus indécise. Les pièces q{ $a } et q{ $b } en savent le plus l’une sur l’autre.
    .physicist = L’entropie de von Neumann est maximale pour q{ $mixed } : { $entropy } bits. L’information mutuelle quantique est maximale pour (q{ $a }, q{ $b }) : { $shared } bits. Intrication globale (Meyer et Wallach) : Q = { $entanglement }.
qubits-apart = Ici aucun qubit ne sait rien d’un autre. L’intrication de tous ensemble est { $entanglement } sur une échelle de 0 à 1.
    .child = Ici chaque pièce est toute seule : aucune ne sait rien d’une autre.
    .physicist = Toute information mutuelle par paire est nulle ; intrication globale (Meyer et Wallach) Q = { $entanglement }.
qubits-no-pair = Ici aucun qubit ne sait rien d’un autre, et pourtant plusieurs ensemble sont intriqués : { $entanglement } sur une échelle de 0 à 1.
    .child = Ici deux pièces ne partagent jamais un secret, mais plusieurs ensemble, si.
    .physicist = Toute information mutuelle par paire est nulle, mais l’intrication globale (Meyer et Wallach) vaut Q = { $entanglement } : les corrélations sont entre plus de deux qubits.
qubits-legend = Chaque boule est un qubit : 0 en haut, 1 en bas, X à droite. Une flèche aussi longue que le rayon est un état pur ; plus elle est courte, plus le bord se remplit d’entropie. Les fils sont aussi larges que ce que deux qubits partagent.
    .child = Chaque boule est une pièce quantique. Une longue flèche veut dire qu’elle sait ce qu’elle est ; un bord plein, qu’on ne peut pas la connaître sans les autres. Un fil épais veut dire que deux pièces partagent un secret.
    .physicist = Sphères de Bloch : la pureté est (1 + |r|²)/2, le bord est l’entropie de von Neumann en bits, la largeur d’un fil l’information mutuelle quantique. Une pointe creuse s’éloigne de l’œil. Tant que toutes les amplitudes sont réelles, y s’annule.
qubits-table = Les qubits en tableau
pairs-table = Les paires en tableau
along-lead = Ce que dirait la tête quantique si on la lisait après chaque porte. Elle a été entraînée pour la dernière : le chemin n’a pas à avoir de sens.
    .child = Que dirait-elle si on s’arrêtait après chaque porte ? Elle n’a appris à avoir raison qu’à la toute fin.
    .physicist = La lecture apprise appliquée après chaque porte. Elle n’a été ajustée qu’au dernier état : les valeurs intermédiaires sont un diagnostic.
along-sentence = À partir de l’étape { $step } ({ $gate }), elle reste à { $class }.
along-from-start = { $class } est en tête dès le début : le circuit ne change pas d’avis.
along-table = Les probabilités le long du circuit en tableau
readout-lead = Les carrés plus foncés sont des qubits seuls, les autres des paires : sous l’escalier selon Z, au-dessus selon X. C’est tout ce que voit le classifieur.
    .child = Les carrés foncés sont des pièces seules, les autres des paires, regardées de deux façons. La dernière étape ne voit rien d’autre.
    .physicist = ⟨Z⟩ et ⟨ZZ⟩ sous l’escalier, ⟨X⟩ et ⟨XX⟩ au-dessus : deux bases de mesure. Le classifieur linéaire n’agit sur rien d’autre.
readout-sentence = La plus forte est ⟨{ $name }⟩ = { $value }.
readout-z = Selon Z
readout-x = Selon X
readout-table = Les valeurs en tableau

# Construire.

build-bar = Construire le circuit
build-palette = Portes
build-group-fixed = Portes d’un qubit
build-group-turning = Portes qui tournent d’un angle
build-group-two = Portes de deux qubits
build-group-two-turning = Portes de deux qubits avec un angle
build-undo = Annuler le dernier changement du circuit
build-redo = Le rétablir
build-wire-less = Retirer le qubit du bas
build-wire-more = Ajouter un qubit
build-wires = { $count ->
    [one] { $count } qubit
   *[other] { $count } qubits
  }
build-clear = Retirer toutes les portes
build-grid = Emplacements du circuit : les flèches se déplacent, Entrée place ou choisit, Suppr retire, les crochets tournent, Maj et les flèches déplacent une porte
build-place = { $wire }, emplacement { $column }, vide
build-gate = { $gate } sur { $wires }, étape { $step } sur { $last }
build-hint = Choisissez une porte, puis son emplacement sur le circuit. Une porte du circuit peut être choisie et changée.
build-waits-place = { $gate } : où doit-elle agir ? Choisissez un emplacement.
build-waits-target = { $gate } : q{ $wire } décide. Choisissez maintenant le qubit qui est changé.
    .physicist = { $gate } : contrôle sur q{ $wire }. Maintenant la cible.
build-waits-second = { $gate } : une extrémité est q{ $wire }. Choisissez maintenant l’autre qubit.
build-controls = Changer { $gate }
build-earlier = Un emplacement plus tôt
build-later = Un emplacement plus tard
build-up = Un qubit plus haut
build-down = Un qubit plus bas
build-exchange = Échanger ses deux qubits
build-remove = Retirer cette porte
build-angle = { $count ->
    [one] Angle
   *[other] Angle { $number }
  }
build-angle-typed = { $angle }, en toutes lettres
build-angle-forms = 60, 22.5°, pi/3 ou 1.2 rad
build-encode = Nombres à encoder
build-encode-number = Nombre que |{ $state }⟩ doit avoir
build-begins = Il commence avec { $count } amplitudes.
build-begin-zero = Commencer avec chaque qubit à 0
build-again = Réessayer
build-problem-gates = Le circuit est plein : il a { $most } portes. Retirez-en d’abord une.
build-problem-same-wire = Cette porte a besoin de deux qubits différents. Choisissez-en un autre.
build-problem-no-wire = Il n’y a pas de qubit à cet endroit. Ajoutez-en un, ou déplacez la porte de l’autre côté.
build-problem-no-gate = Cette porte n’existe plus.
build-problem-first = Elle est déjà la première sur ses qubits.
build-problem-last = Elle est déjà la dernière sur ses qubits.
build-problem-angle = Ce n’est pas un angle. Écrivez 60, 22.5°, pi/3 ou 1.2 rad.
build-problem-most-wires = Il y a { $most } qubits : il n’y a pas de place pour d’autres.
build-problem-least-wires = Un qubit doit rester.
build-problem-wire-used = Il y a des portes sur q{ $wire }. Déplacez-les ou retirez-les d’abord.
build-problem-wire-amplitudes = q{ $wire } ne commence pas à 0 : sans lui, le circuit commencerait dans un autre état.
build-problem-amplitudes = Un circuit commence avec { $count } nombres de −{ $most } à { $most } qui ne sont pas tous 0.
build-problem-encode = On peut encoder quatre nombres de −20 à 20, qui ne sont pas tous 0.
build-problem-link = Le circuit de ce lien ne peut pas être lu : il en manque une partie. Le circuit de cette réponse est montré.
build-problem-engine = La partie de la page qui calcule les circuits n’a pas pu être chargée.
