# Recording what a visitor does, and replaying it: fetched when the dialog for sharing is opened.

record-heading = Record and replay
record-what = What you do here can be written down as a file: which object you choose, what you change, and what the model says. Whoever opens the file on this page sees the same, step by step.
record-privacy = A photo of your own is never in it. The file is made on this device and is sent nowhere.
record-captions = Write down captions that I type as well
record-start = Record from now on
record-open = Replay a recording

# The bar at the lower edge of the window
record-bar = Recording and replaying
record-running = Recording: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
record-stop = Stop
record-stopped = Recorded: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
record-save = Save the file
record-try = Replay it here
record-close = Close

replay-at = Step { $step } of { $count }
replay-play = Play
replay-pause = Pause
replay-next = Next step
replay-same = The same as when it was recorded.
replay-unseen = No answer was recorded here.
replay-untold-photo = A photo of the visitor’s own was shown here. It is not in the file.
replay-untold-caption = A caption of the visitor’s own was read here. It is not in the file.
replay-failed = This step cannot be shown here.
replay-other = Not the same as when it was recorded:
replay-difference = { $what }: { $recorded } then, { $found } now
replay-nothing = nothing
replay-what-class = answer
replay-what-conclusion = how sure
replay-conclusion-sure = sure
replay-conclusion-unsure = unsure
replay-conclusion-disagree = picture and words disagree
replay-conclusion-unknown = unlike anything known
replay-what-confidence = confidence
replay-what-probability = { $of }
replay-what-step = step of the circuit
replay-what-bloch = qubit { $of }
replay-what-state = amplitude of { $of }
replay-more = { $count ->
    [one] and { $count } other number
   *[other] and { $count } other numbers
}
replay-end = { $same } of { $count } recorded answers are the same.
replay-end-other = Not the same, by the lines of the file: { $lines }
replay-end-untold = { $count ->
    [one] { $count } could not be checked: its photo or caption is not in the file.
   *[other] { $count } could not be checked: their photo or caption is not in the file.
}
replay-other-head = It was recorded with another trained model, { $head }: its answers may be others.
replay-empty = Nothing was recorded in this file.
replay-refused = “{ $name }” cannot be replayed: line { $line } is not as this page writes it.
