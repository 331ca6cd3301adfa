## Lecciones: el camino, una lección, sus preguntas

lesson-path = Lecciones
lesson-path-what = Lecciones de pocos minutos: de una fotografía y su leyenda a las amplitudes, los cúbits y una respuesta. Cada una puede abrirse sola.
lesson-minutes = { $minutes } min
lesson-steps =
    { $count ->
        [one] { $count } paso
       *[other] { $count } pasos
    }
lesson-begin = Empezar
lesson-go-on = Seguir
lesson-seen = vista hasta el final
lesson-keep = Recordar en este dispositivo hasta dónde he llegado
lesson-keep-what = Se guarda solo en este navegador, hasta que quite la marca o elija olvidarlo todo.
lesson-exhibit = A la página
lesson-all = Todas las lecciones
lesson-of = Paso { $step } de { $count }
lesson-back = Atrás
lesson-next = Siguiente
lesson-next-lesson = Lección siguiente
lesson-region = Lección
lesson-bench = Lo que muestra la lección
lesson-predict = Primero, prediga
lesson-number-percent = Su número, en tanto por ciento
lesson-number-degrees = Su número, en grados
lesson-number-none = Su número
lesson-number-missing = Escriba un número, por ejemplo { $example }.
lesson-answer = Esta es mi respuesta
lesson-choose = Elija una de las respuestas.
lesson-yours = Su respuesta
lesson-right = Es lo que resulta.
lesson-other = Resulta otra cosa.
lesson-right-one = Lo que resulta
lesson-computing = Calculando …
lesson-failed = Aquí no se ha podido calcular.
lesson-again = Intentarlo otra vez
lesson-missing = No hay ninguna lección «{ $name }». Estas son las lecciones:
lesson-step-missing = Esta lección no tiene ningún paso «{ $name }», así que empieza por el primero.
lesson-none = Esta exposición no ofrece lecciones.
lesson-unreadable = No se ha podido cargar la lección. Compruebe la conexión y vuelva a abrir la página.

## Para quien enseña

lesson-teacher = Para quien enseña
lesson-aims = Objetivos
lesson-before = Antes de empezar
lesson-misconceptions = Lo que a menudo se cree
lesson-note = Nota
lesson-class = Para la clase
lesson-class-what = Quien abra este enlace o fotografíe este código llega a esta lección, en este paso.
lesson-lock = Qué puede cambiar la clase
lesson-lock-all = Todo
lesson-lock-some = Solo lo que se marca aquí
lesson-lock-unknown = La dirección pide desbloquear algo que aquí no se conoce: { $names }. No tiene efecto. Se puede desbloquear: { $known }.
lesson-present = Letra grande, para un proyector
lesson-large = Mostrarlo aquí con letra grande
lesson-small = Mostrarlo aquí con letra normal
lesson-handout = Hoja para imprimir
lesson-answers = Soluciones para imprimir
lesson-print = Imprimir
lesson-to-lesson = Volver a la lección
lesson-count = Contar las respuestas en este dispositivo
lesson-counted = Acertadas: { $right }. Otras: { $other }.
lesson-turn = Turno de la siguiente persona
lesson-name = Nombre
lesson-sheet-answers = Soluciones
lesson-sheet-handout = Hoja de trabajo
lesson-sheet-code = La lección en su propio dispositivo
lesson-sheet-right = correcta
lesson-sheet-near = correcta con un margen de { $within }
lesson-lock-step = el paso del circuito
lesson-lock-angle = ángulos
lesson-lock-build = construir con puertas
lesson-lock-panels = qué paneles se ven
lesson-lock-circuits = la elección de circuitos
lesson-lock-objects = objetos
lesson-lock-photos = fotos propias
lesson-lock-caption = la leyenda
lesson-lock-words = palabras y regiones
lesson-lock-shots = disparos y ruido
lesson-lock-experiments = experimentos
lesson-lock-depths = Mirar, Jugar y Estudiar
lesson-lock-settings = el idioma y las explicaciones
lesson-lock-theme = día y noche
lesson-lock-share = compartir
lesson-lock-lesson = pasos de la lección
lesson-lock-about = lo que la página dice de sí misma
