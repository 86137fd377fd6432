"""The validator finds each fault where it is, and the real sentences have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu_data.validate import HERE, main, validate

REGISTER = """\
intents:
- {id: greet, ja: あいさつ, en: greets, acts: [greet]}
- {id: thank, ja: お礼, en: thanks, acts: [thank]}
- {id: name_item, ja: 品目の名前, en: names an Item, acts: [answer_item], set_by: evidence}
"""


def write(path: Path, intent: str, sentences: list[str]) -> None:
    lines = [f"    - {sentence}" for sentence in sentences]
    head = ['version: "3.1"', "nlu:", f"- intent: {intent}", "  examples: |"]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([*head, *lines, ""]), "utf-8")


def many(intent: str, folder: str) -> list[str]:
    return [f"{folder} {intent} {number}" for number in range(40)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small register with sentences that fit."""
    (tmp_path / "intents.yaml").write_text(REGISTER, "utf-8")
    for name in ("training", "held_out"):
        for intent in ("greet", "thank"):
            write(tmp_path / name / f"{intent}.yml", intent, many(intent, name))
    return tmp_path


def found(folder: Path) -> list[str]:
    return [str(problem) for problem in validate(folder)]


def test_the_real_sentences_fit(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(HERE) == 0, capsys.readouterr().out


def test_nothing_is_found_where_nothing_is_wrong(folder: Path) -> None:
    assert found(folder) == []


@pytest.mark.parametrize("name", ["training", "held_out"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name / "thank.yml").unlink()
    assert found(folder) == [f"{name}/thank.yml: missing, though intents.yaml has the intent"]


@pytest.mark.parametrize("intent", ["dance", "name_item"])  # unknown; decided by evidence alone
def test_a_file_of_an_intent_that_has_none_is_named(folder: Path, intent: str) -> None:
    write(folder / "training" / f"{intent}.yml", intent, many(intent, "training"))
    (problem,) = found(folder)
    assert problem.startswith(f"training/{intent}.yml: intents.yaml knows no such intent")


def test_an_intent_in_the_wrong_file_is_named_by_line(folder: Path) -> None:
    write(folder / "training" / "thank.yml", "greet", many("thank", "training"))
    assert found(folder)[0].startswith("training/thank.yml:5: the intent here is greet")


def test_a_wrong_ending_is_named(folder: Path) -> None:
    (folder / "training" / "greet.yml").rename(folder / "training" / "greet.yaml")
    assert found(folder) == ["training/greet.yaml: name it greet.yml"]


@pytest.mark.parametrize(("name", "least"), [("training", 40), ("held_out", 40)])
def test_too_few_sentences_are_counted(folder: Path, name: str, least: int) -> None:
    write(folder / name / "thank.yml", "thank", many("thank", name)[:39])
    assert found(folder) == [f"{name}/thank.yml: 39 sentences; at least {least} are needed"]


def test_an_empty_file_is_too_few(folder: Path) -> None:
    write(folder / "training" / "thank.yml", "thank", [])
    assert found(folder) == ["training/thank.yml: 0 sentences; at least 40 are needed"]


@pytest.mark.parametrize("twin", ["おはよう！", "お は よ う", "おはよう"])
def test_a_held_out_sentence_must_not_be_trained(folder: Path, twin: str) -> None:
    write(folder / "training" / "greet.yml", "greet", [*many("greet", "training"), "おはよう"])
    write(folder / "held_out" / "greet.yml", "greet", [*many("greet", "held_out"), twin])
    (problem,) = found(folder)
    places = ["held_out/greet.yml:45", "training/greet.yml:45", "never train on what is held out"]
    assert all(words in problem for words in places)


def test_a_sentence_of_two_intents_is_named(folder: Path) -> None:
    for intent in ("greet", "thank"):
        sentences = [*many(intent, "training"), "どうも"]
        write(folder / "training" / f"{intent}.yml", intent, sentences)
    (problem,) = found(folder)
    assert problem.startswith("training/thank.yml:45: 「どうも」 is greet in training/greet.yml:45")


def test_a_sentence_written_twice_is_named(folder: Path) -> None:
    write(folder / "training" / "greet.yml", "greet", [*many("greet", "training"), "やあ", "やあ"])
    (problem,) = found(folder)
    assert problem.startswith("training/greet.yml:46: 「やあ」 stands already")


def test_another_comma_in_one_intent_is_allowed(folder: Path) -> None:
    sentences = [*many("greet", "training"), "やあ、どうも", "やあ どうも"]
    write(folder / "training" / "greet.yml", "greet", sentences)
    assert found(folder) == []


def test_a_line_that_is_no_example_is_named(folder: Path) -> None:
    path = folder / "training" / "greet.yml"
    path.write_text(path.read_text("utf-8").replace("- training greet 3\n", "training greet 3\n"))
    assert found(folder)[0].startswith("training/greet.yml:8: write each example as")


@pytest.mark.parametrize("text", ["nlu: [", "[]", "nlu:\n- intent: greet"])
def test_a_file_in_another_format_is_named(folder: Path, text: str) -> None:
    (folder / "training" / "greet.yml").write_text(text, "utf-8")
    assert found(folder)[0].startswith("training/greet.yml: not in Rasa's NLU format")


def test_examples_in_another_style_are_named_by_line(folder: Path) -> None:
    path = folder / "training" / "greet.yml"
    path.write_text("nlu:\n- intent: greet\n  examples: 3\n", "utf-8")
    assert found(folder)[0] == "training/greet.yml:3: begin with 'examples: |'"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("- {id: greet, ja: あいさつ, en: greets, acts: [greet]}", "greet is registered twice"),
        ("- {id: dance, ja: 踊る, acts: [dance]}", "dance lacks en"),
        ("- {id: dance, ja: 踊る, en: dances, acts: []}", "dance lacks acts"),
        ("- {id: dance, ja: 踊る, en: dances, acts: [dance], mood: merry}", "unknown fields: mood"),
        ("- {id: dance, ja: 踊る, en: dances, acts: [dance], set_by: me}", "can only be evidence"),
        ("- {", "the register cannot be read"),
    ],
)
def test_a_faulty_register_is_told(folder: Path, entry: str, words: str) -> None:
    (folder / "intents.yaml").write_text(REGISTER + entry + "\n", "utf-8")
    (problem,) = found(folder)
    assert problem.startswith("intents.yaml: ")
    assert words in problem


def test_the_command_fails_aloud(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "training" / "thank.yml").unlink()
    assert main(folder) == 1
    assert "1 problems." in capsys.readouterr().out
