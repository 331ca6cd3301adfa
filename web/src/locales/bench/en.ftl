# The workbench.

bench-panel-circuit = The circuit
bench-panel-qubits = Qubits
    .child = Coins
bench-panel-state = State
bench-panel-readout = Read-out
bench-panel-along = Probabilities
bench-tabs = What is shown below the circuit
bench-enlarge = Make large: { $panel }
bench-shrink = Make small again: { $panel }
bench-entanglement = Entanglement: { $now }
    .child = Tied together: { $now } of 1
    .physicist = Entanglement Q = { $now }
bench-entanglement-changes = Entanglement: { $before } → { $now }
    .child = Tied together: { $before } → { $now } of 1
    .physicist = Entanglement Q = { $before } → { $now }
bench-state-reading = Likeliest: |{ $state }⟩, { $share }
bench-state-alike = { $alike } equally likely, { $share } each
bench-along-reading = Here: { $class }, { $share }
bench-along-steps = step
bench-legend-phase = the hand and the colour show the phase
    .child = the hand shows which way the number points
bench-step-start = Step 0 of { $last }: no gate has acted yet.
bench-step-one = Step { $step } of { $last }: { $gate } acts on q{ $wire } alone.
bench-step-two = Step { $step } of { $last }: { $gate } links q{ $wire } to q{ $other }. All together they are as entangled as before.
bench-step-entangles = Step { $step } of { $last }: { $gate } links q{ $wire } to q{ $other } and entangles: from { $before } to { $now } on a scale from 0 to 1.
bench-step-parts = Step { $step } of { $last }: { $gate } links q{ $wire } to q{ $other } and takes entanglement away: from { $before } to { $now } on a scale from 0 to 1.
bench-panel-counts = Shots
    .child = Looking often
bench-choose = Circuit
bench-answer = Of this answer
bench-own = Your own
bench-teaching = Small ones to learn from
bench-teach-one = One qubit
bench-teach-one-says = A qubit that nothing has happened to: read along Z, it is always 0.
bench-teach-plus = H: both at once
bench-teach-plus-says = H makes 0 and 1 equally likely along Z. Read along X, the outcome is certain.
bench-teach-turn = RY: a turn by hand
bench-teach-turn-says = Choose the gate and turn its angle: the arrow turns, and with it the probabilities.
bench-teach-interference = Phase and interference
bench-teach-interference-says = The phase changes no probability until the second H brings both ways together again.
bench-teach-bell = Bell pair: two entangled
bench-teach-bell-says = Each qubit alone is pure chance, and yet both always agree: no arrow is left, all of it is in the thread.
bench-teach-cnot = CNOT: one decides the other
bench-teach-cnot-says = The first qubit is 1, so CNOT turns the second one over. Nothing is entangled here.
bench-teach-measure-x = Bell pair, read along X
bench-teach-measure-x-says = The same Bell pair, read along X: both agree there too. A pair that merely was 00 or 11 by chance would agree here only half of the time.
bench-teach-encode = Four numbers as amplitudes
bench-teach-encode-says = These gates make a state whose amplitudes are your four numbers, brought to length 1.
bench-teach-ghz = GHZ: three entangled
bench-teach-ghz-says = All three always agree. Take one away, and the other two share no more than a coin that was tossed once.
bench-copy = Change it
bench-bases = Along which axis each qubit is read
bench-basis = q{ $wire } { $basis }: read along { $basis }, press to change
bench-again = Again
bench-shots = { $shots } shots
column-imaginary = Imaginary part
bench-outcome = Outcome
bench-count = Count
bench-limit = Endless shots
bench-counts-others = and { $count } more outcomes
bench-counts-table = The counts as a table
bench-counts-legend = A bar is how often an outcome came; the line on it is where it would end with endless shots.
bench-counts-sentence = { $shots } shots gave { $seen } different outcomes. { $outcome } came most often: { $count } times. With endless shots its share would be { $limit }.
bench-circuit-sentence = { $operations ->
        [one] One gate
       *[other] { $operations } gates
    } on { $qubits ->
        [one] one qubit
       *[other] { $qubits } qubits
    }, { $linking } of them between two. At the end q{ $wire } is furthest from zero along Z, ⟨Z{ $wire }⟩ = { $value }.
