# 记录访客所做的事，并重放。

record-heading = 记录与重放
record-what = 您在这里做的事可以写进一个文件：选了哪件藏品，改了什么，模型说了什么。谁在本页打开这个文件，谁就能一步一步看到同样的内容。
record-privacy = 您自己的照片绝不会写进去。文件在本设备上生成，不会发送到任何地方。
record-captions = 也记下我输入的说明文字
record-start = 从现在开始记录
record-open = 重放一份记录

record-bar = 记录与重放
record-running = 正在记录：{ $lines } 行
record-stop = 停止
record-stopped = 已记录：{ $lines } 行
record-save = 保存文件
record-try = 在这里重放
record-close = 关闭

replay-at = 第 { $step } 步，共 { $count } 步
replay-play = 播放
replay-pause = 暂停
replay-next = 下一步
replay-same = 与记录时相同。
replay-unseen = 这里没有记录到回答。
replay-untold-photo = 这里显示的是访客自己的照片，文件里没有。
replay-untold-caption = 这里读取的是访客自己的说明文字，文件里没有。
replay-failed = 这一步在这里无法显示。
replay-other = 与记录时不同：
replay-difference = { $what }：当时为{ $recorded }，现在为{ $found }
replay-nothing = 无
replay-what-class = 回答
replay-what-conclusion = 把握
replay-conclusion-sure = 确定
replay-conclusion-unsure = 不确定
replay-conclusion-disagree = 图像与文字不一致
replay-conclusion-unknown = 与已知的都不像
replay-what-confidence = 置信度
replay-what-probability = { $of }
replay-what-step = 电路的步
replay-what-bloch = 量子比特{ $of }
replay-what-state = { $of }的振幅
replay-more = 另有 { $count } 个数
replay-end = 记录的 { $count } 个回答中有 { $same } 个相同。
replay-end-other = 不同之处在文件的这些行：{ $lines }
replay-end-untold = 有 { $count } 个无法核对：照片或说明文字不在文件里。
replay-other-head = 记录时用的是另一个训练好的模型（{ $head }）：它的回答可能不同。
replay-empty = 这个文件里没有记录任何内容。
replay-refused = “{ $name }”无法重放：第 { $line } 行不是本页所写的格式。
