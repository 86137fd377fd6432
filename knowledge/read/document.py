"""Strict YAML: known fields are taken, and whatever is left over is reported."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from knowledge.read.problems import KnowledgeError, Problem


class _UniqueKeys(yaml.CSafeLoader):
    """PyYAML keeps the last of two equal keys silently; we refuse them."""


def _mapping(loader: _UniqueKeys, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"「{key}」が二度あります", key_node.start_mark
            )
        seen[key] = loader.construct_object(value_node, deep=True)
    return seen


_UniqueKeys.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_document(path: Path) -> Any:
    """The parsed file. Raises KnowledgeError naming file and line where it is not YAML."""
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_UniqueKeys)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        row = mark.line + 1 if mark else None
        problem = Problem(
            path.name, f"YAML として読めません（{error.problem}）", "その行を直す", row
        )
        raise KnowledgeError([problem]) from error


class Fields:
    """A mapping whose fields are taken one by one; ``done`` reports those nobody took."""

    def __init__(self, file: str, where: str, data: object, problems: list[Problem]) -> None:
        self._file, self._where, self._problems = file, where, problems
        self._left: dict[str, Any] = dict(data) if isinstance(data, Mapping) else {}
        if not isinstance(data, Mapping):
            self.fault("項目と値の組ではありません", "「項目: 値」の形で書く")

    def fault(self, message: str, remedy: str) -> None:
        self._problems.append(Problem(self._file, f"{self._where}: {message}", remedy))

    def must(self, key: str) -> Any:
        if key not in self._left:
            self.fault(f"「{key}」がありません", f"「{key}」を書く")
            return ""
        return self._left.pop(key)

    def may(self, key: str, default: Any = None) -> Any:
        return self._left.pop(key, default)

    def done(self) -> None:
        for key in self._left:
            self.fault(f"知らない項目「{key}」", "つづりを直すか消す")
