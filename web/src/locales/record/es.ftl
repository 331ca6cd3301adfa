# Grabar lo que hace un visitante y reproducirlo.

record-heading = Grabar y reproducir
record-what = Lo que usted hace aquí se puede anotar en un archivo: qué objeto elige, qué cambia y qué dice el modelo. Quien abra el archivo en esta página ve lo mismo, paso a paso.
record-privacy = Una foto suya nunca está en él. El archivo se hace en este dispositivo y no se envía a ninguna parte.
record-captions = Anotar también las leyendas que escribo
record-start = Grabar desde ahora
record-open = Reproducir una grabación

record-bar = Grabación y reproducción
record-running = Grabando: { $lines ->
    [one] { $lines } línea
   *[other] { $lines } líneas
}
record-stop = Detener
record-stopped = Grabado: { $lines ->
    [one] { $lines } línea
   *[other] { $lines } líneas
}
record-save = Guardar el archivo
record-try = Reproducirla aquí
record-close = Cerrar

replay-at = Paso { $step } de { $count }
replay-play = Reproducir
replay-pause = Pausa
replay-next = Paso siguiente
replay-same = Lo mismo que cuando se grabó.
replay-unseen = Aquí no se grabó ninguna respuesta.
replay-untold-photo = Aquí se mostraba una foto propia del visitante. No está en el archivo.
replay-untold-caption = Aquí se leía una leyenda propia del visitante. No está en el archivo.
replay-failed = Este paso no se puede mostrar aquí.
replay-other = No es lo mismo que cuando se grabó:
replay-difference = { $what }: { $recorded } entonces, { $found } ahora
replay-nothing = nada
replay-what-class = respuesta
replay-what-conclusion = seguridad
replay-conclusion-sure = segura
replay-conclusion-unsure = insegura
replay-conclusion-disagree = imagen y palabras no concuerdan
replay-conclusion-unknown = distinto de todo lo conocido
replay-what-confidence = confianza
replay-what-probability = { $of }
replay-what-step = paso del circuito
replay-what-bloch = cúbit { $of }
replay-what-state = amplitud de { $of }
replay-more = { $count ->
    [one] y { $count } número más
   *[other] y { $count } números más
}
replay-end = { $same } de { $count } respuestas grabadas son iguales.
replay-end-other = No son iguales, según las líneas del archivo: { $lines }
replay-end-untold = { $count ->
    [one] { $count } no se pudo comprobar: su foto o su leyenda no está en el archivo.
   *[other] { $count } no se pudieron comprobar: su foto o su leyenda no está en el archivo.
}
replay-other-head = Se grabó con otro modelo entrenado, { $head }: sus respuestas pueden ser otras.
replay-empty = En este archivo no se grabó nada.
replay-refused = «{ $name }» no se puede reproducir: la línea { $line } no es como la escribe esta página.
