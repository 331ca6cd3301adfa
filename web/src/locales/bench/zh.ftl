# 工作台。

bench-panel-circuit = 电路
bench-panel-qubits = 量子比特
    .child = 硬币
bench-panel-state = 量子态
bench-panel-readout = 读出
bench-panel-along = 概率
bench-tabs = 电路下方显示的内容
bench-enlarge = 放大：{ $panel }
bench-shrink = 恢复原大小：{ $panel }
bench-entanglement = 纠缠：{ $now }
    .child = 连在一起的程度：{ $now }（最多 1）
    .physicist = 纠缠 Q = { $now }
bench-entanglement-changes = 纠缠：{ $before } → { $now }
    .child = 连在一起的程度：{ $before } → { $now }（最多 1）
    .physicist = 纠缠 Q = { $before } → { $now }
bench-state-reading = 最可能：|{ $state }⟩，{ $share }
bench-state-alike = { $alike } 个同样可能，各占 { $share }
bench-along-reading = 此处：{ $class }，{ $share }
bench-along-steps = 步
bench-legend-phase = 指针和颜色表示相位
    .child = 指针表示这个数指向哪边
bench-step-start = 第 0 步，共 { $last } 步：还没有任何门起作用。
bench-step-one = 第 { $step } 步，共 { $last } 步：{ $gate } 只作用于 q{ $wire }。
bench-step-two = 第 { $step } 步，共 { $last } 步：{ $gate } 把 q{ $wire } 与 q{ $other }联系起来。整体的纠缠程度没有变化。
bench-step-entangles = 第 { $step } 步，共 { $last } 步：{ $gate } 把 q{ $wire } 与 q{ $other }联系起来并产生纠缠：在 0 到 1 的尺度上从 { $before } 到 { $now }。
bench-step-parts = 第 { $step } 步，共 { $last } 步：{ $gate } 把 q{ $wire } 与 q{ $other }联系起来并减少纠缠：在 0 到 1 的尺度上从 { $before } 到 { $now }。
bench-panel-counts = 测量
    .child = 多看几次
bench-choose = 电路
bench-answer = 这个回答的
bench-own = 自己的
bench-teaching = 用来学习的小电路
bench-teach-one = 一个量子比特
bench-teach-one-says = 什么也没有发生过的量子比特：沿 Z 读出，总是 0。
bench-teach-plus = H：同时是两者
bench-teach-plus-says = H 使沿 Z 读出 0 和 1 的可能性相同。沿 X 读出，结果是确定的。
bench-teach-turn = RY：用手转动
bench-teach-turn-says = 选中这个门并转动它的角：箭头随之转动，概率也随之改变。
bench-teach-interference = 相位与干涉
bench-teach-interference-says = 相位本身不改变概率，直到第二个 H 把两条路重新合在一起。
bench-teach-bell = 贝尔对：两个相互纠缠
bench-teach-bell-says = 单独看，每个量子比特都完全随机，两者却总是一致：箭头消失了，一切都在线里。
bench-teach-cnot = CNOT：一个决定另一个
bench-teach-cnot-says = 第一个量子比特是 1，所以 CNOT 翻转第二个。这里没有纠缠。
bench-teach-measure-x = 贝尔对，沿 X 读出
bench-teach-measure-x-says = 同一个贝尔对，沿 X 读出：两者同样一致。如果只是随机地为 00 或 11，这里只会有一半的时候一致。
bench-teach-encode = 四个数作为振幅
bench-teach-encode-says = 这些门制备一个量子态，它的振幅就是您的四个数（缩放到长度 1）。
bench-teach-ghz = GHZ：三个相互纠缠
bench-teach-ghz-says = 三个总是一致：拿走一个，另外两个共有的就只像掷一次硬币那么多。
bench-copy = 修改它
bench-bases = 每个量子比特沿哪个轴读出
bench-basis = q{ $wire } { $basis }：沿 { $basis } 读出，按下可更改
bench-again = 再测
bench-shots = { $shots } 次测量
column-imaginary = 虚部
bench-outcome = 结果
bench-count = 次数
bench-limit = 无限次测量
bench-counts-others = 另有 { $count } 种结果
bench-counts-table = 以表格显示次数
bench-counts-legend = 条的长度是一个结果出现的次数；横过它的线是无限次测量时的位置。
bench-counts-sentence = { $shots } 次测量给出 { $seen } 种不同的结果。{ $outcome } 出现最多：{ $count } 次。无限次测量时它的份额是 { $limit }。
bench-circuit-sentence = { $qubits } 个量子比特上有 { $operations } 个门，其中 { $linking } 个作用于两个量子比特。最后沿 Z 离零最远的是 q{ $wire }，⟨Z{ $wire }⟩ = { $value }。
amplitudes-alike = { $count } 个基态中有 { $alike } 个同样可能，各占概率的 { $share }；其余的都更小。
    .child = { $count } 个里有 { $alike } 个一样大，各占全部的 { $share }。
    .physicist = max |ψ|² = { $share }，位于 { $count } 个基态中的 { $alike } 个。
