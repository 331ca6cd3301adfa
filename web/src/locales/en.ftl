# Every text of the page, in English. Captions are English in every language: the encoder knows no other.

title = Qurio
tagline = A small quantum model looks at museum objects

## How deep to look

depths-label = How deep to look
depth-look = Look
depth-play = Play
depth-study = Study
deeper-play = Play with it
deeper-play-what = Strike out words, blur parts of the photo, and see what really mattered.
deeper-study = Study it
deeper-study-what = The circuit gate by gate, the state, what is read out, and how good the model is.

## Choosing

choose-heading = Choose an object
choose-file = Your photo
choose-camera = Camera
gallery-label = Objects to try
privacy-line = Your photo never leaves this device.
ways-in = You can also drop or paste one.
drop-here = Drop the photo anywhere

## The photo

photo-heading = The photo
photo-own = Your photo, { $name }
photo-none = No photo. The model reads the caption alone.
photo-clear = Clear
photo-remove = Clear the photo
photo-credit = { $credit }, { $licence }
regions-label = The photo in 49 regions, as the model sees it. Point at one to see which words it looks at.
region-label = Row { $row }, column { $column }: { $share } of the attention
region-label-blurred = Row { $row }, column { $column }, blurred: { $share } of the attention
attention-toggle = Where it looked
attention-release = Let go

## Attention in words

answer-looks = It looked { $where }
word-looks = For “{ $word }” it looked { $where }
where-focused =
    { $regions ->
        [one] at a single region { $zone }.
       *[other] mostly { $zone }: half of its attention is on { $regions } of 49 regions.
    }
where-spread = all over the picture: half of its attention needs { $regions } of 49 regions.
word-struck = “{ $word }” is struck out: the model does not read it.
zone-top-left = at the top left
zone-top = at the top
zone-top-right = at the top right
zone-left = on the left
zone-middle = in the middle
zone-right = on the right
zone-bottom-left = at the bottom left
zone-bottom = at the bottom
zone-bottom-right = at the bottom right
region-looks = This region (row { $row }, column { $column }) listened most to “{ $first }” ({ $weight }) and “{ $second }” ({ $rest }).
region-one-word = This region (row { $row }, column { $column }) listened to “{ $first }” ({ $weight }).
region-alone = This region (row { $row }, column { $column }) holds { $share } of the attention.

## The caption

words-heading = The words it read
words-touch = Touch a word or the photo
caption-label = Caption
caption-placeholder = Describe the object in English, as a museum label would
caption-hint = English only. The answer follows as you pause, or press Enter.
caption-carried = You wrote this for the photo before. Change it, or clear it.
caption-clear = Clear
caption-remove = Clear the caption
words-none = No caption: it looked at the photo alone.
words-ignored =
    { $ignored ->
        [one] The model reads the first { $seen } words; the last one is ignored.
       *[other] The model reads the first { $seen } words; the last { $ignored } are ignored.
    }
word-label = { $word }, { $share } of the attention to words
word-label-struck = { $word }, struck out

## The answer

answer-heading = The model’s answer
answer-waiting = One moment
answer-choose = Choose an object
answer-no-model = No model yet
answer-abstain = I don’t know
answer-at-best = at best { $share }
answer-sure = It is sure: the next guess, { $second }, gets { $rest }.
answer-likely = It leans this way; { $second } is still possible, with { $rest }.
answer-seen = It learned from this very picture, so a right answer proves little.
answer-torn = It is torn between { $first } ({ $share }) and { $second } ({ $rest }).
answer-unsure = The closest it comes is { $first } ({ $share }), then { $second } ({ $rest }).
abstain-reason = This does not resemble what it was trained on closely enough: { $confidence }, where it needs { $threshold } to answer.
odds-heading = What it could be
odds-all = The other classes of all { $count }
familiarity = Familiarity
familiarity-needed = It answers from { $threshold } on, the upright mark.

class-amber = Carved amber
class-bronze = Bronze
class-ceramics = Ceramics
class-coin = Coin
class-egyptian_coffin = Egyptian coffin
class-egyptian_object = Egyptian object
class-greek_vase = Greek vase
class-jade = Jade
class-miniature = Persian miniature
class-monument = Monument
class-mosaic = Mosaic
class-netsuke_ivory = Netsuke or ivory
class-painting = Painting
class-sculpture = Sculpture
class-textile = Textile
class-western_print = Western print
class-woodblock_print = Woodblock print
class-embroidery_robe = Embroidered robe
class-gilt_gold = Gilt or gold
class-lacquer_enamel = Lacquer or enamel
class-porcelain = Porcelain
class-pottery = Pottery
class-silk_brocade = Silk brocade
class-stone = Stone
class-wood_ivory = Wood or ivory

## What if

