"""One frozen tree of settings, read once from settings.toml in the home."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samantha.core.errors import BadInputError


class _Options(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ServerOptions(_Options):
    """[server]"""

    host: str = Field(default="127.0.0.1", min_length=1)  # an empty one would mean every interface
    port: int = Field(default=8316, ge=0, le=65535)  # 0: any free one


class StoreOptions(_Options):
    """[store]"""

    driver: str = Field(default="sqlcipher3", pattern="^(sqlcipher3|sqlite3)$")


class Settings(_Options):
    server: ServerOptions = ServerOptions()
    store: StoreOptions = StoreOptions()


def read_settings(path: Path) -> Settings:
    """The settings of a home; the defaults where there is no file. Raises BadInputError."""
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise BadInputError(f"I can't read {path}: {(error.strerror or str(error)).lower()}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInputError(f"{path} is not valid TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInputError(f"{path}: {where}: {first['msg'].lower()}.") from error
