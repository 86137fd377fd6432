"""How much may come in: little everywhere, more where a path has to take more."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from channels.guard.requests import MAX_BODY, Guard


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()

    @app.post("/{path}")
    def take(path: str) -> str:
        return path

    app.add_middleware(Guard, messages_per_minute=600, larger_bodies={"/more": MAX_BODY * 2})
    return TestClient(app)


@pytest.mark.parametrize(
    ("path", "size", "status"),
    [
        ("/some", MAX_BODY, 200),
        ("/some", MAX_BODY + 1, 413),
        ("/more", MAX_BODY + 1, 200),
        ("/more", MAX_BODY * 2 + 1, 413),
    ],
)
def test_a_body_has_the_size_its_path_may_take(
    client: TestClient, path: str, size: int, status: int
) -> None:
    assert client.post(path, content=b"x" * size).status_code == status
