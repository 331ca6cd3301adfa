## The self-test, for those who look after an exhibit

selftest-heading = Autotest de cette exposition
selftest-running = En cours : { $what } …
selftest-green = Tout fonctionne
selftest-red =
    { $count ->
        [one] Une chose ne fonctionne pas
       *[other] { $count } choses ne fonctionnent pas
    }
selftest-row-green = en ordre
selftest-row-red = en défaut
selftest-again = Tester de nouveau
selftest-exhibit = Vers l’exposition
selftest-models = Fichiers du modèle
selftest-models-tested = Chaque fichier des modèles, octet par octet, face à la liste intégrée à la page.
selftest-models-right = { $count } fichiers, { $size } : tous tels qu’ils ont été faits.
selftest-models-changed = « { $file } » n’est pas le fichier avec lequel cette page a été faite.
selftest-models-missing = « { $file } » ne peut pas être chargé.
selftest-models-todo = Remettez la page complète sur le serveur, rechargez-la et testez de nouveau.
selftest-answers = Réponses
selftest-answers-tested = Des objets de l’exposition sont reconnus à nouveau ; chaque réponse est comparée à celle notée lors de la construction de l’exposition.
selftest-answers-right =
    { $count ->
        [one] Un objet a reçu la réponse attendue.
       *[other] { $count } objets ont reçu la réponse attendue.
    }
selftest-answers-other = « { $object } » : { $said } au lieu de { $expected }.
selftest-answers-sure = { $class } ({ $share })
selftest-answers-unsure = « Je ne sais pas », au mieux { $class } ({ $share })
selftest-answers-failed = « { $object } » est resté sans réponse.
selftest-answers-unknown = Il n’y a pas de réponses notées à comparer.
selftest-answers-todo = Reconstruisez l’exposition et mettez-la en entier sur le serveur. Si cela reste rouge, le navigateur ou l’ordinateur calcule faux : mettez le navigateur à jour, puis essayez un autre ordinateur.
selftest-offline = Sans réseau
selftest-offline-tested = Si ce navigateur garde tous les fichiers de la page et répond avec eux.
selftest-offline-unknown = On ne sait rien de ce que garde ce navigateur.
selftest-offline-unanswered = Les fichiers sont gardés, mais cette page n’a pas été servie avec eux.
selftest-offline-todo = Vérifiez que le serveur envoie tous les fichiers ; rechargez cette page et testez de nouveau. Pas de fenêtre privée, et une adresse en https ou de cette machine.
selftest-storage = Place dans le navigateur
selftest-storage-tested = Combien ce navigateur peut garder pour la page, et combien il garde.
selftest-storage-room = { $usage } sont gardés, et il reste de la place pour { $room }. Si le disque se remplit, le navigateur peut les effacer et les charger de nouveau.
selftest-storage-promised = { $usage } sont gardés, et il reste de la place pour { $room }. Le navigateur n’efface rien de lui-même.
selftest-storage-little = { $usage } sont gardés, et il ne reste de la place que pour { $room }.
selftest-storage-unsaid = Ce navigateur ne garde rien pour cette adresse, ou ne le dit pas.
selftest-storage-todo = Faites de la place sur le disque de cet ordinateur, redémarrez le navigateur et testez de nouveau.
selftest-storage-unsaid-todo = Ouvrez l’exposition à une adresse en https ou de cette machine, sans fenêtre privée.
selftest-camera = Caméra
selftest-camera-tested = S’il y en a une, si la page peut l’utiliser et si elle donne une image. Elle est de nouveau éteinte.
selftest-camera-works = Elle donne une image de { $width } × { $height } pixels.
selftest-camera-none = Il n’y en a pas, et cette exposition n’en demande pas.
selftest-camera-missing = Il n’y en a pas, mais cette exposition en demande une.
selftest-camera-unsupported = À cette adresse, le navigateur ne donne de caméra à aucune page.
selftest-camera-asks = Il y en a une ; le navigateur demandera si la page peut l’utiliser.
selftest-camera-refused = Il y en a une, mais la page ne peut pas l’utiliser.
selftest-camera-silent = Il y en a une, mais elle ne donne pas d’image : un autre programme l’utilise peut-être, ou elle est cassée.
selftest-camera-todo = Rebranchez la caméra, fermez les autres programmes qui l’utilisent et testez de nouveau. Les caméras demandent une adresse en https ou de cette machine.
selftest-camera-allow = Autorisez la caméra pour cette adresse dans les paramètres du navigateur ; le paquet pour bornes le fait de lui-même.
selftest-memory = Mémoire
selftest-memory-tested = Ce que prend la page, le moteur et les encodeurs étant chargés.
selftest-memory-fine = { $used }.
selftest-memory-parts = { $used }, dont { $workers } pour le moteur et les encodeurs.
selftest-memory-unsaid = Ce navigateur ne le dit pas.
selftest-memory-much = { $used } : plus qu’il n’en faut jamais.
selftest-memory-todo = Redémarrez le navigateur et testez de nouveau. Si cela reste rouge, prévenez qui s’occupe du logiciel.
selftest-frames = Fluidité
selftest-frames-tested = Combien de temps a pris chaque image de l’écran, pendant deux secondes.
selftest-frames-smooth = { $median } en médiane, { $worst } au pire.
selftest-frames-slow = { $median } en médiane, { $worst } au pire : les visiteurs verront des saccades.
selftest-frames-none = Le navigateur n’a rien dessiné : la page n’est pas à l’écran.
selftest-frames-todo = Fermez les autres programmes, laissez refroidir l’ordinateur, vérifiez que le navigateur peut utiliser la puce graphique, et testez de nouveau.
