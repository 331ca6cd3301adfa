# El banco de trabajo.

bench-panel-circuit = El circuito
bench-panel-qubits = Cúbits
    .child = Monedas
bench-panel-state = Estado
bench-panel-readout = Lectura
bench-panel-along = Probabilidades
bench-tabs = Lo que se muestra bajo el circuito
bench-enlarge = Agrandar: { $panel }
bench-shrink = Volver a reducir: { $panel }
bench-entanglement = Entrelazamiento: { $now }
    .child = Unidas entre sí: { $now } de 1
    .physicist = Entrelazamiento Q = { $now }
bench-entanglement-changes = Entrelazamiento: { $before } → { $now }
    .child = Unidas entre sí: { $before } → { $now } de 1
    .physicist = Entrelazamiento Q = { $before } → { $now }
bench-state-reading = El más probable: |{ $state }⟩, { $share }
bench-state-alike = { $alike } igual de probables, { $share } cada uno
bench-along-reading = Aquí: { $class }, { $share }
bench-along-steps = paso
bench-legend-phase = la aguja y el color muestran la fase
    .child = la aguja muestra hacia dónde apunta el número
bench-step-start = Paso 0 de { $last }: todavía no ha actuado ninguna puerta.
bench-step-one = Paso { $step } de { $last }: { $gate } actúa solo sobre q{ $wire }.
bench-step-two = Paso { $step } de { $last }: { $gate } enlaza q{ $wire } con q{ $other }. Todos juntos están tan entrelazados como antes.
bench-step-entangles = Paso { $step } de { $last }: { $gate } enlaza q{ $wire } con q{ $other } y entrelaza: de { $before } a { $now } en una escala de 0 a 1.
bench-step-parts = Paso { $step } de { $last }: { $gate } enlaza q{ $wire } con q{ $other } y quita entrelazamiento: de { $before } a { $now } en una escala de 0 a 1.
bench-panel-counts = Disparos
    .child = Mirar muchas veces
bench-choose = Circuito
bench-answer = De esta respuesta
bench-own = El suyo
bench-teaching = Pequeños, para aprender
bench-teach-one = Un cúbit
bench-teach-one-says = Un cúbit al que no le ha pasado nada: leído en Z, siempre es 0.
bench-teach-plus = H: los dos a la vez
bench-teach-plus-says = H hace 0 y 1 igual de probables en Z. Leído en X, el resultado es seguro.
bench-teach-turn = RY: un giro a mano
bench-teach-turn-says = Elija la puerta y gire su ángulo: gira la flecha y, con ella, las probabilidades.
bench-teach-interference = Fase e interferencia
bench-teach-interference-says = La fase no cambia ninguna probabilidad hasta que la segunda H vuelve a juntar los dos caminos.
bench-teach-bell = Par de Bell: dos entrelazados
bench-teach-bell-says = Cada cúbit solo es puro azar y, aun así, los dos siempre coinciden: no queda flecha, todo está en el hilo.
bench-teach-cnot = CNOT: uno decide sobre el otro
bench-teach-cnot-says = El primer cúbit es 1, así que CNOT da la vuelta al segundo. Aquí nada queda entrelazado.
bench-teach-measure-x = Par de Bell, leído en X
bench-teach-measure-x-says = El mismo par de Bell, leído en X: también ahí coinciden. Una pareja que solo fuera 00 u 11 por azar coincidiría aquí la mitad de las veces.
bench-teach-encode = Cuatro números como amplitudes
bench-teach-encode-says = Estas puertas crean un estado cuyas amplitudes son sus cuatro números, llevados a longitud 1.
bench-teach-ghz = GHZ: tres entrelazados
bench-teach-ghz-says = Los tres coinciden siempre: si se quita uno, los otros dos solo comparten lo que daría una moneda lanzada una vez.
bench-copy = Cambiarlo
bench-bases = En qué eje se lee cada cúbit
bench-basis = q{ $wire } { $basis }: se lee en { $basis }, pulse para cambiarlo
bench-again = Otra vez
bench-shots = { $shots } disparos
column-imaginary = Parte imaginaria
bench-outcome = Resultado
bench-count = Veces
bench-limit = Disparos sin fin
bench-counts-others = y { $count } resultados más
bench-counts-table = Los recuentos en una tabla
bench-counts-legend = Una barra es cuántas veces salió un resultado; la línea que la cruza es donde acabaría con disparos sin fin.
bench-counts-sentence = { $shots } disparos dieron { $seen } resultados distintos. { $outcome } salió más veces: { $count }. Con disparos sin fin su parte sería { $limit }.
bench-circuit-sentence = { $operations ->
        [one] Una puerta
       *[other] { $operations } puertas
    } sobre { $qubits ->
        [one] un cúbit
       *[other] { $qubits } cúbits
    }, { $linking } de ellas entre dos. Al final q{ $wire } es el más alejado de cero en Z, ⟨Z{ $wire }⟩ = { $value }.
