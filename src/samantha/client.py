"""Asking the process that owns a home. Imports little, so that a command of a running house is quick."""

import json
from collections.abc import Mapping
from typing import Any

from samantha.core.errors import (
    BadInputError,
    HomeError,
    NotFoundError,
    OverloadedError,
    RefusedError,
    SamanthaError,
)
from samantha.store.home import OwnerProcess

ASK_S = 120.0  # seconds a command may take in the owner
REBUILD_S = 6 * 3600.0  # of a very long life on a slow machine; broken off, the next one goes on


def ask_owner(owner: OwnerProcess, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Have the running owner do it. Raises the error that it names, or HomeError when it is not there."""
    import http.client  # noqa: PLC0415 - the owner itself, which asks nobody, starts without it

    host = "127.0.0.1" if owner.host in ("0.0.0.0", "localhost") else owner.host  # noqa: S104
    limit = REBUILD_S if name == "rebuild" else ASK_S
    connection = http.client.HTTPConnection(host, owner.port, timeout=limit)
    try:
        headers = {"authorization": f"Bearer {owner.token}", "content-type": "application/json"}
        connection.request("POST", f"/command/{name}", json.dumps(arguments).encode(), headers)
        response = connection.getresponse()
        answer: dict[str, Any] = json.loads(response.read())
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise HomeError("She runs, but does not answer. Stop her and start her again.") from error
    finally:
        connection.close()
    if response.status != 200:
        raise _ERRORS.get(response.status, SamanthaError)(answer.get("error", "That did not work."))
    return answer


_ERRORS = {400: BadInputError, 403: RefusedError, 404: NotFoundError, 503: OverloadedError}
