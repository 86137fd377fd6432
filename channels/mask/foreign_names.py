"""Names introduced in English, Chinese and Korean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from channels.mask.finding import Finding
from channels.mask.spelling import Spelling

_WORD = r"[A-Za-zÀ-ž][A-Za-zÀ-ž'’.-]{0,20}"
_STOP = r"(?:and|i|how|where|what|when|but|from|living|calling|so|my|please|can|with|at|in|the|a|an|not|is|it|to|on|of|or|who|want|need|have|for)\b"
_ENGLISH = re.compile(
    r"(?:\bmy (?:full |first |last |family |given |sur)?name(?:'s| is|:)|\bi(?:'m| am) (?:called|named)|\b(?:full |first |last |family |sur)?name:|\bnames? (?:of the )?(?:applicant|resident|householder):?(?: is)?"
    r"|\b(?:mr|mrs|ms|miss|dr)\.?(?=\s))"
    rf"\s?(?P<it>(?!{_STOP}){_WORD}(?:\s(?!{_STOP}){_WORD}){{0,3}})"
    rf"|\bthis is (?P<caller>(?!{_STOP}){_WORD}(?:\s(?!{_STOP}|speaking){_WORD}){{0,2}})(?=,? (?:speaking|calling|from))",
    re.IGNORECASE,
)
_I_AM = re.compile(
    r"\b(?:[Ii](?:'m| am|’m)|[Tt]his is)\s(?P<it>(?!Japanese|Chinese|Korean|American|British|Indian|Sumida|Tokyo|Japan|English|AA|A\d)[A-Z][a-z'’-]{1,20}\s[A-Z][A-Za-z'’-]{1,20}(?:\s[A-Z][a-z'’-]{1,20})?)"
    r"|\b[Mm]y name (?P<bare>[A-Z][a-z'’-]{1,20}(?:\s[A-Z][a-z'’-]{1,20})?)"
    r"|(?:^|[.!,]\s)(?P<here>[A-Z][a-z'’-]{1,20}\s[A-Z][a-z'’-]{1,20})(?= here\b)"
    r"|\b[Cc]all me (?P<nick>[A-Z][a-z'’-]{1,20})"
    r"|\b[Ii](?:'m| am|’m)\s(?P<one>(?!Japanese|Chinese|Korean|American|British|Indian|Filipino|Vietnamese|Nepalese|Nepali|French|German|Muslim|Catholic|English|Sorry|Ok|OK|From|In|A|Not|Going|Trying|Sure|Here|New|Moving|Looking)[A-Z][a-z'’-]{1,20})(?=[.,!]|$| and (?:I|my)| from)"
)
_ZH_END = r"(?=$|[\s，,。.!！?？、;；（(]|想|要|住|在|的|来|请|電|电|手|我|和|今|，|有|家|需)"
_CHINESE = re.compile(
    rf"(?:我的名字(?:是|叫做?|:)|我的姓名是|本人姓名|姓名(?:是|:)|名字(?:是|叫|:)|我(?:名)?叫做?|名叫|我姓名是|敝姓|联系人(?:是|:)|收件人(?:是|:)|户主(?:是|:|叫))\s?(?!了|不|过|什么|他|她|的|车|人|外卖|大件|您|你|个)(?P<it>[一-龠]{{2,4}}?{_ZH_END}|[一-龠]{{2,3}}|{_WORD}(?:\s{_WORD}){{0,2}})"
    r"|我姓(?P<family>[一-龠]{1,2}?)(?=$|[\s，,。.!！、]|住|想|叫)"
    rf"|我是(?P<small>小(?![孩白区学姐])[一-龠]{_ZH_END})"
    rf"|我是(?P<am>[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦昌马苗凤花方俞任袁柳唐罗薛雷贺倪汤黄林刘高郭梁宋萧曾程邓傅叶杜丁钟汪田胡徐][一-龠]{{1,2}}?){_ZH_END}(?<!方便)(?<!高中)(?<!高兴)"
    r"|(?P<title>[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张曹严魏陶姜谢邹苏潘葛范彭鲁韦俞任袁柳唐罗薛雷贺倪汤黄林刘郭梁宋萧曾程邓傅杜钟汪田胡徐][一-龠]{0,2}?)(?:先生|女士|小姐|太太)"
)
_KO_FAMILY = "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
_KO_NOT = r"(?!한국인|외국인|유학생|고등학생|중학생|신입생|이용자|이주민|주민|주부|장애인|대학생|노인|임산부|직장인|회사원|혼자|세입자|임차인|구민|여행자|방문자|이사|지금|우리|이거|이것|오늘|전화|정말|하나|한국|일본|주로|배우자|소방관|기사|연구원|공무원|여기|이름|모르|모릅|모름|모름|기억|이런|성인|남자|여자|사람|오래|전자)"
_KOREAN = re.compile(
    rf"(?:제|내|저의|나의|우리|본인)?\s?(?:이름|성함|성명)(?:은|는|이|:)\s?{_KO_NOT}(?P<it>[가-힣]{{2,6}}?(?:\s[가-힣]{{1,4}}?)?|{_WORD}(?:\s{_WORD}){{0,2}})(?=\s?(?:입니다|이에요|예요|에요|이고|이라고|라고|이며|인데|이야|야(?:$|[\s,.])|[,.]|$))"
    rf"|(?:^|[\s,.])(?:저는|나는|전|난)\s{_KO_NOT}(?P<am>[{_KO_FAMILY}][가-힣]{{2}}?)(?=\s?(?:입니다|이에요|예요|인데요|이라고|라고))"
    rf"|(?:^|[\s,.])(?:저는|나는|전|난)?\s?{_KO_NOT}(?P<called>[가-힣]{{2,5}}?(?:\s[가-힣]{{1,3}})?)(?=\s?(?:이라고|라고) (?:합니다|해요|하는데|불러|부릅))"
    rf"|(?:^|[\s,.]){_KO_NOT}(?P<title>[{_KO_FAMILY}][가-힣]{{2}})(?=\s?(?:씨|님|선생님|여사)(?![가-힣앗]|들)|\s?씨(?:네|가|의|는|댁|집))"
)


def found_in(read: Spelling) -> Iterator[Finding]:
    """Names introduced as such."""
    text = read.text
    for pattern in (_ENGLISH, _I_AM, _CHINESE, _KOREAN):
        for match in pattern.finditer(text):
            start, end = match.span(match.lastgroup or 0)
            end -= len(text[start:end]) - len(text[start:end].rstrip(" ."))
            if start < end:
                yield Finding(start, end, "名前")
