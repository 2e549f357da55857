"""Pictures over HTTP: `POST /picture` holds one for the next turn, `GET /picture/ID` shows one again."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from samantha.commands import Commands
from samantha.conversation.house import House
from samantha.conversation.media import MOST_BYTES, NotAPictureError, take_picture
from samantha.core.errors import SamanthaError
from samantha.core.ids import PictureId, new_id
from samantha.web.door import Door
from samantha.web.http import TooLargeError, read_body, status_of


class PictureTray:
    """The two handlers. What is given lies in memory only, until it is kept or pushed out by newer ones."""

    def __init__(self, house: House, commands: Commands, door: Door) -> None:
        self._house = house
        self._commands = commands
        self._door = door

    async def give(self, request: Request) -> Response:
        """Take one in: `{"picture": id}`, or 400, 403, 413 or 415 with one sentence."""
        if not self._may(request):
            return _stranger()
        declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if not declared.startswith("image/"):
            return _refusal("I take a picture here: PNG, JPEG, WebP or GIF.", 415)
        try:
            content = await read_body(request, MOST_BYTES)
            id_ = PictureId(new_id("p", self._house.clock.now()))
            self._house.pictures.hold(take_picture(id_, content))
        except TooLargeError:
            return _refusal(f"That picture is over {MOST_BYTES // 1_000_000} MB; give me a smaller one.", 413)
        except NotAPictureError as error:
            return _refusal(str(error), 415)
        except SamanthaError as error:
            return _refusal(str(error), status_of(error))
        return JSONResponse({"picture": id_})

    async def show(self, request: Request) -> Response:
        """One that is kept, or still held: its bytes, under the kind that they really are."""
        if not self._may(request):
            return _stranger()
        try:
            picture = await self._commands.picture(request.path_params["id"])
        except SamanthaError as error:
            return _refusal(str(error), status_of(error))
        return Response(picture.content, headers={"content-type": picture.media})

    def _may(self, request: Request) -> bool:
        caller = self._door.caller(request.headers, request.cookies)
        return caller.is_page or caller.is_owner


def _stranger() -> Response:
    return _refusal("You need a session: run samantha in a terminal on this machine.", 403)


def _refusal(sentence: str, status: int) -> Response:
    return JSONResponse({"error": sentence}, status)
