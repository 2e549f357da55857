"""What every handler does alike: take a body of a stated size, take JSON, say an error as a status."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from samantha.core.errors import (
    BadInputError,
    HomeError,
    ModelError,
    NotFoundError,
    OverloadedError,
    RefusedError,
    SamanthaError,
)

PATIENCE = 8  # times the limit is read and dropped, so that whoever still sends gets to read the answer


class TooLargeError(BadInputError):
    """The body is larger than what is taken here."""


async def read_body(request: Request, limit: int) -> bytes:
    """The whole body. Raises TooLargeError, once the rest of it has been read and dropped."""
    body, count = bytearray(), 0
    async for part in request.stream():
        count += len(part)
        if count <= limit:
            body += part
        elif count > limit * PATIENCE:
            break
    if count > limit:
        raise TooLargeError(f"That is more than {limit // 1024} kB; send less at once.")
    return bytes(body)


def json_object(body: bytes) -> Mapping[str, Any]:
    """Raises BadInputError where it is none."""
    try:
        found = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise BadInputError("That was not JSON.") from None
    if not isinstance(found, dict):
        raise BadInputError("I take a JSON object.")
    return found


def status_of(error: SamanthaError) -> int:
    match error:
        case NotFoundError():
            return 404
        case BadInputError():
            return 400
        case RefusedError():
            return 403
        case OverloadedError() | HomeError() | ModelError():
            return 503
        case _:
            return 409
