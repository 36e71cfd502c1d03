"""Everything that can go wrong, as one tree.

    OnrecordError                 code            exit  http
    |- PageError                  (one page: listed as skipped, never ends a run)
    |  |- MissingInput            missing          10   404   no such file or folder
    |  |- EmptyInput              empty            11   422   nothing but white space
    |  |- BinaryInput             binary           12   415   not text
    |  |- Undecodable             undecodable      13   415   text in no encoding that we can tell
    |  |- TooLarge                too_large        14   413   beyond a cap of ``limits``
    |  |- UnsupportedLanguage     language         15   422   not English
    |  |- NoArticle               no_article       16   422   a page without article text
    |  |- BadRow                  bad_row          17   422   a line of a table that is no page
    |  |- UnreadableInput         unreadable       18   403   the system would not let us read it
    |  `- CodingFailed            failed           19   500   a defect of ours on this page
    |- KnowledgeError             (what a user brought to know actors and places by: ends the command)
    |  |- KnowledgeUnreadable     knowledge        27   422   a file of facts with a line that is none
    |  `- NotADump                not_a_dump       28   422   a file that is not of the format it should be
    `- RecordError                (the record itself: ends the command)
       |- NoRecord                no_record        20   404   no such record
       |- NotARecord              not_a_record     21   422   a file of another kind
       |- RecordTooNew            record_too_new   22   422   written by a later version
       |- RecordBusy              record_busy      23   503   another writer holds it
       |- RecordReadOnly          read_only        24   403   no right to write there, or disk full
       |- RecordDamaged           damaged          25   500   a stored span or page does not verify
       |- NoSuchId                no_such_id       26   404   no page, statement or event of that id
       |- MissingExtra            missing_extra    29   501   a form of it that needs a package that is not installed
       `- BadQuery                bad_query         2   400   a filter that means nothing

Exit statuses that belong to no error: 0 fine, 1 ``check`` found problems, 2 wrong usage,
3 done, but some pages were skipped, 130 interrupted (the record is consistent; run it again to go on).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar


class OnrecordError(Exception):
    """Base of all errors. ``what`` names the input and what is wrong with it, ``advice`` the way out."""

    code: ClassVar[str] = "error"
    exit_status: ClassVar[int] = 1
    http_status: ClassVar[int] = 500
    advice: ClassVar[str] = ""

    def __init__(self, what: str, advice: str | None = None) -> None:
        self.what = what
        self.way_out = self.advice if advice is None else advice
        super().__init__(f"{what}. {self.way_out}" if self.way_out else what)


class PageError(OnrecordError):
    """One page could not be read or coded."""


class MissingInput(PageError):
    code, exit_status, http_status = "missing", 10, 404
    advice = "Check the path; quote it if it has spaces"


class EmptyInput(PageError):
    code, exit_status, http_status = "empty", 11, 422
    advice = "Give a page that holds text"


class BinaryInput(PageError):
    code, exit_status, http_status = "binary", 12, 415
    advice = "Give plain text, HTML or JSON lines; convert other formats to text first"


class Undecodable(PageError):
    code, exit_status, http_status = "undecodable", 13, 415
    advice = "Convert it to UTF-8 first, for example with iconv"


class TooLarge(PageError):
    code, exit_status, http_status = "too_large", 14, 413
    advice = "Split it into one file a page, or raise the limit (docs/limits.md)"


class UnsupportedLanguage(PageError):
    code, exit_status, http_status = "language", 15, 422
    advice = "Only English pages are coded; translate it first, or pass --language en if it is English"


class NoArticle(PageError):
    code, exit_status, http_status = "no_article", 16, 422
    advice = "Save the article itself rather than a list of links or a consent page"


class BadRow(PageError):
    code, exit_status, http_status = "bad_row", 17, 422
    advice = "Each line must be a JSON object with at least a string 'text'"


class UnreadableInput(PageError):
    code, exit_status, http_status = "unreadable", 18, 403
    advice = "Check the file's permissions"


class CodingFailed(PageError):
    code, exit_status, http_status = "failed", 19, 500
    advice = "This is a defect of onrecord: please report it with the page"


@contextmanager
def contained(origin: str) -> Iterator[None]:
    """A defect of ours or of a library becomes this page's ``CodingFailed``: one page never ends a run."""
    try:
        yield
    except OnrecordError:
        raise
    except Exception as error:
        raise CodingFailed(f"{origin}: {type(error).__name__}: {error}") from error


class KnowledgeError(OnrecordError):
    """What a user brought to know actors and places by cannot be used."""


class KnowledgeUnreadable(KnowledgeError):
    code, exit_status, http_status = "knowledge", 27, 422
    advice = "Correct the line, or remove the file"


class NotADump(KnowledgeError):
    code, exit_status, http_status = "not_a_dump", 28, 422
    advice = "The command's --help lists the formats that it takes"


class RecordError(OnrecordError):
    """The record itself cannot be used."""


class NoRecord(RecordError):
    code, exit_status, http_status = "no_record", 20, 404
    advice = "Make one with: onrecord add RECORD PATH..."


class NotARecord(RecordError):
    code, exit_status, http_status = "not_a_record", 21, 422
    advice = "Give a file that onrecord add has made, or a new name"


class RecordTooNew(RecordError):
    code, exit_status, http_status = "record_too_new", 22, 422
    advice = "Install the version of onrecord that wrote it, or a later one"


class RecordBusy(RecordError):
    code, exit_status, http_status = "record_busy", 23, 503
    advice = "Wait for the other onrecord add to end, then run it again"


class RecordReadOnly(RecordError):
    code, exit_status, http_status = "read_only", 24, 403
    advice = "Check the folder's permissions and the free space"


class RecordDamaged(RecordError):
    code, exit_status, http_status = "damaged", 25, 500
    advice = "Restore the file from a copy, or add its pages to a new record"


class NoSuchId(RecordError):
    code, exit_status, http_status = "no_such_id", 26, 404
    advice = "onrecord list shows the ids"


class MissingExtra(RecordError):
    code, exit_status, http_status = "missing_extra", 29, 501
    advice = "Install the extra that it names"


class BadQuery(RecordError):
    code, exit_status, http_status = "bad_query", 2, 400
    advice = "onrecord list --help shows the filters"