amplitudes-alike = { $alike } of its { $count } basis states are equally likely, with { $share } each; every other is less likely.
    .child = { $alike } of the { $count } are equally big, each with { $share } of everything.
    .physicist = max |ψ|² = { $share }, at { $alike } of { $count } basis states.
amplitudes-complex = The likeliest of its { $count } basis states, |{ $state }⟩, has { $share } of the probability; { $half ->
        [1] it alone has half
       *[other] { $half } together have half
    }. Some amplitudes have a phase that is neither plus nor minus.
    .child = The likeliest of the { $count } is { $state }, with { $share } of everything.
    .physicist = max |ψ|² = { $share } at |{ $state }⟩; { $half } of { $count } basis states hold half of the norm; the amplitudes are complex.

gradient-legend = The fuller a gate, the more its angle matters for this answer (gradient of the logarithm of its probability).
circuit-sentence = { $qubits } qubits, { $operations } operations: { $turned } turn a qubit by a trained angle, { $linking } link two. At the end q{ $wire } is furthest from zero along Z, ⟨Z{ $wire }⟩ = { $value }.
    .child = { $qubits } quantum coins and { $operations } gates. { $turned } gates turn a coin, { $linking } link two of them. At the end coin q{ $wire } is the most decided: { $value }.
    .physicist = { $qubits } qubits, { $operations } gates: { $turned } RY rotations with trained angles and { $linking } CNOTs. Of the ⟨Z⟩ at the end the largest in magnitude is ⟨Z{ $wire }⟩ = { $value }.
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
amplitudes-lead = This is what photo and words become on the way into the circuit.
    .child = This is the mixture of picture and words: 64 numbers, big ones as big discs.
    .physicist = The amplitude-encoded state, real and normalised, including the reference amplitude.
amplitudes-at-step = This is the state after step { $step } of the circuit.
amplitudes-sentence = The largest of its { $count } amplitudes, |{ $state }⟩, carries { $share } of the probability; { $half ->
        [1] it alone carries at least half
       *[other] { $half } together carry at least half
    }. { $positive ->
        [1] One is positive.
       *[other] { $positive } are positive.
    }
    .child = The biggest of the { $count } is { $state }, with { $share } of everything.
    .physicist = max |ψ|² = { $share } at |{ $state }⟩; { $half ->
        [1] that one
       *[other] { $half }
    } of { $count } basis states { $half ->
        [1] holds
       *[other] hold
    } at least half of the norm; { $positive ->
        [1] one amplitude is
       *[other] { $positive } amplitudes are
    } positive.
amplitudes-axis = qubits { $first } to { $last }
amplitudes-table = The amplitudes as a table
qubits-lead = After step { $step }.
qubits-sentence = q{ $mixed } is the most mixed, with { $entropy } bits of entropy. q{ $a } and q{ $b } know most about each other: { $shared } bits. The entanglement of all together is { $entanglement } on a scale from 0 to 1.
    .child = Coin q{ $mixed } is the most undecided. The coins q{ $a } and q{ $b } know most about each other.
    .physicist = Von Neumann entropy is largest for q{ $mixed }: { $entropy } bits. Quantum mutual information is largest for (q{ $a }, q{ $b }): { $shared } bits. Global entanglement (Meyer and Wallach): Q = { $entanglement }.
qubits-apart = No two qubits know anything about each other here. The entanglement of all together is { $entanglement } on a scale from 0 to 1.
    .child = Here every coin is on its own: none knows anything about another.
    .physicist = All pairwise mutual information vanishes; global entanglement (Meyer and Wallach) Q = { $entanglement }.
qubits-no-pair = No two qubits know anything about each other here, and yet several together are entangled: { $entanglement } on a scale from 0 to 1.
    .child = No two coins share a secret here, but several of them together do.
    .physicist = All pairwise mutual information vanishes, while global entanglement (Meyer and Wallach) Q = { $entanglement }: the correlations are between more than two qubits.
qubits-legend = Each ball is a qubit: 0 at the top, 1 at the bottom, X to the right. An arrow as long as the ball is wide is a pure state; the shorter it is, the more the rim fills with entropy. Threads are as wide as what two qubits share.
    .child = Each ball is one quantum coin. A long arrow means it knows what it is; a full rim means it cannot be known without the others. A thick thread means two coins share a secret.
    .physicist = Bloch spheres: the purity is (1 + |r|²)/2, the rim is the von Neumann entropy in bits, the width of a thread the quantum mutual information. A hollow tip is turned away from the eye. As long as all amplitudes are real, y vanishes.
