"""The accounts that settings name, each with its line: what deeds write through, and chores look through."""

from collections.abc import Callable, Iterator, Mapping

from samantha.core.errors import BadInputError, SamanthaError
from samantha.core.ports import Leaving, Secrets
from samantha.core.secret import Secret, account_key
from samantha.skills.dav.account import DavAccount
from samantha.skills.dav.line import DavLine
from samantha.skills.dav.options import AccountOptions
from samantha.skills.dav.shelf import Shelf, Stored


class DavAccounts(Mapping[str, DavAccount]):
    """See the Shelves port; a mapping by name. One may be added while she runs."""

    def __init__(
        self,
        named: Mapping[str, AccountOptions],
        *,
        password: Callable[[str], Secret | None],
        leaving: Leaving,
    ) -> None:
        self._password, self._leaving = password, leaving
        self._held: dict[str, DavAccount] = {}
        for name, options in named.items():
            self.add(name, options)

    def add(self, name: str, options: AccountOptions) -> None:
        line = DavLine(
            name,
            options.url,
            options.user,
            password=lambda: self._password(name),
            leaving=self._leaving,
            certificates=options.certificates,
        )
        self._held[name] = DavAccount(line)

    async def put(self, shelf: Shelf, href: str, text: str, etag: str) -> Stored:
        return await self._of(shelf).put(shelf, href, text, etag)

    async def remove(self, shelf: Shelf, href: str, etag: str) -> None:
        await self._of(shelf).remove(shelf, href, etag)

    async def close(self) -> None:
        for account in self._held.values():
            await account.close()

    def hosts(self) -> list[str]:
        return sorted({account.line.host for account in self._held.values()})

    def _of(self, shelf: Shelf) -> DavAccount:
        if shelf.account not in self._held:
            raise BadInputError(f"settings.toml names no account called {shelf.account} any more.")
        return self._held[shelf.account]

    def __getitem__(self, name: str) -> DavAccount:
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


def find_password(secrets: Callable[[], Secrets]) -> Callable[[str], Secret | None]:
    """Looks up an account's password; a keyring that says no has none."""

    def find(name: str) -> Secret | None:
        try:
            return secrets().read(account_key(name))
        except SamanthaError:
            return None

    return find
