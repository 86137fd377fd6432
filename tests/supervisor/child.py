"""A small process to be supervised: serves HTTP 200 on a port, and misbehaves when asked to.

``child.py PORT [mode]``: ``stubborn`` ignores SIGTERM; ``family`` starts a process of its own and
writes that one's pid beside it; ``crash`` ends at once with a last word.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer


class Well(BaseHTTPRequestHandler):
    """Answers every GET with 200."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet."""


def main(port: int, mode: str) -> int:
    if mode == "crash":
        print("my last word")
        return 3
    if mode == "stubborn":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if mode == "family":
        grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        print(f"grandchild {grandchild.pid}", flush=True)
    HTTPServer(("127.0.0.1", port), Well).serve_forever()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))