amplitudes-complex = 在 { $count } 个基态中，最可能的 |{ $state }⟩ 占概率的 { $share }；{ $half ->
        [1] 单它一个就占一半
       *[other] { $half } 个合起来占一半
    }。有些振幅的相位既不是正也不是负。
    .child = { $count } 个里最可能的是 { $state }，占全部的 { $share }。
    .physicist = max |ψ|² = { $share }，位于 |{ $state }⟩；{ $count } 个基态中的 { $half } 个占范数的一半；振幅为复数。

gradient-legend = 门填得越满，它的角对这个回答越重要（其概率对数的梯度）。
circuit-sentence = { $qubits } 个量子比特，{ $operations } 个操作：{ $turned } 个把一个量子比特转过训练得到的角，{ $linking } 个连接两个。最后 q{ $wire } 沿 Z 离零最远，⟨Z{ $wire }⟩ = { $value }。
    .child = { $qubits } 枚量子硬币和 { $operations } 个门。{ $turned } 个门转动硬币，{ $linking } 个门把两枚连起来。最后硬币 q{ $wire } 最有主意：{ $value }。
    .physicist = { $qubits } 个量子比特，{ $operations } 个门：{ $turned } 个训练角度的 RY 旋转和 { $linking } 个 CNOT。末态各 ⟨Z⟩ 中绝对值最大的是 ⟨Z{ $wire }⟩ = { $value }。
circuit-scroll = 电路图，可横向滚动
circuit-encoding = 输入 { $count } 个振幅
circuit-table = 电路（表格）
step-label = 逐步走过电路
step-back = 退一步
step-forward = 进一步
step-encoded = 第 0 步（共 { $last } 步）：照片和单词刚刚编码。在这里读出，量子头会说{ $class }（{ $share }）。
    .child = 开始：照片和单词已在硬币里，还没有用任何门。量子部分会猜{ $class }（{ $share }）。
    .physicist = 第 0 步（共 { $last } 步）：振幅编码态。在此处读出得到{ $class }（{ $share }）。
step-one-wire = 第 { $step } 步（共 { $last } 步）：{ $gate } 转动 q{ $wire }。在这里读出，量子头会说{ $class }（{ $share }）。
    .child = 第 { $step } 个门（共 { $last } 个）转动硬币 q{ $wire }。现在量子部分会猜{ $class }（{ $share }）。
    .physicist = 第 { $step } 个门（共 { $last } 个），q{ $wire } 上的 { $gate } 之后，在此处读出得到{ $class }（{ $share }）。
