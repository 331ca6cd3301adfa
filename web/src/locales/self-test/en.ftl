## The self-test, for those who look after an exhibit

selftest-heading = Self-test of this exhibit
selftest-running = Testing: { $what } …
selftest-green = Everything works
selftest-red =
    { $count ->
        [one] One thing does not work
       *[other] { $count } things do not work
    }
selftest-row-green = all right
selftest-row-red = not all right
selftest-again = Test again
selftest-exhibit = To the exhibit
selftest-models = Model files
selftest-models-tested = Every file of the models, byte for byte, against the list that was built into the page.
selftest-models-right = { $count } files, { $size }: all as they were built.
selftest-models-changed = “{ $file }” is not the file that this page was built with.
selftest-models-missing = “{ $file }” cannot be fetched.
selftest-models-todo = Put the whole built page on the server again, reload this page, and test again.
selftest-answers = Answers
selftest-answers-tested = Objects of the exhibit are recognised anew; each answer is compared with the one that was written down when the exhibit was built.
selftest-answers-right =
    { $count ->
        [one] One object was answered as it should be.
       *[other] { $count } objects were answered as they should be.
    }
selftest-answers-other = “{ $object }”: { $said } in place of { $expected }.
selftest-answers-sure = { $class } ({ $share })
selftest-answers-unsure = “I don’t know”, at best { $class } ({ $share })
selftest-answers-failed = “{ $object }” got no answer.
selftest-answers-unknown = There are no written answers to compare with.
selftest-answers-todo = Build the exhibit again and put it on the server whole. If it stays red, the browser or the computer computes wrongly: update the browser, then try another computer.
selftest-offline = Without a network
selftest-offline-tested = Whether this browser keeps all files of the page, and answers with them.
selftest-offline-unknown = Nothing is known about what this browser keeps.
selftest-offline-unanswered = The files are kept, but this page was not answered with them.
selftest-offline-todo = Look whether the server sends all files; reload this page and test again. No private window, and an address with https or on this machine.
selftest-storage = Room in the browser
selftest-storage-tested = How much this browser may keep for the page, and how much it does.
selftest-storage-room = { $usage } are kept, and there is room for { $room } more. If the disk fills up, the browser may give them up and fetch them again.
selftest-storage-promised = { $usage } are kept, and there is room for { $room } more. The browser gives nothing up by itself.
selftest-storage-little = { $usage } are kept, and there is room for only { $room } more.
selftest-storage-unsaid = This browser keeps nothing for this address, or does not say.
selftest-storage-todo = Make room on the disk of this computer, restart the browser, and test again.
selftest-storage-unsaid-todo = Open the exhibit by an address with https or on this machine, in no private window.
selftest-camera = Camera
selftest-camera-tested = Whether there is one, whether the page may use it, and whether it gives a picture. It is off again.
selftest-camera-works = It gives a picture of { $width } × { $height } pixels.
selftest-camera-none = There is none, and this exhibit wants none.
selftest-camera-missing = There is none, but this exhibit wants one.
selftest-camera-unsupported = At this address the browser gives no page a camera.
selftest-camera-asks = There is one; the browser will ask whether the page may use it.
selftest-camera-refused = There is one, but the page may not use it.
selftest-camera-silent = There is one, but it gives no picture: another program may be using it, or it is broken.
selftest-camera-todo = Plug the camera in again, close other programs that use it, and test again. Cameras need an address with https or on this machine.
selftest-camera-allow = Allow the camera for this address in the browser’s settings; the kiosk package does that by itself.
selftest-memory = Memory
selftest-memory-tested = What the page takes with engine and encoders loaded.
selftest-memory-fine = { $used }.
selftest-memory-parts = { $used }, of which engine and encoders { $workers }.
selftest-memory-unsaid = This browser does not say.
selftest-memory-much = { $used }: more than it ever needs.
selftest-memory-todo = Restart the browser and test again. If it stays red, tell whoever looks after the software.
selftest-frames = Smoothness
selftest-frames-tested = How long each picture of the screen took, over two seconds.
selftest-frames-smooth = { $median } in the middle, { $worst } at worst.
selftest-frames-slow = { $median } in the middle, { $worst } at worst: visitors will see it jerk.
selftest-frames-none = The browser drew nothing: the page is not on the screen.
selftest-frames-todo = Close other programs, let the computer cool down, look whether the browser may use the graphics chip, and test again.
