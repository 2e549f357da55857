"""Errors in the shape that OpenAI's clients turn into an exception."""

import json
import logging
from collections.abc import Awaitable, Mapping
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect
from starlette.responses import Response

from samantha.core.errors import BadInputError, OverloadedError, SamanthaError
from samantha.core.events import Trouble
from samantha.web.http import TooLargeError, status_of

log = logging.getLogger(__name__)

Json = dict[str, Any]
T = TypeVar("T")

OURS = "Something in me went wrong just there. What you said may be kept; look before you send it again."
NO_RETRY = {"x-should-retry": "false"}  # a client that tries again by itself would say the same turn twice


class ApiError(BadInputError):
    """A refusal with a status, and what OpenAI's clients tell it by."""

    def __init__(
        self,
        message: str,
        status: int = 400,
        *,
        code: str | None = None,
        param: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.response = openai_error(message, status, code=code, param=param, **(headers or {}))


def openai_error(
    message: str, status: int, *, code: str | None = None, param: str | None = None, **headers: str
) -> Response:
    """One clear sentence in the shape that OpenAI's clients turn into an exception."""
    body = error_body(message, status, code=code, param=param)
    # Not JSONResponse, which cannot write half of a surrogate pair; a model may be asked for by such a name.
    return Response(json.dumps(body), status, headers, "application/json")


def error_body(message: str, status: int, *, code: str | None = None, param: str | None = None) -> Json:
    kind = "invalid_request_error" if status < 500 else "server_error"
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


async def or_error(asking: Awaitable[T]) -> T | Response:
    """What it comes to, or the response that says why not."""
    try:
        return await asking
    except ApiError as error:
        return error.response
    except TooLargeError as error:
        return openai_error(str(error), 413)
    except OverloadedError as error:
        return openai_error(str(error), 503, **{"retry-after": "1"})
    except SamanthaError as error:
        return openai_error(str(error), status_of(error))
    except ClientDisconnect:
        raise
    except Exception as error:  # noqa: BLE001 - a server outlives one request, and says so
        log.error("v1: %s", type(error).__name__)
        return openai_error(OURS, 500, **NO_RETRY)


def status_of_trouble(trouble: Trouble) -> int:
    """Of what went wrong once the turn was kept."""
    return 500 if trouble.code == "internal" else 503
