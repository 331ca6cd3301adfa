## Leçons : le parcours, une leçon, ses questions

lesson-path = Leçons
lesson-path-what = Des leçons de quelques minutes : d’une photographie et de sa légende aux amplitudes, aux qubits et à une réponse. Chacune peut s’ouvrir seule.
lesson-minutes = { $minutes } min
lesson-steps =
    { $count ->
        [one] { $count } étape
       *[other] { $count } étapes
    }
lesson-begin = Commencer
lesson-go-on = Continuer
lesson-seen = vue jusqu’au bout
lesson-keep = Retenir sur cet appareil où j’en suis
lesson-keep-what = C’est gardé dans ce seul navigateur, jusqu’à ce que vous ôtiez la coche ou choisissiez de tout oublier.
lesson-exhibit = Vers la page
lesson-all = Toutes les leçons
lesson-of = Étape { $step } sur { $count }
lesson-back = Retour
lesson-next = Suivant
lesson-next-lesson = Leçon suivante
lesson-region = Leçon
lesson-bench = Ce que montre la leçon
lesson-predict = D’abord, prédisez
lesson-number-percent = Votre nombre, en pour cent
lesson-number-degrees = Votre nombre, en degrés
lesson-number-none = Votre nombre
lesson-number-missing = Écrivez un nombre, par exemple { $example }.
lesson-answer = C’est ma réponse
lesson-choose = Choisissez une des réponses.
lesson-yours = Votre réponse
lesson-right = C’est bien ce qui résulte.
lesson-other = Il en résulte autre chose.
lesson-right-one = Ce qui résulte
lesson-computing = Calcul en cours …
lesson-failed = Ce n’a pas pu être calculé ici.
lesson-again = Réessayer
lesson-missing = Il n’y a pas de leçon « { $name } ». Voici les leçons :
lesson-step-missing = Cette leçon n’a pas d’étape « { $name } » : elle commence donc par la première.
lesson-none = Cette exposition ne propose pas de leçons.
lesson-unreadable = La leçon n’a pas pu être chargée. Vérifiez la connexion et rouvrez la page.

## Pour qui enseigne

lesson-teacher = Pour qui enseigne
lesson-aims = Objectifs
lesson-before = Avant de commencer
lesson-misconceptions = Ce que l’on croit souvent
lesson-note = Remarque
lesson-class = Pour la classe
lesson-class-what = Qui ouvre ce lien ou photographie ce code arrive à cette leçon, à cette étape.
lesson-lock = Ce que la classe peut changer
lesson-lock-all = Tout
lesson-lock-some = Seulement ce qui est coché ici
lesson-lock-unknown = L’adresse demande de déverrouiller ce qui n’est pas connu ici : { $names }. Cela reste sans effet. On peut déverrouiller : { $known }.
lesson-present = Grands caractères, pour un projecteur
lesson-large = L’afficher ici en grands caractères
lesson-small = L’afficher ici en caractères habituels
lesson-handout = Feuille à imprimer
lesson-answers = Corrigé à imprimer
lesson-print = Imprimer
lesson-to-lesson = Retour à la leçon
lesson-count = Compter les réponses sur cet appareil
lesson-counted = Justes : { $right }. Autres : { $other }.
lesson-turn = Au tour de la personne suivante
lesson-name = Nom
lesson-sheet-answers = Corrigé
lesson-sheet-handout = Feuille de travail
lesson-sheet-code = La leçon sur votre propre appareil
lesson-sheet-right = juste
lesson-sheet-near = juste à { $within } près
lesson-lock-step = l’étape du circuit
lesson-lock-angle = les angles
lesson-lock-build = construire avec des portes
lesson-lock-panels = quels panneaux on voit
lesson-lock-circuits = le choix des circuits
lesson-lock-objects = les objets
lesson-lock-photos = des photos à soi
lesson-lock-caption = la légende
lesson-lock-words = mots et régions
lesson-lock-shots = tirs et bruit
lesson-lock-experiments = les expériences
lesson-lock-depths = Regarder, Jouer et Étudier
lesson-lock-settings = la langue et les explications
lesson-lock-theme = jour et nuit
lesson-lock-share = le partage
lesson-lock-lesson = les étapes de la leçon
lesson-lock-about = ce que la page dit d’elle-même
