"""Every intent in every situation leads to exactly one act; no training needed to know."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest
import yaml
from components.situation import SLOTS

from tests.bot.rulebook import Rule, can_happen, closest, domain, read_rules, situations
from tests.bot.talk import NLU, Bot

RULES = read_rules()
SITUATIONS = list(situations())
INTENTS = [next(iter(entry)) for entry in domain("intents.yml")["intents"]]
REGISTER = {
    i["id"]: i for i in yaml.safe_load((NLU / "intents.yaml").read_text("utf-8"))["intents"]
}


def rules_of(intent: str) -> list[Rule]:
    return [rule for rule in RULES if rule.intent == intent]


@pytest.mark.parametrize("intent", INTENTS)
def test_every_situation_has_exactly_one_act(intent: str) -> None:
    rules = rules_of(intent)
    # situations that differ only in what no rule of this intent looks at are one
    looked_at = {name for rule in rules for name, _ in rule.condition} | {"items", "pending"}
    seen = set()
    for slots in SITUATIONS:
        if (key := tuple(slots[name] for name in sorted(looked_at))) in seen:
            continue
        seen.add(key)
        if can_happen(intent, slots):
            found = closest(rules, slots)
            assert len(found) == 1, f"{slots}: {[rule.name for rule in found] or 'no rule'}"


@pytest.mark.parametrize("intent", REGISTER)
def test_the_register_tells_the_acts_an_intent_may_lead_to(intent: str) -> None:
    assert sorted({rule.act for rule in rules_of(intent)}) == sorted(REGISTER[intent]["acts"])


def test_register_and_domain_list_the_same_intents() -> None:
    assert sorted(REGISTER) == sorted(set(INTENTS) - {"nlu_fallback"})


def test_every_act_is_spoken_by_one_response_and_reached_by_a_rule() -> None:
    responses = {name.removeprefix("utter_") for name in domain("acts.yml")["responses"]}
    assert responses - {"default"} == {rule.act for rule in RULES}


def test_every_response_carries_its_act_and_the_record() -> None:
    for name, (response,) in domain("acts.yml")["responses"].items():
        act = "miss" if name == "utter_default" else name.removeprefix("utter_")
        assert response["custom"] == {
            "act": act,
            "intent": "{intent}",
            "confidence": "{confidence}",
        }


def test_rules_look_only_at_slots_the_evidence_sets() -> None:
    assert {name for rule in RULES for name, _ in rule.condition} <= set(SLOTS)


def test_a_condition_is_written_once_per_intent() -> None:
    names = defaultdict(list)
    for rule in RULES:
        names[rule.intent, rule.condition].append(rule.name)
    assert not [twins for twins in names.values() if len(twins) > 1]


@pytest.mark.slow
def test_rasa_follows_the_same_rule_as_the_table(bot: Bot) -> None:
    dice = random.Random(20)
    for intent in INTENTS:
        possible = [slots for slots in SITUATIONS if can_happen(intent, slots)]
        for slots in dice.sample(possible, 12):
            (rule,) = closest(rules_of(intent), slots)
            values = slots | {"intent": intent, "confidence": "0.50"}
            parsed = {
                "text": "x",
                "intent": {"name": intent, "confidence": 1.0},
                "entities": [{"entity": k, "value": v} for k, v in values.items()],
            }
            replies = bot.answer({"sender": "s", "message": "x"}, parsed)
            custom = {"act": rule.act, "intent": intent, "confidence": "0.50"}
            assert [reply["custom"] for reply in replies] == [custom], (rule.name, slots)