step-two-wires = 第 { $step } 步（共 { $last } 步）：{ $gate } 把 q{ $wire } 连到 q{ $other }。在这里读出，量子头会说{ $class }（{ $share }）。
    .child = 第 { $step } 个门（共 { $last } 个）把硬币 q{ $wire } 和 q{ $other }连起来。现在量子部分会猜{ $class }（{ $share }）。
    .physicist = 第 { $step } 个门（共 { $last } 个），以 q{ $wire } 为控制、q{ $other }为目标的 { $gate } 之后，在此处读出得到{ $class }（{ $share }）。
amplitudes-lead = 这就是照片和单词进入电路时的样子。
    .child = 这是照片和单词的混合：64 个数，大的数画成大点。
    .physicist = 振幅编码态，实数且归一，包含参考振幅。
amplitudes-at-step = 这是电路第 { $step } 步之后的态。
amplitudes-sentence = { $count } 个振幅中最大的是 |{ $state }⟩，占概率的 { $share }；{ $half ->
        [1] 单它一个就占至少一半
       *[other] { $half } 个合起来占至少一半
    }。{ $positive } 个为正。
    .child = { $count } 个里最大的是 { $state }，占全部的 { $share }。
    .physicist = max |ψ|² = { $share }，位于 |{ $state }⟩；{ $count } 个基态中的 { $half } 个占模方的至少一半；{ $positive } 个振幅为正。
amplitudes-axis = 量子比特{ $first }至 { $last }
amplitudes-table = 振幅（表格）
qubits-lead = 第 { $step } 步之后。
qubits-sentence = q{ $mixed } 混合得最厉害，熵为 { $entropy } 比特。q{ $a } 与 q{ $b } 彼此知道得最多：{ $shared } 比特。整体的纠缠为 { $entanglement }（最大为 1）。
    .child = 硬币 q{ $mixed } 最拿不定主意。硬币 q{ $a } 和 q{ $b } 彼此知道得最多。
    .physicist = 冯·诺依曼熵最大的是 q{ $mixed }：{ $entropy } 比特。量子互信息最大的是 (q{ $a }, q{ $b })：{ $shared } 比特。全局纠缠（Meyer 与 Wallach）Q = { $entanglement }。
qubits-apart = 这里没有两个量子比特知道彼此的任何信息。纠缠：{ $entanglement }（最大为 1）。
    .child = 这里每枚硬币各管各的，谁也不知道谁。
    .physicist = 所有两两互信息都为零；全局纠缠（Meyer 与 Wallach）Q = { $entanglement }。
qubits-no-pair = 这里没有两个量子比特知道彼此的任何信息，但几个合起来仍有纠缠：{ $entanglement }（最大为 1）。
    .child = 这里没有哪两枚硬币有共同的秘密，但几枚合起来有。
    .physicist = 所有两两互信息都为零，而全局纠缠（Meyer 与 Wallach）Q = { $entanglement }：关联存在于两个以上的量子比特之间。
qubits-legend = 每个球是一个量子比特：上为 0，下为 1，X 向右。箭头与半径等长时是纯态；箭头越短，边缘的熵越满。线的宽度是两个量子比特共有的信息。
    .child = 每个球是一枚量子硬币。箭头长，表示它知道自己是什么；边缘满，表示离开其他硬币就无法了解它。线粗，表示两枚硬币有共同的秘密。
    .physicist = 布洛赫球：纯度为 (1 + |r|²)/2，边缘是以比特计的冯·诺依曼熵，线宽是量子互信息。空心的箭头尖指向远处。只要所有振幅为实数，y 就为零。
qubits-table = 量子比特（表格）
pairs-table = 两两之间（表格）
along-lead = 如果在每个门之后就读出，量子头会说什么。它是为最后一步训练的，所以途中不必有道理。
    .child = 如果每个门之后就停下，它会说什么？它只学会了在最后答对。
    .physicist = 在每个门之后使用训练好的读出。它只对末态拟合，中间的数值仅供诊断。
