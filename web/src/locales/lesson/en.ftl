## Lessons: the path, a lesson, its questions

lesson-path = Lessons
lesson-path-what = Lessons of a few minutes each: from a photograph and its caption to amplitudes, qubits and an answer. Each can be opened by itself.
lesson-minutes = { $minutes } min
lesson-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
lesson-begin = Begin
lesson-go-on = Go on
lesson-seen = seen to the end
lesson-keep = Remember on this device how far I have come
lesson-keep-what = It is kept in this browser alone, until you take the mark away or choose to forget everything.
lesson-exhibit = To the page
lesson-all = All lessons
lesson-of = Step { $step } of { $count }
lesson-back = Back
lesson-next = Next
lesson-next-lesson = Next lesson
lesson-region = Lesson
lesson-bench = What the lesson shows
lesson-predict = Predict first
lesson-number-percent = Your number, in per cent
lesson-number-degrees = Your number, in degrees
lesson-number-none = Your number
lesson-number-missing = Type a number, for example { $example }.
lesson-answer = This is my answer
lesson-choose = Choose one of the answers.
lesson-yours = Your answer
lesson-right = That is what comes out.
lesson-other = Something else comes out.
lesson-right-one = What comes out
lesson-computing = Being computed …
lesson-failed = This could not be computed here.
lesson-again = Try again
lesson-missing = There is no lesson “{ $name }”. These are the lessons:
lesson-step-missing = This lesson has no step “{ $name }”, so it begins with the first one.
lesson-none = This exhibit offers no lessons.
lesson-unreadable = The lesson could not be loaded. Check the connection and open the page again.

## For the teacher

lesson-teacher = For the teacher
lesson-aims = Aims
lesson-before = Before it begins
lesson-misconceptions = What is often believed
lesson-note = Note
lesson-class = For the class
lesson-class-what = Whoever opens this link or photographs this code comes to this lesson, at this step.
lesson-lock = What the class may change
lesson-lock-all = Everything
lesson-lock-some = Only what is marked here
lesson-lock-unknown = The address is to unlock what is not known here: { $names }. That has no effect. What can be unlocked: { $known }.
lesson-present = Large type, for a projector
lesson-large = Show it here in large type
lesson-small = Show it here in usual type
lesson-handout = Handout to print
lesson-answers = Answer sheet to print
lesson-print = Print
lesson-to-lesson = Back to the lesson
lesson-count = Count the answers on this device
lesson-counted = Right: { $right }. Other: { $other }.
lesson-turn = Next person’s turn
lesson-name = Name
lesson-sheet-answers = Answer sheet
lesson-sheet-handout = Handout
lesson-sheet-code = The lesson on your own device
lesson-sheet-right = right
lesson-sheet-near = right within { $within }
lesson-lock-step = the step of the circuit
lesson-lock-angle = angles
lesson-lock-build = building with gates
lesson-lock-panels = which panels are seen
lesson-lock-circuits = the choice of circuits
lesson-lock-objects = objects
lesson-lock-photos = photos of their own
lesson-lock-caption = the caption
lesson-lock-words = words and regions
lesson-lock-shots = shots and noise
lesson-lock-experiments = experiments
lesson-lock-depths = Look, Play and Study
lesson-lock-settings = language and wording
lesson-lock-theme = day and night
lesson-lock-share = sharing
lesson-lock-lesson = steps of the lesson
lesson-lock-about = what the page says of itself
