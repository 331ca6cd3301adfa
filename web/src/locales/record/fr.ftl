# Enregistrer ce que fait un visiteur, et le rejouer.

record-heading = Enregistrer et rejouer
record-what = Ce que vous faites ici peut être noté dans un fichier : quel objet vous choisissez, ce que vous changez et ce que dit le modèle. Qui ouvre le fichier sur cette page voit la même chose, pas à pas.
record-privacy = Une photo à vous n’y est jamais. Le fichier est fait sur cet appareil et n’est envoyé nulle part.
record-captions = Noter aussi les légendes que j’écris
record-start = Enregistrer dès maintenant
record-open = Rejouer un enregistrement

record-bar = Enregistrement et lecture
record-running = Enregistrement : { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}
record-stop = Arrêter
record-stopped = Enregistré : { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}
record-save = Garder le fichier
record-try = Le rejouer ici
record-close = Fermer

replay-at = Étape { $step } sur { $count }
replay-play = Lire
replay-pause = Pause
replay-next = Étape suivante
replay-same = La même chose que lors de l’enregistrement.
replay-unseen = Ici, aucune réponse n’a été enregistrée.
replay-untold-photo = Ici était montrée une photo du visiteur. Elle n’est pas dans le fichier.
replay-untold-caption = Ici était lue une légende du visiteur. Elle n’est pas dans le fichier.
replay-failed = Cette étape ne peut pas être montrée ici.
replay-other = Ce n’est pas la même chose que lors de l’enregistrement :
replay-difference = { $what } : { $recorded } alors, { $found } maintenant
replay-nothing = rien
replay-what-class = réponse
replay-what-conclusion = certitude
replay-conclusion-sure = sûre
replay-conclusion-unsure = incertaine
replay-conclusion-disagree = image et mots en désaccord
replay-conclusion-unknown = différent de tout ce qui est connu
replay-what-confidence = confiance
replay-what-probability = { $of }
replay-what-step = étape du circuit
replay-what-bloch = qubit { $of }
replay-what-state = amplitude de { $of }
replay-more = { $count ->
    [one] et { $count } autre nombre
   *[other] et { $count } autres nombres
}
replay-end = { $same } réponses enregistrées sur { $count } sont les mêmes.
replay-end-other = Ne sont pas les mêmes, par lignes du fichier : { $lines }
replay-end-untold = { $count ->
    [one] { $count } n’a pas pu être vérifiée : sa photo ou sa légende n’est pas dans le fichier.
   *[other] { $count } n’ont pas pu être vérifiées : leur photo ou leur légende n’est pas dans le fichier.
}
replay-other-head = Enregistré avec un autre modèle entraîné, { $head } : ses réponses peuvent être différentes.
replay-empty = Rien n’a été enregistré dans ce fichier.
replay-refused = « { $name } » ne peut pas être rejoué : la ligne { $line } n’est pas telle que cette page l’écrit.