amplitudes-alike = { $alike } de sus { $count } estados de la base son igual de probables, con { $share } cada uno; los demás lo son menos.
    .child = { $alike } de los { $count } son igual de grandes, cada uno con { $share } de todo.
    .physicist = max |ψ|² = { $share }, en { $alike } de { $count } estados de la base.
amplitudes-complex = El más probable de sus { $count } estados de la base, |{ $state }⟩, tiene el { $share } de la probabilidad; { $half ->
        [1] él solo tiene la mitad
       *[other] { $half } juntos tienen la mitad
    }. Algunas amplitudes tienen una fase que no es ni más ni menos.
    .child = El más probable de los { $count } es { $state }, con el { $share } de todo.
    .physicist = max |ψ|² = { $share } en |{ $state }⟩; { $half } de { $count } estados de la base reúnen la mitad de la norma; las amplitudes son complejas.

gradient-legend = Cuanto más llena una puerta, más cuenta su ángulo para esta respuesta (gradiente del logaritmo de su probabilidad).
circuit-sentence = { $qubits } cúbits, { $operations } operaciones: { $turned } giran un cúbit por un ángulo entrenado, { $linking } unen dos. Al final q{ $wire } es el más alejado de cero en Z, ⟨Z{ $wire }⟩ = { $value }.
    .child = { $qubits } monedas cuánticas y { $operations } puertas. { $turned } puertas giran una moneda, { $linking } unen dos. Al final la moneda q{ $wire } es la más decidida: { $value }.
    .physicist = { $qubits } cúbits, { $operations } puertas: { $turned } rotaciones RY de ángulo entrenado y { $linking } CNOT. De los ⟨Z⟩ finales, el mayor en valor absoluto es ⟨Z{ $wire }⟩ = { $value }.
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
amplitudes-lead = En esto se convierten foto y palabras al entrar en el circuito.
    .child = Esta es la mezcla de imagen y palabras: 64 números, los grandes como puntos grandes.
    .physicist = El estado codificado en amplitudes, real y normalizado, con la amplitud de referencia.
amplitudes-at-step = Este es el estado tras el paso { $step } del circuito.
amplitudes-sentence = La mayor de sus { $count } amplitudes, |{ $state }⟩, lleva { $share } de la probabilidad; { $half ->
        [1] ella sola lleva al menos la mitad
       *[other] { $half } juntas llevan al menos la mitad
    }. { $positive ->
        [1] Una es positiva.
       *[other] { $positive } son positivas.
    }
    .child = La mayor de las { $count } es { $state }, con { $share } de todo.
    .physicist = max |ψ|² = { $share } en |{ $state }⟩; { $half ->
        [1] uno de { $count } estados base tiene
       *[other] { $half } de { $count } estados base tienen
    } al menos la mitad de la norma; { $positive ->
        [1] una amplitud es positiva
       *[other] { $positive } amplitudes son positivas
    }.
amplitudes-axis = cúbits { $first } a { $last }
amplitudes-table = Las amplitudes en una tabla
qubits-lead = Tras el paso { $step }.
qubits-sentence = q{ $mixed } es el más mezclado, con { $entropy } bits de entropía. q{ $a } y q{ $b } son los que más saben uno del otro: { $shared } bits. El entrelazamiento de todos juntos es { $entanglement } en una escala de 0 a 1.
    .child = La moneda q{ $mixed } es la más indecisa. Las monedas q{ $a } y q{ $b } son las que más saben una de otra.
    .physicist = La entropía de von Neumann es máxima en q{ $mixed }: { $entropy } bits. La información mutua cuántica es máxima en (q{ $a }, q{ $b }): { $shared } bits. Entrelazamiento global (Meyer y Wallach): Q = { $entanglement }.
qubits-apart = Aquí ningún cúbit sabe nada de otro. El entrelazamiento de todos juntos es { $entanglement } en una escala de 0 a 1.
    .child = Aquí cada moneda va por su cuenta: ninguna sabe nada de otra.
    .physicist = Toda información mutua entre pares es nula; entrelazamiento global (Meyer y Wallach) Q = { $entanglement }.
qubits-no-pair = Aquí ningún cúbit sabe nada de otro, y aun así varios juntos están entrelazados: { $entanglement } en una escala de 0 a 1.
    .child = Aquí no hay dos monedas que compartan un secreto, pero varias juntas sí.
    .physicist = Toda información mutua entre pares es nula, pero el entrelazamiento global (Meyer y Wallach) es Q = { $entanglement }: las correlaciones son entre más de dos cúbits.
qubits-legend = Cada esfera es un cúbit: 0 arriba, 1 abajo, X a la derecha. Una flecha tan larga como el radio es un estado puro; cuanto más corta, más se llena el borde de entropía. Los hilos son tan anchos como lo que comparten dos cúbits.
    .child = Cada esfera es una moneda cuántica. Una flecha larga quiere decir que sabe lo que es; un borde lleno, que no se la puede conocer sin las otras. Un hilo grueso quiere decir que dos monedas comparten un secreto.
    .physicist = Esferas de Bloch: la pureza es (1 + |r|²)/2, el borde es la entropía de von Neumann en bits, el ancho de un hilo la información mutua cuántica. Una punta hueca se aleja del ojo. Mientras todas las amplitudes sean reales, y se anula.