what-if-back = Put everything back
undo = Undo
redo = Redo
strike-word = Strike out “{ $word }”
put-back-word = Put “{ $word }” back
blur-region = Blur this part
unblur-region = Show it again
without-nothing = As it was given
without-word = Without “{ $word }”
without-two-words = Without “{ $first }” and “{ $second }”
without-words = Without { $count } words
without-regions =
    { $count ->
        [one] with one part blurred
       *[other] with { $count } parts blurred
    }
with-angles =
    { $count ->
        [one] with one angle turned
       *[other] with { $count } angles turned
    }
list-two = { $first }, { $second }
sentences = { $first } { $second }
change-same = The answer stays { $class }: { $before } before, { $after } now.
change-other = The answer changes from { $class } ({ $before }, now { $after }) to { $other } ({ $share }).
play-heading = Play with it
play-lead = Change one thing and the model answers again, for real: nothing here is estimated.
effects-heading = What really mattered
effects-lead = Each word is struck out once and each part of the photo blurred once, and the model answers again. What { $class } loses is what that word or part did.
effects-start = Try every word and part
effects-running = How much has been tried
effects-progress = { $done } of { $total } tried
effects-stop = Stop
effects-words = Words, by what they do
effects-regions = Parts of the photo
effects-table = All parts of the photo as a table
effect-word = Without “{ $word }”, { $class } would lose { $points } points.
effect-region = Of the parts of the photo, row { $row }, column { $column } matters most: { $points } points.
points = { $points } points
map-looked = Where it looked
map-mattered = What mattered
table-effect = Effect (points)
table-place = row { $row }, column { $column }
truth-regions-none = Whether attention and effect agree cannot be said here: all parts matter alike.
truth-regions-strong = Attention tells the truth here: what it looked at is mostly what mattered (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
truth-regions-some = Attention tells part of the truth here (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
truth-regions-weak = Do not trust attention here: what it looked at is not what mattered (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
truth-words-none = Whether attention and effect agree cannot be said for so few words.
truth-words-strong = For the words, attention tells the truth: rank correlation { $rho }.
truth-words-some = For the words, attention tells part of the truth: rank correlation { $rho }.
truth-words-weak = For the words, attention is no guide: rank correlation { $rho }.

## What the page is doing

loading-label = How much of the model has arrived
loading-first = Fetching the model
loading-part = Fetching the model: { $loaded } of { $total }. Now the { $part }, { $partLoaded } of { $partTotal }.
loading-starting = All { $total } are here. Starting the model.
part-runtime = runtime
part-engine = quantum engine
part-vision = picture encoder
part-text = language encoder
part-vocabulary = vocabulary
part-head = trained head
status-ready = Ready. Choose an object, or describe one.
status-opening = Opening the photo
status-working = Looking
status-error = Something went wrong
timing-both = Answered in { $total }: looking { $looking }, reading { $reading }, quantum part and answer { $deciding }.
timing-looking = Answered in { $total }: looking { $looking }, quantum part and answer { $deciding }.
timing-reading = Answered in { $total }: reading { $reading }, quantum part and answer { $deciding }.
timing-deciding = Answered in { $total }, for the quantum part and the answer.

## What can go wrong

problem-again = Try again
problem-dismiss = Close this note
photo-heic = This photo is in Apple’s HEIC format, which this browser cannot open. Set the camera to “Most Compatible”, or choose a JPEG or PNG.
photo-unsupported = This kind of picture cannot be opened here. Choose a JPEG or PNG.
photo-not-an-image = This file is not a picture. Choose a JPEG or PNG.
photo-empty = This file is empty. Choose another one.
photo-damaged = This picture file is damaged and cannot be opened. Choose another one.
photo-incomplete = This picture file ends too early, perhaps after a broken download. Fetch it again, or choose another one.
photo-too-large = This picture is too large. Choose one of at most 40 megapixels and 32 MB.
photo-deadline = Opening this picture took too long, so it was stopped. Choose a smaller one.
photo-worker = Something broke while this picture was opened. It has been repaired: choose the photo again, or another one.
photo-download = The picture could not be fetched. Check the connection and choose it again.
gallery-download = The objects to try could not be fetched. Your own photos work all the same.
models-download = The model could not be fetched. Check the connection and try again.
models-changed = The model did not arrive as it was sent. Try again; if this note returns, reload the page.
models-memory = This device is short of memory. Close other pages and try again.
models-broken = The model could not be started. Try again; if this note returns, use a current browser.
caption-too-long = This caption is too long. Shorten it: the model reads only the first 24 words.
answer-not-finite = The model’s numbers went astray, so there is no answer. Try again.
answer-deadline = The answer took too long, so it was stopped. Try again.
answer-nothing = There is nothing to look at yet. Choose an object, or write a caption.
answer-broken = The model stopped and has been restarted. Try again.

## Inside

inside-heading = Look inside
inside-lead = Photo and words become one state of six qubits. A small circuit turns it, and what its qubits then show decides the answer.
inside-waiting = This fills as soon as there is an answer.
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
circuit-heading = The quantum circuit
circuit-sentence = { $qubits } qubits, { $operations } operations: { $turned } turn a qubit by a trained angle, { $linking } link two. At the end q{ $wire } shows the largest value, ⟨Z{ $wire }⟩ = { $value }.
circuit-scroll = Circuit diagram, scrolls sideways
circuit-encoding = { $count } amplitudes in
circuit-table = The circuit as a table
step-label = Step through the circuit
step-back = One step back
step-forward = One step forward
step-encoded = Step 0 of { $last }: photo and words have just been encoded. Read out here, the quantum head would say { $class } ({ $share }).
step-one-wire = Step { $step } of { $last }: { $gate } turns q{ $wire }. Read out here, the quantum head would say { $class } ({ $share }).
step-two-wires = Step { $step } of { $last }: { $gate } links q{ $wire } to q{ $other }. Read out here, the quantum head would say { $class } ({ $share }).
amplitudes-heading = The state: { $count } amplitudes
amplitudes-lead = This is what photo and words become on the way into the circuit.
amplitudes-at-step = This is the state after step { $step } of the circuit.
amplitudes-sentence = The largest of its { $count } amplitudes, |{ $state }⟩, carries { $share } of the probability; { $half } together carry half. { $positive } are positive.
amplitudes-axis = qubits { $first } to { $last }
amplitudes-table = The amplitudes as a table
qubits-heading = The qubits, one by one and two by two
qubits-lead = After step { $step }.
qubits-sentence = q{ $mixed } is the most mixed, with { $entropy } bits of entropy. q{ $a } and q{ $b } know most about each other: { $shared } bits. All together they are entangled by { $entanglement } of at most 1.
qubits-apart = No two qubits know anything about each other here. Entanglement: { $entanglement } of at most 1.
qubits-legend = Each disc is a qubit seen from the side, with 0 at the top and 1 at the bottom. A full arrow is a pure state; the shorter it is, the more the rim fills with entropy. Threads are as wide as what two qubits share.
qubits-table = The qubits as a table
pairs-table = The pairs as a table
table-qubit = Qubit
table-x = ⟨X⟩
table-y = ⟨Y⟩
table-z = ⟨Z⟩
table-length = Arrow
table-entropy = Entropy (bits)
table-pair = Pair
table-shared = Shared (bits)
along-heading = The answer on its way
along-lead = What the quantum head would say if it were read out after each gate. It was trained for the last one, so the way there need not make sense.
along-sentence = From step { $step } on ({ $gate }) it stays with { $class }.
along-from-start = { $class } is ahead from the start: the circuit does not change its mind.
along-table = The odds along the circuit as a table
attention-heading = Attention in numbers
attention-lead = Touch a word or a part of the photo above, and these follow.
attention-regions = The regions as a table
attention-words = The words as a table
readout-heading = What is read out: { $count } values
readout-lead = Each qubit alone on the diagonal, each pair below it; the classifier sees nothing else.
readout-sentence = The strongest is ⟨{ $name }⟩ = { $value }.
readout-z = Along Z
readout-x = Along X
readout-table = The values as a table
legend-plus = positive
legend-minus = negative
legend-size = the larger the area, the larger the number
table-region = Region
table-row = Row { $row }
table-column = Column { $column }
table-word = Word
table-share = Attention
table-step = Step
table-gate = Gate
table-wires = Qubits
table-angle = Angle (rad)
table-state = State
table-amplitude = Amplitude
table-probability = Probability
table-measured = Measured
table-value = Value

## About

theme-dark = Dark colours
about-heading = About this page
about-what = What this is
about-what-text = Two frozen encoders, one for pictures and one for words, describe what you give them. Attention compares the words with 49 regions of the picture, and both become the amplitudes of six simulated qubits. Everything is computed here, in your browser, gate by gate.
about-size = { $classes } classes; { $parameters } trained numbers, of which { $angles } are angles of the circuit.
about-honest = What it is not
about-level = It is no quantum advantage: in our measurements a classical model of the same size does just as well.
about-attention = The lit regions are where the model looked, never where a word is: it does not know where things are.
about-english = It reads English captions only, and knows only the classes above. Objects from collections it has never seen are much harder for it.
about-privacy = Your photo stays here
about-privacy-text = Photos and captions are never sent or stored. The page fetches its own files and nothing else.
about-sources = Sources
about-sources-text = The picture encoder is part of a network that was trained to keep offensive images off screens; its early layers see textures and shapes well. The language encoder is the Universal Sentence Encoder Lite. The typefaces are Newsreader and Source Sans (SIL Open Font License).
credits-summary = Credits of the { $count } pictures
credits-line = { $credit }, { $licence }, { $source }
credits-seen = · in the training data