qubits-table = The qubits as a table
pairs-table = The pairs as a table
along-lead = What the quantum head would say if it were read out after each gate. It was trained for the last one, so the way there need not make sense.
    .child = What would it say if we stopped after each gate? It only learned to be right at the very end.
    .physicist = The trained read-out applied after every gate. It was fitted to the last state only, so the intermediate values are a diagnostic.
along-sentence = From step { $step } on ({ $gate }) it stays with { $class }.
along-from-start = { $class } is ahead from the start: the circuit does not change its mind.
along-table = The probabilities along the circuit as a table
readout-lead = Darker squares are qubits alone, the others pairs: below the stair along Z, above it along X. This is all that the classifier sees.
    .child = Dark squares are single coins, the others are pairs, looked at in two ways. The last step gets to see nothing else.
    .physicist = ⟨Z⟩ and ⟨ZZ⟩ below the stair, ⟨X⟩ and ⟨XX⟩ above: two measurement settings. The linear classifier acts on nothing else.
readout-sentence = The strongest is ⟨{ $name }⟩ = { $value }.
readout-z = Along Z
readout-x = Along X
readout-table = The values as a table

# Building.

build-bar = Build the circuit
build-palette = Gates
build-group-fixed = Gates of one qubit
build-group-turning = Gates that turn by an angle
build-group-two = Gates of two qubits
build-group-two-turning = Gates of two qubits with an angle
build-undo = Undo the last change of the circuit
build-redo = Redo it
build-wire-less = Take the bottom qubit away
build-wire-more = Add a qubit
build-wires = { $count ->
    [one] { $count } qubit
   *[other] { $count } qubits
  }
build-clear = Take all gates away
build-grid = Places of the circuit: arrow keys move, Enter puts or chooses, Delete removes, square brackets turn, Shift and arrows move a gate
build-place = { $wire }, place { $column }, empty
build-gate = { $gate } on { $wires }, step { $step } of { $last }
build-hint = Choose a gate, then its place on the circuit. A gate on the circuit can be chosen and changed.
build-waits-place = { $gate }: where shall it act? Choose a place.
build-waits-target = { $gate }: q{ $wire } decides. Now choose the qubit that is changed.
    .physicist = { $gate }: control on q{ $wire }. Now the target.
build-waits-second = { $gate }: one end is q{ $wire }. Now choose the other qubit.
build-controls = Change { $gate }
build-earlier = One place earlier
build-later = One place later
build-up = One qubit up
build-down = One qubit down
build-exchange = Exchange its two qubits
build-remove = Take this gate away
build-angle = { $count ->
    [one] Angle
   *[other] Angle { $number }
  }
build-angle-typed = { $angle }, as text
build-angle-forms = 60, 22.5°, pi/3 or 1.2 rad
build-encode = Numbers to encode
build-encode-number = Number that |{ $state }⟩ is to have
build-begins = It begins with { $count } amplitudes.
build-begin-zero = Begin with every qubit at 0
build-again = Try again
build-problem-gates = The circuit is full: it has { $most } gates. Take one away first.
build-problem-same-wire = This gate needs two different qubits. Choose another one.
build-problem-no-wire = There is no qubit there. Add one, or move the gate the other way.
build-problem-no-gate = There is no such gate any more.
build-problem-first = It is the first on its qubits already.
build-problem-last = It is the last on its qubits already.
build-problem-angle = This is no angle. Write 60, 22.5°, pi/3 or 1.2 rad.
build-problem-most-wires = There are { $most } qubits: more do not fit.
build-problem-least-wires = One qubit must stay.
build-problem-wire-used = There are gates on q{ $wire }. Move them or take them away first.
build-problem-wire-amplitudes = q{ $wire } does not begin as 0: without it the circuit would begin with another state.
build-problem-amplitudes = A circuit begins with { $count } numbers from −{ $most } to { $most } that are not all 0.
build-problem-encode = Four numbers from −20 to 20 can be encoded, and not all of them may be 0.
build-problem-link = The circuit of this link cannot be read: something of it is missing. This answer's circuit is shown.
build-problem-engine = The part of the page that computes circuits could not be loaded.