qubits-table = Los cúbits en una tabla
pairs-table = Los pares en una tabla
along-lead = Lo que diría la cabeza cuántica si se leyera tras cada puerta. Se entrenó para la última, así que el camino no tiene por qué tener sentido.
    .child = ¿Qué diría si paráramos tras cada puerta? Solo aprendió a acertar al final.
    .physicist = La lectura entrenada aplicada tras cada puerta. Se ajustó solo al último estado, así que los valores intermedios son un diagnóstico.
along-sentence = Desde el paso { $step } ({ $gate }) se queda con { $class }.
along-from-start = { $class } va por delante desde el principio: el circuito no cambia de opinión.
along-table = Las probabilidades a lo largo del circuito en una tabla
readout-lead = Los cuadros más oscuros son cúbits solos, los demás son parejas: bajo la escalera en Z, sobre ella en X. Es todo lo que ve el clasificador.
    .child = Los cuadros oscuros son monedas solas, los demás son parejas, miradas de dos maneras. El último paso no llega a ver nada más.
    .physicist = ⟨Z⟩ y ⟨ZZ⟩ bajo la escalera, ⟨X⟩ y ⟨XX⟩ sobre ella: dos configuraciones de medida. El clasificador lineal no actúa sobre nada más.
readout-sentence = El más fuerte es ⟨{ $name }⟩ = { $value }.
readout-z = En Z
readout-x = En X
readout-table = Los valores en una tabla

# Construir.

build-bar = Construir el circuito
build-palette = Puertas
build-group-fixed = Puertas de un cúbit
build-group-turning = Puertas que giran un ángulo
build-group-two = Puertas de dos cúbits
build-group-two-turning = Puertas de dos cúbits con un ángulo
build-undo = Deshacer el último cambio del circuito
build-redo = Rehacerlo
build-wire-less = Quitar el cúbit de abajo
build-wire-more = Añadir un cúbit
build-wires = { $count ->
    [one] { $count } cúbit
   *[other] { $count } cúbits
  }
build-clear = Quitar todas las puertas
build-grid = Lugares del circuito: las flechas se mueven, Intro pone o elige, Supr quita, los corchetes giran, Mayús y flechas mueven una puerta
build-place = { $wire }, lugar { $column }, vacío
build-gate = { $gate } en { $wires }, paso { $step } de { $last }
build-hint = Elija una puerta y después su lugar en el circuito. Una puerta del circuito se puede elegir y cambiar.
build-waits-place = { $gate }: ¿dónde debe actuar? Elija un lugar.
build-waits-target = { $gate }: q{ $wire } decide. Elija ahora el cúbit que cambia.
    .physicist = { $gate }: control en q{ $wire }. Ahora el objetivo.
build-waits-second = { $gate }: un extremo es q{ $wire }. Elija ahora el otro cúbit.
build-controls = Cambiar { $gate }
build-earlier = Un lugar antes
build-later = Un lugar después
build-up = Un cúbit hacia arriba
build-down = Un cúbit hacia abajo
build-exchange = Intercambiar sus dos cúbits
build-remove = Quitar esta puerta
build-angle = { $count ->
    [one] Ángulo
   *[other] Ángulo { $number }
  }
build-angle-typed = { $angle }, como texto
build-angle-forms = 60, 22.5°, pi/3 o 1.2 rad
build-encode = Números que se codifican
build-encode-number = Número que debe tener |{ $state }⟩
build-begins = Empieza con { $count } amplitudes.
build-begin-zero = Empezar con cada cúbit en 0
build-again = Probar otra vez
build-problem-gates = El circuito está lleno: tiene { $most } puertas. Quite antes una.
build-problem-same-wire = Esta puerta necesita dos cúbits distintos. Elija otro.
build-problem-no-wire = Ahí no hay ningún cúbit. Añada uno o mueva la puerta hacia el otro lado.
build-problem-no-gate = Esa puerta ya no existe.
build-problem-first = Ya es la primera en sus cúbits.
build-problem-last = Ya es la última en sus cúbits.
build-problem-angle = Eso no es un ángulo. Escriba 60, 22.5°, pi/3 o 1.2 rad.
build-problem-most-wires = Hay { $most } cúbits: no caben más.
build-problem-least-wires = Debe quedar un cúbit.
build-problem-wire-used = Hay puertas en q{ $wire }. Muévalas o quítelas antes.
build-problem-wire-amplitudes = q{ $wire } no empieza en 0: sin él, el circuito empezaría con otro estado.
build-problem-amplitudes = Un circuito empieza con { $count } números de −{ $most } a { $most } que no son todos 0.
build-problem-encode = Se pueden codificar cuatro números de −20 a 20, y no pueden ser todos 0.
build-problem-link = El circuito de este enlace no se puede leer: le falta algo. Se muestra el circuito de esta respuesta.
build-problem-engine = No se pudo cargar la parte de la página que calcula circuitos.
