"""How many files may be made and sent at once: each uses a thread for as long as its reader takes."""

from threading import Lock
from typing import Any
from weakref import WeakSet

from django.conf import settings

from .errors import Crowded

_lock = Lock()
_sent: WeakSet = WeakSet()  # weak, so that a slot is free again where a failure loses its answer


class FileSlot:
    """An open file that is being sent, and its slot, which is free again when the file is closed.

    A quarter of the threads sends no files, so that slow readers of files delay nobody else.

    Errors: Crowded.
    """

    def __init__(self, file: Any) -> None:
        self.file: Any = file
        with _lock:
            free = settings.THREADS * 3 // 4 - len(_sent)
            if free > 0:
                _sent.add(self)
        if free <= 0:
            file.close()
            raise Crowded

    def seek(self, at: int) -> None:
        self.file.seek(at)

    def read(self, size: int) -> bytes:
        found: bytes = self.file.read(size)
        return found

    def close(self) -> None:
        self.file.close()
        _sent.discard(self)