along-sentence = 从第 { $step } 步（{ $gate }）起，它一直是{ $class }。
along-from-start = { $class }从一开始就领先：电路没有改变主意。
along-table = 电路途中的概率（表格）
readout-lead = 颜色较深的方格是单个量子比特，其余是成对的：阶梯下方沿 Z，上方沿 X。分类器看到的只有这些。
    .child = 深色方格是单枚硬币，其余是成对的，用两种方式来看。最后一步只能看到这些。
    .physicist = 阶梯下方为 ⟨Z⟩ 和 ⟨ZZ⟩，上方为 ⟨X⟩ 和 ⟨XX⟩：两种测量设置。线性分类器只作用于它们。
readout-sentence = 最强的是 ⟨{ $name }⟩ = { $value }。
readout-z = 沿 Z
readout-x = 沿 X
readout-table = 数值（表格）

# 搭建。

build-bar = 搭建电路
build-palette = 量子门
build-group-fixed = 单量子比特门
build-group-turning = 转动一个角的门
build-group-two = 双量子比特门
build-group-two-turning = 带角的双量子比特门
build-undo = 撤销对电路的上一次改动
build-redo = 重做
build-wire-less = 去掉最下面的量子比特
build-wire-more = 增加一个量子比特
build-wires = { $count } 个量子比特
build-clear = 去掉所有的门
build-grid = 电路上的位置：方向键移动，回车键放置或选择，删除键去掉，方括号键转动，Shift 加方向键移动门
build-place = { $wire }，位置 { $column }，空
build-gate = { $wires } 上的 { $gate }，第 { $step } 步，共 { $last } 步
build-hint = 先选一个门，再选它在电路上的位置。电路上的门也可以选中并修改。
build-waits-place = { $gate }：它要作用在哪里？请选一个位置。
build-waits-target = { $gate }：由 q{ $wire } 决定。现在请选被改变的量子比特。
    .physicist = { $gate }：控制位是 q{ $wire }。现在选目标位。
build-waits-second = { $gate }：一端是 q{ $wire }。现在请选另一个量子比特。
build-controls = 修改 { $gate }
build-earlier = 提前一个位置
build-later = 推后一个位置
build-up = 上移一个量子比特
build-down = 下移一个量子比特
build-exchange = 交换它的两个量子比特
build-remove = 去掉这个门
build-angle = { $count ->
   *[other] 角 { $number }
    [one] 角
  }
build-angle-typed = { $angle }，以文字输入
build-angle-forms = 60、22.5°、pi/3 或 1.2 rad
build-encode = 要编码的数
build-encode-number = |{ $state }⟩ 要得到的数
build-begins = 它从 { $count } 个振幅开始。
build-begin-zero = 改为每个量子比特从 0 开始
build-again = 再试一次
build-problem-gates = 电路已满：有 { $most } 个门。请先去掉一个。
build-problem-same-wire = 这个门需要两个不同的量子比特。请另选一个。
build-problem-no-wire = 那里没有量子比特。请增加一个，或把门移向另一边。
build-problem-no-gate = 这个门已经不在了。
build-problem-first = 在它的量子比特上，它已经是第一个。
build-problem-last = 在它的量子比特上，它已经是最后一个。
build-problem-angle = 这不是一个角。请写 60、22.5°、pi/3 或 1.2 rad。
build-problem-most-wires = 已有 { $most } 个量子比特，放不下更多。
build-problem-least-wires = 至少要留一个量子比特。
build-problem-wire-used = q{ $wire } 上还有门。请先移走或去掉它们。
build-problem-wire-amplitudes = q{ $wire } 不是从 0 开始的：没有它，电路就会从另一个状态开始。
build-problem-amplitudes = 电路从 { $count } 个数开始，每个在 −{ $most } 到 { $most } 之间，不能全是 0。
build-problem-encode = 可以编码四个数，每个在 −20 到 20 之间，不能全是 0。
build-problem-link = 这个链接里的电路读不出来：它缺了一部分。这里显示的是当前回答的电路。
build-problem-engine = 计算电路的那部分网页没能载入。
