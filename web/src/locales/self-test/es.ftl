## The self-test, for those who look after an exhibit

selftest-heading = Autocomprobación de esta exposición
selftest-running = Comprobando: { $what } …
selftest-green = Todo funciona
selftest-red =
    { $count ->
        [one] Una cosa no funciona
       *[other] { $count } cosas no funcionan
    }
selftest-row-green = correcto
selftest-row-red = con fallo
selftest-again = Comprobar de nuevo
selftest-exhibit = A la exposición
selftest-models = Archivos del modelo
selftest-models-tested = Cada archivo de los modelos, byte por byte, frente a la lista que se incluyó en la página.
selftest-models-right = { $count } archivos, { $size }: todos tal como se hicieron.
selftest-models-changed = «{ $file }» no es el archivo con el que se hizo esta página.
selftest-models-missing = «{ $file }» no se puede descargar.
selftest-models-todo = Vuelva a poner en el servidor la página completa, recárguela y compruebe de nuevo.
selftest-answers = Respuestas
selftest-answers-tested = Se reconocen de nuevo objetos de la exposición; cada respuesta se compara con la que se anotó al construir la exposición.
selftest-answers-right =
    { $count ->
        [one] Un objeto obtuvo la respuesta debida.
       *[other] { $count } objetos obtuvieron la respuesta debida.
    }
selftest-answers-other = «{ $object }»: { $said } en lugar de { $expected }.
selftest-answers-sure = { $class } ({ $share })
selftest-answers-unsure = «No lo sé», como mucho { $class } ({ $share })
selftest-answers-failed = «{ $object }» quedó sin respuesta.
selftest-answers-unknown = No hay respuestas anotadas con las que comparar.
selftest-answers-todo = Construya la exposición de nuevo y póngala entera en el servidor. Si sigue en rojo, el navegador o el ordenador calcula mal: actualice el navegador y luego pruebe con otro ordenador.
selftest-offline = Sin red
selftest-offline-tested = Si este navegador guarda todos los archivos de la página y responde con ellos.
selftest-offline-unknown = No se sabe nada de lo que guarda este navegador.
selftest-offline-unanswered = Los archivos están guardados, pero esta página no se sirvió con ellos.
selftest-offline-todo = Mire si el servidor envía todos los archivos; recargue esta página y compruebe de nuevo. Sin ventana privada, y con una dirección https o de este equipo.
selftest-storage = Espacio en el navegador
selftest-storage-tested = Cuánto puede guardar este navegador para la página, y cuánto guarda.
selftest-storage-room = Hay { $usage } guardados y espacio para { $room } más. Si el disco se llena, el navegador puede borrarlos y descargarlos de nuevo.
selftest-storage-promised = Hay { $usage } guardados y espacio para { $room } más. El navegador no borra nada por su cuenta.
selftest-storage-little = Hay { $usage } guardados y espacio para solo { $room } más.
selftest-storage-unsaid = Este navegador no guarda nada para esta dirección, o no lo dice.
selftest-storage-todo = Haga sitio en el disco de este equipo, reinicie el navegador y compruebe de nuevo.
selftest-storage-unsaid-todo = Abra la exposición con una dirección https o de este equipo, sin ventana privada.
selftest-camera = Cámara
selftest-camera-tested = Si hay una, si la página puede usarla y si da imagen. Vuelve a estar apagada.
selftest-camera-works = Da una imagen de { $width } × { $height } píxeles.
selftest-camera-none = No hay ninguna, y esta exposición no la pide.
selftest-camera-missing = No hay ninguna, pero esta exposición pide una.
selftest-camera-unsupported = En esta dirección el navegador no da cámara a ninguna página.
selftest-camera-asks = Hay una; el navegador preguntará si la página puede usarla.
selftest-camera-refused = Hay una, pero la página no puede usarla.
selftest-camera-silent = Hay una, pero no da imagen: quizá la usa otro programa, o está rota.
selftest-camera-todo = Vuelva a conectar la cámara, cierre otros programas que la usen y compruebe de nuevo. Las cámaras necesitan una dirección https o de este equipo.
selftest-camera-allow = Permita la cámara para esta dirección en los ajustes del navegador; el paquete de quiosco lo hace solo.
selftest-memory = Memoria
selftest-memory-tested = Lo que ocupa la página con el motor y los codificadores cargados.
selftest-memory-fine = { $used }.
selftest-memory-parts = { $used }, de los que { $workers } son del motor y los codificadores.
selftest-memory-unsaid = Este navegador no lo dice.
selftest-memory-much = { $used }: más de lo que nunca necesita.
selftest-memory-todo = Reinicie el navegador y compruebe de nuevo. Si sigue en rojo, avise a quien cuida del programa.
selftest-frames = Fluidez
selftest-frames-tested = Cuánto tardó cada imagen de la pantalla, durante dos segundos.
selftest-frames-smooth = { $median } en la mediana, { $worst } en el peor caso.
selftest-frames-slow = { $median } en la mediana, { $worst } en el peor caso: los visitantes verán tirones.
selftest-frames-none = El navegador no dibujó nada: la página no está en la pantalla.
selftest-frames-todo = Cierre otros programas, deje enfriar el equipo, mire si el navegador puede usar el chip gráfico y compruebe de nuevo.
