"""The only door to the outside: it opens for the reports' own style sheets and for nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from reports.packaged import packaged_text

OWN: Final = "stifinder:"
"""Addresses of our own files begin with this: `stifinder:styles/plan.css`."""
_TYPES: Final[Mapping[str, str]] = {"css": "text/css"}


class AddressRefused(RuntimeError):
    """A template asked for something outside the package; no PDF is made of it."""


class OwnFiles(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types
    """Fetches our own files by `stifinder:` address; refuses the network, the disk and `data:`.

    A refusal stops the rendering: a paper that silently lacks a part would be worse than none.
    """

    def __init__(self) -> None:
        super().__init__(allow_redirects=False, fail_on_errors=True)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """One of our own files; for anything else AddressRefused."""
        scheme, path = url[: len(OWN)], url[len(OWN) :]
        kind = _TYPES.get(path.rpartition(".")[2])
        if scheme != OWN or kind is None:
            raise AddressRefused(url)
        try:
            body = packaged_text(path)
        except FileNotFoundError:
            raise AddressRefused(url) from None
        return URLFetcherResponse(url, body, {"Content-Type": f"{kind}; charset=utf-8"})


@contextmanager
def refusals() -> Iterator[None]:
    """Turn WeasyPrint's fatal error, which no `except Exception` stops, into the AddressRefused behind it."""
    try:
        yield
    except FatalURLFetchingError as fatal:
        raise AddressRefused(str(fatal.__cause__)) from fatal
