"""Another program's file over HTTP: `POST /import` takes it in, and the command `import/more` goes on."""

import asyncio
import shutil
import tempfile
from pathlib import Path, PureWindowsPath

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from samantha.commands import Commands
from samantha.core.errors import SamanthaError
from samantha.moving.opened import WhoseLinesError
from samantha.web.door import Door
from samantha.web.http import TooLargeError, status_of

MOST_BYTES = 2_000_000_000  # ten years of talking a great deal are a tenth of it
_PREFIX = "import-"
_NAME_LIMIT = 120  # characters of a file's name that are kept


class ImportTray:
    """The handler. The file lies in `folder` while it is read, and is gone before the answer."""

    def __init__(self, commands: Commands, door: Door, folder: Path) -> None:
        self._commands = commands
        self._door = door
        self._folder = folder
        for left in folder.glob(f"{_PREFIX}*"):  # by a kill in the middle of one
            shutil.rmtree(left, ignore_errors=True)

    async def give(self, request: Request) -> Response:
        """Read it: the answer of the command `import`, or 400, 403, 413 or 507 with one sentence."""
        caller = self._door.caller(request.headers, request.cookies)
        if not (caller.is_page or caller.is_owner):
            return _refusal("You need a session: run samantha in a terminal on this machine.", 403)
        try:
            with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=self._folder) as folder:
                path = Path(folder) / _plain(request.query_params.get("name", ""))
                await _save(request, path)
                own = request.query_params.get("own", "")
                return JSONResponse(await self._commands.take_in(path, own))
        except WhoseLinesError as error:
            return JSONResponse({"error": error.question, "asks": "own"}, status_of(error))
        except TooLargeError as error:
            return _refusal(str(error), 413)
        except SamanthaError as error:
            return _refusal(str(error), status_of(error))
        except ClientDisconnect:
            return _refusal("The file broke off.", 400)
        except OSError:
            return _refusal("There is no room on this disk for that file.", 507)


def _plain(name: str) -> str:
    """The last part of a name that a browser gave, whatever it holds: it tells the kind, and is shown."""
    last = PureWindowsPath(name).name.replace("\0", "")
    return last[-_NAME_LIMIT:] if last.strip(". ") else "file"


async def _save(request: Request, path: Path) -> None:
    """Raises TooLargeError where more comes than is taken."""
    count = 0
    with path.open("xb") as file:
        async for part in request.stream():
            count += len(part)
            if count > MOST_BYTES:
                raise TooLargeError(
                    f"That is over {MOST_BYTES // 1_000_000_000} GB, more than I take in at once."
                )
            await asyncio.to_thread(file.write, part)


def _refusal(sentence: str, status: int) -> Response:
    return JSONResponse({"error": sentence}, status)
