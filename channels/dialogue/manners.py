"""What needs no understanding: insults, orders to "the AI", and the bare wish to be forgotten.

Insults get one calm line, orders are declined.

Nobody here obeys words: an order is text like any other. Seen by their words, neither is taken
for the name of a thing, with the bot or without; a question beside an insult is answered.
"""

from __future__ import annotations

import re

_INSULTS = re.compile(
    r"馬鹿|(?<![ァ-ヶー])バカ(?!ラ|ン)|ばーか|(?<![ぁ-ん])ばか(?!り)|ﾊﾞｶ|(?<![ァ-ヶー])アホ|あほ|阿呆|間抜け|まぬけ|マヌケ|(?<![ァ-ヶー])(?:ボケ|カス|クズ)(?![ァ-ヶー])|クソ(?!ク)|くそ|死ね|しね|殺すぞ|消えろ|失せろ|くたばれ|黙れ|だまれ|うるせえ|うるせー|うるさい|うざい|うざ|きもい|キモい|キモ"
    r"|ふざけ(?:んな|るな|てんのか)|なめ(?:んな|るな|てんのか)|役立たず|使えねえ|使えねー|使えない|使えん|無能|ポンコツ|ぽんこつ|頭(?:が)?(?:悪い|わるい|おかしい)|税金泥棒|泥棒|むかつく|ムカつく|最低|いいかげんにしろ|ゴミ野郎|(?<=お前が)(?:ごみ|ゴミ)|(?<=お前は)(?:ごみ|ゴミ)"
    r"|\b(?:stupid|idiot|moron|dumb|useless|shut up|fuck(?:ing|er)?|shit(?:ty)?|crap|bitch|bastard|asshole|suck(?:s)?|go to hell|hate you|damn|screw you|pathetic|worst)\b"
    r"|笨蛋|蠢货|蠢|白痴|傻逼|傻瓜|傻|滚开|滚|废物|闭嘴|去死|混蛋|王八蛋|他妈的|妈的|垃圾机器人|真笨|没用"
    r"|멍청이|멍청아|멍청|바보|꺼져|닥쳐|쓸모없는|쓸모없|병신|미친|개새끼|새끼(?!줄)|죽어|짜증나"
)
_AROUND_INSULTS = re.compile(
    r"お前|おまえ|てめえ|てめー|あんた|きさま|貴様|この|本当に|ほんとに|ほんと|まじで|マジ|全然|じゃないの|んじゃない|じゃん|やつ|奴|野郎|ロボット|ボット|bot|ai|チャット|ごみ|ゴミ|だな|だろ|です|だ|め|が|か|な|よ|ね|は|の|と|も|い|ん|や|わ"
    r"|\b(?:you|your|are|is|a|an|the|this|what|piece|of|so|garbage|trash|robot|chatbot|answer|ever|just|me|i|it|up|off|really|very)\b"
    r"|你|这个|这|个|真|的|机器人|是|个|垃圾|东西|给我|了|啊|吧|너|이|진짜|쓰레기|로봇|놈|야|아|네|정말|완전|입|좀"
)
_ORDERS = re.compile(
    r"(?:これまで|今まで|いままで|以前|上|前|すべて|全て|先ほど)の\s?(?:指示|命令|めいれい|指令|ルール|設定)|システム\s?プロンプト|プロンプトを|開発者モード|内部の?(?:指示|設定|プロンプト)|制限を解除|秘密の情報"
    r"|なりき(?:って|れ)|^aiへ|あなたは(?:もう|今から|いまから|これから)|(?:前|他|ほか)の(?:利用者|ユーザー|人)が(?:何|聞)|(?:データベース|管理者|サーバー)の(?:パスワード|中身)"
    r"|\b(?:ignore|disregard|forget)\b.{0,24}\b(?:instructions?|rules?|prompts?)\b|\bsystem prompt\b|\byou are now\b|^\W*system\s?:|<\W?system>|\b(?:reveal|print|show)\b.{0,24}\b(?:prompt|configuration|instructions)\b|\brepeat the text\b|\bpretend (?:to be|you)\b|\bapi key\b|\bdeveloper mode\b|\bjailbreak|\bdrop table\b|\$\{|\{\{"
    r"|(?:之前|以上|上面|所有)的?(?:所有)?(?:指令|指示|规则)|系统提示|提示词|从现在开始你|内部(?:配置|设置|指令)|开发者模式|解除所有限制"
    r"|(?:이전|모든|위의)\s?(?:지시|명령|규칙)|시스템\s?프롬프트|이제부터 (?:너|규칙)|너는 이제부터|개발자 모드|내부 (?:설정|지시)|다른 (?:사용자|이용자)가"
)
_FORGET = re.compile(
    r"(?:全部|ぜんぶ|すべて|全て|(?:私|わたし)(?:の こと|のこと)?を?|この ?会話を|会話を)?\s*(?:忘れて|わすれて)\s*(?:ください|下さい|ほしい|欲しい|ね)?"
    r"|(?:please )?forget (?:me|everything|this conversation)(?:,? please)?|(?:请)?忘记(?:我|这次对话|一切)(?:吧)?"
    r"|(?:나를 |이 대화를 |전부 |다 )?잊어 ?(?:줘|주세요)"
)
"""Nothing but the wish to be forgotten: it holds when the bot is away too."""
_LEFT_OVER = re.compile(r"[ぁ-んーa-z가-힣]{0,2}|[ァ-ヶー]")
"""What may remain of an insult, 「あほくさ」: no word for a thing."""


def act_by_manners(text: str) -> str | None:
    """``calm``, ``decline`` or ``forget``; None where ``text`` (tidied) is none of these."""
    if _ORDERS.search(text):
        return "decline"
    if _FORGET.fullmatch(text.rstrip("。.!！~〜 ")):
        return "forget"
    rest, insults = _INSULTS.subn("", text)
    if not insults:
        return None
    rest = re.sub(r"[\W_]", "", _AROUND_INSULTS.sub("", rest))
    return "calm" if _LEFT_OVER.fullmatch(rest) else None
